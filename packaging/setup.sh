#!/bin/sh
# Make this folder ready to run and to test: system libraries, .venv, locked packages, the project itself.
#
#   packaging/setup.sh run     what `make run` needs: the packages that ship, about half of all
#   packaging/setup.sh test    that, what tests and gates are made of, and the programs they use (Xvfb, a keyring daemon)
#   packaging/setup.sh deb     that, and what makes and tries a Debian package
#   packaging/setup.sh pack    that, and what makes the other installers
#
# Works from any state of .venv. Does nothing, and needs no network, when everything is in place.
# WORKLIST_PYTHON names the Python to use; otherwise the newest suitable one on the PATH is taken.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
venv=$root/.venv
stamp=$venv/worklist-stamp
unfinished=$venv/worklist-unfinished
constraints=packaging/constraints.txt

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "setup: $*" >&2; exit 1; }

packages=all
case ${1:-} in
  run) purposes="window screen sound web" packages=shipped ;;
  test) purposes="window screen sound web test" ;;
  deb) purposes="window screen sound web test deb" ;;
  pack) purposes="window screen sound web test deb pack" ;;
  *) fail "say 'run', 'test', 'deb' or 'pack'" ;;
esac

# Supported: 3.11 to 3.14. The modules are those that distributions like to leave out.
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
complete='import ctypes, ensurepip, sqlite3, ssl, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'

# The first Python, newest first, that agrees with the given test. Empty when there is none.
find_python() {
  for name in ${WORKLIST_PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
    path=$(command -v "$name") || continue
    if "$path" -c "$1" >/dev/null 2>&1; then say "$path"; return; fi
  done
}

# Install packages, or say the line that does. Each argument is a package name.
apt_install() {
  if ! command -v apt-get >/dev/null; then return 1; fi
  if [ "$(id -u)" -eq 0 ]; then as=
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as="sudo -n"
  else fail "this machine lacks some packages; please run: sudo apt-get install --no-install-recommends $*"
  fi
  say "setup: installing $*"
  $as env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install \
    -y -qq --no-install-recommends "$@" >"$log" 2>&1 \
    || { tail -n 5 "$log" >&2; fail "could not install: $* (see $log)"; }
}

apt_update() {
  if [ -n "${apt_is_fresh:-}" ] || ! command -v apt-get >/dev/null; then return 0; fi
  apt_is_fresh=yes
  if [ "$(id -u)" -eq 0 ]; then apt-get update -qq || true
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n apt-get update -qq || true
  fi
}

# The first of several names for a package that this release knows.
known_package() {
  for name in "$@"; do
    candidate=$(apt-cache policy "$name" 2>/dev/null | sed -n 's/^  Candidate: //p')
    case $candidate in ''|'(none)') ;; *) say "$name"; return ;; esac
  done
  say "$1"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

choose_python() {
  python=$(find_python "$complete")
  if [ -n "$python" ]; then return; fi
  bare=$(find_python "$fits")
  if [ -z "$bare" ]; then
    fail "Worklist needs Python 3.11, 3.12, 3.13 or 3.14, and none is on the PATH. On Debian 12, Ubuntu 24.04 or newer: sudo apt-get install python3 python3-venv"
  fi
  apt_update
  # What the program needs beside it is named in the same breath: whoever has to ask an administrator asks once.
  # shellcheck disable=SC2046  # one word for each package
  apt_install "python$("$bare" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv" $(lacking_packages "$bare") \
    || fail "$bare lacks its venv module; install your system's package for it"
  python=$(find_python "$complete")
  if [ -z "$python" ]; then fail "$bare is not complete: it needs ctypes, ensurepip, sqlite3, ssl and venv"; fi
}

# The packages that bring what is missing here: each line of the table is several names, of which one is known.
lacking_packages() {
  # shellcheck disable=SC2086  # purposes are several words
  "$1" -B -m desktop.host.libraries $purposes | while read -r _ names; do
    # shellcheck disable=SC2086  # the same
    known_package $names
  done | sort -u
}

# Bring what Qt needs from the operating system. The check asks the loader, not the package database.
system_libraries() {
  # shellcheck disable=SC2086  # purposes are several words
  lacking=$("$1" -B -m desktop.host.libraries $purposes)
  if [ -z "$lacking" ]; then return; fi
  if ! command -v apt-get >/dev/null; then
    say "setup: this machine lacks these libraries or programs; please install them:"
    say "$lacking"
    return
  fi
  apt_update
  # shellcheck disable=SC2046  # one word for each package
  apt_install $(lacking_packages "$1")
}

# What the environment was made from; when it reads the same, nothing needs to be done. fingerprint PACKAGES
fingerprint() {
  {
    say "$root $1"
    "$venv/bin/python" -c 'import sys; print(sys.version)'
    cat pyproject.toml "$constraints" packaging/constraints-freeze.txt packaging/setup.sh
    find "$venv"/lib/python*/site-packages "$venv/bin" -maxdepth 1 ! -name __pycache__ | sort
  } 2>/dev/null | cksum
}

venv_works() {
  "$venv/bin/python" -I -c 'import PySide6.QtCore, pydantic_core, desktop.host.resources' >/dev/null 2>&1 \
    && "$venv/bin/python" -I -B "$venv/bin/worklist" --version >/dev/null 2>&1
}

# An environment that pip can go on with: ours, here, by a supported Python, not left half-made.
venv_is_sound() {
  [ ! -e "$unfinished" ] \
    && grep -qF "$venv" "$venv/bin/activate" 2>/dev/null \
    && "$venv/bin/python" -I -c "$complete" 2>/dev/null \
    && "$venv/bin/python" -I -m pip --version >/dev/null 2>&1
}

make_venv() {
  choose_python
  say "setup: making .venv with $("$python" -V) ($python)"
  rm -rf "$venv"
  "$python" -m venv "$venv" >"$log" 2>&1 || { cat "$log" >&2; fail "could not make .venv"; }
}

# The locked packages to install: all, or those that are frozen too, with what installs the project itself.
locked() {
  if [ "$packages" = all ]; then cat "$constraints"; return; fi
  { sed -n 's/^\([^ #=]*\)==.*/\1/p' packaging/constraints-freeze.txt
    printf '%s\n' editables hatchling packaging pathspec pluggy tomlkit trove-classifiers
  } | awk 'NR == FNR { wanted[$1]; next } /^[^ #]/ { keep = substr($1, 1, index($1, "==") - 1) in wanted } keep' - "$constraints"
}

# uv is faster where it is present and reaches the registry; pip is always enough.
install_packages() {
  : >"$unfinished"
  say "setup: installing the locked packages; the first time takes a minute or two"
  locked >"$venv/worklist-locked.txt"
  if ! { command -v uv >/dev/null && uv pip install -q --python "$venv/bin/python" --require-hashes --no-deps \
           -r "$venv/worklist-locked.txt" 2>/dev/null; }; then
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-input --require-hashes --no-deps --no-compile \
      -r "$venv/worklist-locked.txt" || return 1
  fi
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-input \
    --no-build-isolation --no-deps --no-index -e . || return 1
  rm -f "$unfinished"
}

prepare_venv() {
  if venv_is_sound && install_packages && venv_works; then return; fi
  make_venv
  install_packages || fail "could not install the packages; is a package registry reachable?"
  venv_works || { "$venv/bin/worklist" --version >&2 || true; fail "the program does not start in .venv"; }
}

# Whether .venv holds what is asked for: all packages are enough for whoever needs only those that ship.
is_made() {
  [ -f "$stamp" ] && [ ! -e "$unfinished" ] || return 1
  made=$(cat "$stamp")
  [ "$made" = "$(fingerprint all)" ] || { [ "$packages" = shipped ] && [ "$made" = "$(fingerprint shipped)" ]; }
}

if is_made && venv_works; then
  system_libraries "$venv/bin/python"
  exit 0
fi
choose_python
system_libraries "$python"
prepare_venv
fingerprint "$packages" >"$stamp"
say "setup: ready"
