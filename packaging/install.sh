#!/bin/sh
# Puts Afterword among the programs of this computer, or takes it away.
#
#   ./install.sh              for you alone, into ~/.local
#   sudo ./install.sh /usr/local    for everybody
#   ./install.sh --remove [FOLDER]  takes away what it put there; your data stays
set -eu

here=$(cd "$(dirname "$0")" && pwd)
remove=
if [ "${1:-}" = --remove ]; then
	remove=yes
	shift
fi
case ${1:-} in -*)
	sed -n '2,7s/^# \{0,1\}//p' "$0"
	exit 2
	;;
esac
to=${1:-${HOME:?}/.local}

# Each file of the archive has its place below that folder.
cd "$here"
find bin share -type f | sort | while IFS= read -r f; do
	if [ -n "$remove" ]; then
		rm -f "$to/$f"
		continue
	fi
	mkdir -p "$to/$(dirname "$f")"
	# Under another name first: a program that runs keeps the file it has.
	cp "$f" "$to/$f.new"
	# The launcher finds it also where that folder is not on the PATH.
	case $f in *.desktop) sed -i "s|^\(Try\)\{0,1\}Exec=afterword|\1Exec=$to/bin/afterword|" "$to/$f.new" ;; esac
	mv -f "$to/$f.new" "$to/$f"
done
if [ -n "$remove" ]; then
	rmdir "$to/share/doc/afterword" 2>/dev/null || true
fi
# The desktop notices by itself, sooner if it is told.
{ update-desktop-database -q "$to/share/applications" && gtk-update-icon-cache -q -t "$to/share/icons/hicolor"; } 2>/dev/null || true
if [ -n "$remove" ]; then
	echo "Afterword is removed from $to. Your data stays where it is."
	exit
fi
echo "Afterword is in $to/bin, and among your programs."

# What it loads to open its window.
missing=
for l in libGL.so.1 libX11.so.6 libXcursor.so.1 libXi.so.6 libXinerama.so.1 libXrandr.so.2 libXxf86vm.so.1; do
	{ ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "$l" || missing="$missing $l"
done
[ -z "$missing" ] || echo "Missing here, and needed for its window:$missing"
case :$PATH: in *":$to/bin:"*) ;; *) echo "To use it in a terminal, add $to/bin to your PATH." ;; esac
