#!/bin/sh
# Make the installer for one person, without rights of an administrator: self_extracting.sh EDITION
# Compressed with gzip, which is everywhere: many computers have no zstd, and its person cannot install it.
set -eu
umask 022

cd "$(dirname "$0")/../.."
edition=$1
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
suffix=
if [ "$edition" = full ]; then suffix=-full; fi
payload=build/run-$edition
out=dist/worklist$suffix-$version.run

rm -rf "$payload"
mkdir -p "$payload"
cp -a "dist/$edition/worklist" "$payload/worklist"
echo run >"$payload/worklist/self-managed.txt"
cp packaging/linux/org.worklist.worklist.desktop packaging/linux/autostart.desktop packaging/linux/install.sh \
  resources/app/worklist.svg "$payload/"
find "$payload" -exec touch -h -d "@$epoch" {} +
# The n beside the level is gzip's: without it the hour of packing stands in the file.
makeself --quiet --gzip --complevel 9n --sha256 --nomd5 --nocrc --tar-extra "--sort=name --mtime=@$epoch --owner=0 --group=0 --numeric-owner" \
  --packaging-date "$(date -u -d "@$epoch")" "$payload" "$out" "Worklist $version" ./install.sh
echo "$out: $(($(wc -c <"$out") / 1000000)) MB"
