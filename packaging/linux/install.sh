#!/bin/sh
# Install Worklist for this person, below the home folder: run by the self-extracting file.
#
#   worklist-VERSION.run                          install, or put the newer version in place of the older
#   worklist-VERSION.run --quiet -- --upgrade     the same, and say nothing (5: the program is running)
#   worklist-VERSION.run -- --uninstall           remove the program; what a person did and chose stays
set -eu

base=${XDG_DATA_HOME:-$HOME/.local/share}
session=${XDG_CONFIG_HOME:-$HOME/.config}/autostart
programs=$HOME/.local/lib
bin=$HOME/.local/bin
id=org.worklist.worklist
tree=$programs/worklist
RUNNING=5

is_running() {
  for file in /proc/[0-9]*/exe; do
    case $(readlink "$file" 2>/dev/null) in "$tree/worklist") return 0 ;; esac
  done
  return 1
}

refresh() { if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$base/applications"; fi; }

remove() {
  rm -rf "$tree" "$tree.new"
  rm -f "$bin/worklist" "$base/applications/$id.desktop" "$base/icons/hicolor/scalable/apps/$id.svg" "$session/$id.desktop"
  refresh
  # The folders that were made for it, where nothing else is in them.
  (cd "$base" && rmdir -p --ignore-fail-on-non-empty icons/hicolor/scalable/apps) 2>/dev/null || true
  rmdir --ignore-fail-on-non-empty "$programs" "$bin" "$session" 2>/dev/null || true
}

what=${1:-}
waited=0
# A program that starts its own update ends a moment later.
while is_running; do
  if [ "$what" != --upgrade ] || [ "$waited" -ge 30 ]; then
    echo "Worklist is running. Close it first." >&2
    exit $RUNNING
  fi
  sleep 1
  waited=$((waited + 1))
done

if [ "$what" = --uninstall ]; then remove; exit 0; fi

mkdir -p "$programs" "$bin" "$session" "$base/applications" "$base/icons/hicolor/scalable/apps"
rm -rf "$tree.new"
cp -a worklist "$tree.new"
# What does not start never takes the place of what does.
"$tree.new/worklist" --version >/dev/null
rm -rf "$tree"
mv "$tree.new" "$tree"
ln -sf "$tree/worklist" "$bin/worklist"
entry() { sed "s|^Exec=/usr/bin/worklist|Exec=\"$tree/worklist\"|" "$1" >"$2/$id.desktop"; }
entry "$id.desktop" "$base/applications"
entry autostart.desktop "$session"
cp worklist.svg "$base/icons/hicolor/scalable/apps/$id.svg"
refresh
if [ "$what" != --upgrade ]; then echo "Worklist is installed; start it from the menu, or as $bin/worklist"; fi
