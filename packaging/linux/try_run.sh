#!/bin/sh
# Try the installer for one person in a home of its own: try_run.sh FILE.run
set -eu

run=$(realpath "$1")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
in_home() { env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@"; }
fail() { echo "try: $*" >&2; exit 1; }

in_home sh "$run" --quiet --nox11 >"$home/told.txt" 2>&1 || { cat "$home/told.txt"; fail "it does not install"; }
in_home "$home/.local/bin/worklist" --self-test
for entry in .local/share/applications .config/autostart; do
  desktop-file-validate "$home/$entry/org.worklist.worklist.desktop"
  grep -qF "Exec=\"$home/.local/lib/worklist/worklist\" --" "$home/$entry/org.worklist.worklist.desktop" \
    || fail "$entry starts something else"
done
in_home "$home/.local/bin/worklist" serve --until-stdin-closes --data "$home/kept" <"$run" >/dev/null || true
echo older >"$home/.local/lib/worklist/left-over.txt"
in_home sh "$run" --quiet --nox11 -- --upgrade
[ ! -e "$home/.local/lib/worklist/left-over.txt" ] || fail "a file of the older version is left"

in_home sleep 20 | in_home "$home/.local/bin/worklist" serve --until-stdin-closes --data "$home/kept" >/dev/null &
sleep 3
in_home sh "$run" --quiet --nox11 >/dev/null 2>&1 && fail "it replaced a program that runs"
for file in /proc/[0-9]*/exe; do
  case $(readlink "$file" 2>/dev/null) in
    "$home/.local/lib/worklist/worklist") number=${file#/proc/}; kill "${number%/exe}" ;;
  esac
done
wait
in_home sh "$run" --quiet --nox11 -- --uninstall
# The list of who opens what is the system's, in its own folder.
left=$(find "$home/.local" "$home/.config" -mindepth 1 | grep -Ev '/\.local/share(/applications(/mimeinfo\.cache)?)?$' || true)
[ -z "$left" ] || fail "left: $left"
[ -d "$home/kept" ] || fail "a person's data is gone"
echo "try: installed, upgraded, refused while running, removed; a person's data stays"
