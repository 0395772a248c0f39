package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// This file is what a screen reader says of our own widgets. Buttons and links
// have it from the toolkit.

// AccessibilityLabel implements fyne.Accessible.
func (t *text) AccessibilityLabel() string { return t.Text }

// AccessibilityRole implements fyne.Accessible.
func (t *text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible: all that stands on it.
func (s *surface) AccessibilityLabel() string { return aloud(s.content) }

// AccessibilityRole implements fyne.Accessible.
func (s *surface) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// aloud are the labels of all that is visible in an object.
func aloud(o fyne.CanvasObject) string {
	if !o.Visible() {
		return ""
	}
	if box, ok := o.(*fyne.Container); ok {
		var all []string
		for _, child := range box.Objects {
			if words := aloud(child); words != "" {
				all = append(all, words)
			}
		}
		return strings.Join(all, ". ")
	}
	if a, ok := o.(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

// AccessibilityLabel implements fyne.Accessible: the letter says nothing, the
// name does.
func (m *monogram) AccessibilityLabel() string { return m.name }

// AccessibilityRole implements fyne.Accessible.
func (m *monogram) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible.
func (r *row) AccessibilityLabel() string {
	if r.title.Visible() {
		return r.title.Text + ", " + r.count.Text
	}
	return r.company.Text + ", " + r.next.Text + ", " + r.pill.text.Text
}

// AccessibilityRole implements fyne.Accessible.
func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (l *list) AccessibilityLabel() string { return lang.L("Applications") }

// AccessibilityRole implements fyne.Accessible.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel implements fyne.Accessible: what is in the field or, if
// that is nothing, what would be.
func (e *entry) AccessibilityLabel() string {
	if e.Text == "" {
		return e.PlaceHolder
	}
	return e.Text
}

// AccessibilityRole implements fyne.Accessible.
func (e *entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible.
func (c *choice) AccessibilityLabel() string { return c.Selected }

// AccessibilityRole implements fyne.Accessible.
func (c *choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (c *check) AccessibilityLabel() string { return c.Text }

// AccessibilityRole implements fyne.Accessible.
func (c *check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (l *trashList) AccessibilityLabel() string { return lang.L("Trash") }

// AccessibilityRole implements fyne.Accessible.
func (l *trashList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel implements fyne.Accessible.
func (r *trashRow) AccessibilityLabel() string {
	return r.company.Text + ", " + r.role.Text + ", " + r.deleted.Text
}

// AccessibilityRole implements fyne.Accessible.
func (r *trashRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (l *backupList) AccessibilityLabel() string { return lang.L("Backups") }

// AccessibilityRole implements fyne.Accessible.
func (l *backupList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
