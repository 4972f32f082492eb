#!/bin/sh
# Try a Debian package on this machine, as root: try_deb.sh PACKAGE.deb [--tour]
#
# Installs an older version, works with it, upgrades, looks whether the data is still there, purges, and
# compares the names of all files with those before. Every step is told; the first that fails ends it.
set -eu

deb=$(realpath "$1")
tour=${2:-}
package=$(dpkg-deb -f "$deb" Package)
version=$(dpkg-deb -f "$deb" Version)
work=$(mktemp -d)
chmod 755 "$work"
person=worklist-try
installed=
# Whatever fails, this machine is left as it was found.
clean() {
  if [ -n "$installed" ]; then DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq "$package" >/dev/null 2>&1 || true; fi
  rm -rf "$work"
}
trap clean EXIT

step() { printf '%s\n' "try: $*"; }
fail() { printf '%s\n' "try: $*" >&2; exit 1; }

# As an ordinary person with an empty home, from the installed place, with nothing of a checkout around.
as_person() {
  runuser -u nobody -- env -i HOME="$work/$person" USER=nobody LANG=C.UTF-8 PATH=/usr/bin:/bin \
    XDG_RUNTIME_DIR="$work/$person/run" "$@"
}

on_screen() {
  if command -v xvfb-run >/dev/null; then as_person xvfb-run -a -n "${TRY_DISPLAY:-99}" "$@"
  else as_person QT_QPA_PLATFORM=offscreen "$@"
  fi
}

# The names of all files, and what stands in those of /etc.
names() {
  find /etc /usr /opt /srv /var -xdev \( -path /var/cache -o -path /var/log -o -path /var/tmp \
    -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path '*/__pycache__' \) -prune -o -print | sort
  find /etc -xdev -type f ! -name ld.so.cache -exec cksum {} + | sort
}

self_test() {
  on_screen worklist --self-test >"$work/self-test.txt" 2>&1 || { cat "$work/self-test.txt"; fail "the self-test failed"; }
  # What is told must be what is expected, line by line: a warning of Qt or Python is a fault of the package. The web
  # engine complains of machines without Vulkan, a GPU or a system bus.
  if grep -Ev '^(ok  |skip)  [a-z ]+ |[Vv]ulkan|GPU vendor|dbus/bus\.cc' "$work/self-test.txt"; then fail "the self-test said more than its lines"; fi
  if [ "$package" = worklist-full ] && ! grep -q '^ok *web page ' "$work/self-test.txt"; then
    cat "$work/self-test.txt"; fail "the web engine did not run a page"
  fi
  step "self-test of $(worklist --version): $(grep -c '^ok' "$work/self-test.txt") parts ok"
}

# The same files under a lower version, with one that is gone in the newer.
older() {
  dpkg-deb -R "$deb" "$work/older"
  sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
  echo "of an older version" >"$work/older/usr/lib/worklist/left-over.txt"
  dpkg-deb -Znone -b "$work/older" "$work/older.deb" >/dev/null
  rm -r "$work/older"
}

install() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends \
    --allow-downgrades "$1" >"$work/apt.txt" 2>&1 || { tail -n 20 "$work/apt.txt"; fail "could not install $1"; }
}

[ "$(id -u)" -eq 0 ] || fail "this installs a package, and so has to be root"
if dpkg-query -W "$package" >/dev/null 2>&1; then fail "$package is installed here already"; fi
mkdir -p "$work/$person/run"
chown -R nobody "$work/$person"
chmod 700 "$work/$person/run"
DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 satisfy -y -qq --no-install-recommends \
  "$(dpkg-deb -f "$deb" Depends)" >"$work/apt.txt" 2>&1 || { tail -n 20 "$work/apt.txt"; fail "lacks what it depends on"; }
older
names >"$work/before"

installed=yes
install "$work/older.deb"
[ -e /usr/lib/worklist/left-over.txt ] || fail "the older version was not installed"
self_test
as_person sh -c 'cd && worklist serve --demo --until-stdin-closes --data kept </dev/null >ready.json'
grep -q '"url"' "$work/$person/ready.json" || fail "the installed service did not start"
as_person sh -c 'cd && worklist backup --data kept --out before.db >/dev/null'

install "$deb"
[ "$(dpkg-query -W -f '${Version}' "$package")" = "$version" ] || fail "the upgrade did not arrive"
[ ! -e /usr/lib/worklist/left-over.txt ] || fail "a file of the older version is left"
as_person sh -c 'cd && worklist backup --data kept --out after.db >/dev/null && cmp before.db after.db' \
  || fail "the data is not what it was before the upgrade"
dpkg -V "$package" || fail "installed files are not those of the package"
step "upgraded 0.0.1 to $version; the data is as it was"
self_test
if [ "$package" = worklist-full ] && [ -e /etc/apparmor.d/abi/4.0 ]; then
  apparmor_parser --skip-kernel-load --skip-cache /etc/apparmor.d/worklist || fail "AppArmor does not take the profile"
  step "AppArmor takes the profile, which $([ -e /sys/kernel/security/apparmor ] && echo is || echo 'this kernel cannot put') in force"
fi
if command -v xdg-mime >/dev/null; then
  found=$(as_person xdg-mime query default x-scheme-handler/worklist)
  [ "$found" = org.worklist.worklist.desktop ] || fail "links are opened by '$found'"
  step "worklist:// links are opened by $found"
fi
if [ "$tour" = --tour ]; then
  on_screen worklist tour --out "$work/$person/tour" >"$work/tour.txt" 2>&1 || { tail -n 20 "$work/tour.txt"; fail "the tour failed"; }
  step "the tour ran from the installed place: $(find "$work/$person/tour" -name '*.png' | wc -l) pictures"
fi

DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq "$package" >"$work/apt.txt" 2>&1 || { cat "$work/apt.txt"; fail "could not purge"; }
installed=
names >"$work/after"
if ! diff "$work/before" "$work/after" >"$work/difference"; then
  grep '^[<>]' "$work/difference" | head -n 20
  fail "purging left a trace"
fi
[ -d "$work/$person/kept" ] || fail "purging took a person's data"
step "purged without a trace; a person's data stays"
