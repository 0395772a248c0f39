package assets

import "embed"

// Templates are the built-in email templates, one text file each, as
// templates/<language>/<tone>/<name>.txt.
//
//go:embed templates
var Templates embed.FS
