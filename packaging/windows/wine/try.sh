#!/bin/sh
# Install, try, upgrade and remove what was made, under Wine: try.sh SETUP NEWER-SETUP MSI NEWER-MSI NEWER-VERSION
set -eu

cd "$(dirname "$0")/../../.."
here=packaging/windows/wine
. "$here/environment.sh"
setup=$1 newer_setup=$2 msi=$3 newer_msi=$4 newer=$5
disk=$WINEPREFIX/drive_c
run='Software\Microsoft\Windows\CurrentVersion\Run'
uninstall='Software\Microsoft\Windows\CurrentVersion\Uninstall\Worklist'

ok() { echo "ok  $*"; }
fail() { echo "not so: $*" >&2; exit 1; }
holds() { told=$1; shift; if "$@" >/dev/null 2>&1; then ok "$told"; else fail "$told"; fi; }
lacks() { told=$1; shift; if "$@" >/dev/null 2>&1; then fail "$told"; else ok "$told"; fi; }
# ends STATUS TOLD COMMAND…: it ends with that exit status.
ends() {
  wanted=$1 told=$2
  shift 2
  status=0
  "$@" >/dev/null 2>&1 || status=$?
  [ "$status" -eq "$wanted" ] || fail "$told (exit status $status)"
  ok "$told"
}
# The program is a 64-bit one, and Wine's reg may not be.
key() { found=$(wine reg query "$@" /reg:64) && printf '%s\n' "$found" | tr -d '\r'; }
# shows KEY VALUE TEXT; a key's own value has no name.
shows() { if [ -n "$2" ]; then key "$1" /v "$2"; else key "$1" /ve; fi | grep -qF -- "$3"; }
files() { (cd "$disk" && find . -path ./windows/Installer -prune -o -path '*/Temp' -prune -o -type f -print | sort); }
wait_for_end() { while pgrep -f "$1" >/dev/null; do sleep 0.2; done; }

# remove FOLDER SWITCH KEY: what `uninstall.exe` starts is another process, which takes that key away last.
remove() {
  wine "$1/uninstall.exe" "$2" /S
  tries=0
  while key "$3" >/dev/null 2>&1 && [ "$tries" -lt 100 ]; do tries=$((tries + 1)); sleep 0.2; done
}

starts() { key "$hive\\$run" /v Worklist | grep -q "worklist.exe\"$start *\$"; }

# try_setup SWITCH FOLDER HIVE START [/AUTOSTART]: START is how it starts with the session then.
try_setup() {
  switch=$1 folder=$2 hive=$3 start=$4
  shift 4
  ends 0 "setup.exe /S /$switch installs without a question" wine "$setup" /S "/$switch" "$@"
  holds "the program is in its place" test -f "$folder/worklist.exe"
  holds "links lead to it" shows "$hive\\Software\\Classes\\worklist\\shell\\open\\command" "" '--open "%1"'
  holds "it starts with the session" starts
  "$here/self_test.sh" "$folder/worklist.exe"
  ok "the installed program passes its self-test"

  wine "$folder/worklist.exe" serve --data "C:\\users\\Public\\trial-$switch" >"build/wine/serving.txt" 2>&1 &
  tries=0
  until grep -q '^{' build/wine/serving.txt 2>/dev/null || [ "$tries" -ge 150 ]; do tries=$((tries + 1)); sleep 0.2; done
  before=$(key "$hive\\$uninstall" /v DisplayVersion)
  ends 5 "a newer setup.exe refuses with 5 while the program runs" wine "$newer_setup" /S "/$switch"
  [ "$before" = "$(key "$hive\\$uninstall" /v DisplayVersion)" ] || fail "nothing was changed meanwhile"
  ok "nothing was changed meanwhile"
  wine taskkill /F /IM worklist.exe >/dev/null 2>&1
  wait_for_end 'worklist.exe serve'
  rm -rf "$disk/users/Public/trial-$switch"
  ends 0 "it upgrades when the program has ended" wine "$newer_setup" /S "/$switch"
  holds "it starts with the session as before" starts
  holds "the newer version is told" shows "$hive\\$uninstall" DisplayVersion "$newer"
  remove "$folder" "/$switch" "$hive\\Software\\Worklist"
  lacks "uninstalling leaves no folder" test -e "$folder"
  lacks "nor a key" key "$hive\\$uninstall"
  lacks "nor links" key "$hive\\Software\\Classes\\worklist"
  lacks "nor a start with the session" key "$hive\\$run" /v Worklist
}

files >build/wine/before.txt
try_setup CurrentUser "$disk/users/$(id -un)/AppData/Local/Programs/Worklist" HKCU "" /AUTOSTART
try_setup AllUsers "$disk/Program Files/Worklist" HKLM " --at-login"

managed="$disk/Program Files/Worklist"
ends 0 "the .msi installs without a question" wine msiexec /i "$(winepath -w "$msi")" /qn
"$here/self_test.sh" "$managed/worklist.exe"
ends 0 "a newer one takes its place" wine msiexec /i "$(winepath -w "$newer_msi")" /qn
holds "links lead to it" shows 'HKLM\Software\Classes\worklist\shell\open\command' "" '--open "%1"'
holds "it starts with the session where it is told to" shows "HKLM\\$run" Worklist 'worklist.exe" --at-login'
ends 0 "and is removed without a question" wine msiexec /x "$(winepath -w "$newer_msi")" /qn
lacks "removing leaves no program" test -e "$managed/worklist.exe"
lacks "nor links" key 'HKLM\Software\Classes\worklist'
lacks "nor a start with the session" key "HKLM\\$run" /v Worklist
files >build/wine/after.txt
# What a person did and chose stays; the rest of the disk is as it was.
left=$(comm -13 build/wine/before.txt build/wine/after.txt | grep -viE '/users/.*/(AppData|Local Settings)/.*worklist' || true)
[ -z "$left" ] || { echo "$left" | head -20 >&2; fail "the disk is as before"; }
ok "the disk is as before"
