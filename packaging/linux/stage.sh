#!/bin/sh
# Lay a frozen edition out as it lies on a Linux system, for every kind of package: stage.sh EDITION FOLDER
set -eu

cd "$(dirname "$0")/../.."
edition=$1
out=$2
here=packaging/linux
id=org.worklist.worklist
package=worklist
if [ "$edition" = full ]; then package=worklist-full; fi
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH="$epoch"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
doc=$out/usr/share/doc/$package

put() { mkdir -p "$(dirname "$2")"; cp "$1" "$2"; }

rm -rf "$out"
mkdir -p "$out/usr/lib" "$out/usr/bin" "$out/etc/xdg/worklist" "$doc"
cp -a "dist/$edition/worklist" "$out/usr/lib/worklist"
mv "$out/usr/lib/worklist/licences" "$doc/licences"
ln -s ../lib/worklist/worklist "$out/usr/bin/worklist"
put $here/$id.desktop "$out/usr/share/applications/$id.desktop"
put $here/autostart.desktop "$out/etc/xdg/autostart/$id.desktop"
put $here/worklist-policy.toml "$doc/examples/policy.toml"
put packaging/team/worklist-server.service "$out/usr/lib/systemd/system/worklist-server.service"
put packaging/team/nginx.conf "$doc/examples/nginx.conf"
put resources/app/worklist.svg "$out/usr/share/icons/hicolor/scalable/apps/$id.svg"
for size in 16 24 32 48 64 128 256 512; do
  put build/icons/$size.png "$out/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done
mkdir -p "$out/usr/share/metainfo" "$out/usr/share/man/man1"
sed "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$epoch" +%F)/" $here/metainfo.xml.in \
  >"$out/usr/share/metainfo/$id.metainfo.xml"
.venv/bin/python packaging/man_page.py "$out/usr/share/man/man1/worklist.1"
gzip -9n "$out/usr/share/man/man1/worklist.1"
if [ "$edition" = full ]; then put $here/apparmor-profile "$out/usr/share/worklist/apparmor-profile"; fi

# Files are read, folders are entered, and two programs are run; nothing else is anybody's to change.
chmod -R u=rwX,go=rX "$out"
find "$out" -type f -exec chmod 644 {} +
chmod 755 "$out/usr/lib/worklist/worklist"
find "$out" -name QtWebEngineProcess -exec chmod 755 {} +
find "$out" -exec touch -h -d "@$epoch" {} +
