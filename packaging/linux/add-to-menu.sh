#!/bin/sh
# Adds ExLab Runs to this user's menu of programs, after a look whether it works here; with --remove takes it out.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/exlab-gui.desktop
icon=$data/icons/hicolor/scalable/apps/exlab-gui.svg

refresh() {
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$data/applications" || true
    fi
}

case ${1:-} in
--remove)
    rm -f -- "$entry" "$icon"
    refresh
    echo "ExLab Runs is no longer in your menu. The program and your settings were not touched."
    exit 0
    ;;
'') ;;
*)
    echo "usage: $0 [--remove]" >&2
    exit 2
    ;;
esac

if ! said=$("$here/exlab-gui" --smoke-test --demo 2>&1); then
    echo "ExLab Runs does not work here, so nothing was added to your menu. It said:" >&2
    echo "$said" >&2
    exit 1
fi
mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$icon")"
cp -- "$here/_internal/resources/icons/exlab-runs.svg" "$icon"
# A path in Exec stands in quotes; these four signs need a backslash in them, and that one is doubled in the file.
quoted=$(printf '%s' "$here/exlab-gui" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
    TryExec=*) ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/exlab-gui.desktop" >"$entry"
refresh
echo "ExLab Runs is in your menu. It starts $here/exlab-gui"
