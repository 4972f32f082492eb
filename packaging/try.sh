#!/bin/sh
# Freeze the light edition, make its Debian package, and try it on this machine: install, upgrade, purge.
# The package is not compressed, which would take longer than all the rest.
set -eu

cd "$(dirname "$0")/.."
if [ "$(id -u)" -eq 0 ]; then as=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as="sudo -n"
else
  echo "try: not tried here: to install a package takes root, and there is no sudo without a password"
  exit 0
fi
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
deb=dist/worklist_${version}_$(dpkg --print-architecture).deb

packaging/freeze.sh light
DEB_LEVEL=none packaging/linux/deb.sh light
lintian --allow-root --fail-on error,warning \
  --suppress-tags uses-no-compression-for-control-tarball,uses-no-compression-for-data-tarball "$deb" || { echo "try: lintian objects" >&2; exit 1; }
echo "try: lintian, desktop-file-validate and appstreamcli have nothing to say"
$as packaging/linux/try_deb.sh "$deb" --tour
rm "$deb"
