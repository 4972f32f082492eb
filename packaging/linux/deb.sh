#!/bin/sh
# Make the Debian package of a frozen edition in dist/: deb.sh EDITION. DEB_LEVEL says how hard xz tries (0 to 9, or none).
set -eu

cd "$(dirname "$0")/../.."
edition=$1
work=build/deb-$edition
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
DEB_LEVEL=${DEB_LEVEL:-6}
export SOURCE_DATE_EPOCH DEB_LEVEL
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
architecture=$(dpkg --print-architecture)
case $edition in
  light) package=worklist; other=worklist-full
         summary="light edition"; told="Pages open in the browser: this edition is without a web engine of its own." ;;
  full) package=worklist-full; other=worklist
        summary="with web pages"; told="Pages open inside the window: this edition has a web engine of its own." ;;
esac

rm -rf "$work"
packaging/linux/stage.sh "$edition" "$work/files"
desktop-file-validate "$work"/files/usr/share/applications/*.desktop "$work"/files/etc/xdg/autostart/*.desktop
appstreamcli validate --no-net --pedantic "$work"/files/usr/share/metainfo/*.xml >"$work/appstream.log" \
  || { cat "$work/appstream.log" >&2; exit 1; }
cp -r packaging/linux/debian "$work/debian"
fill() {
  sed "s|@PACKAGE@|$package|; s|@ARCHITECTURE@|$architecture|; s|@CONFLICTS@|$other|
       s|@PROVIDES@|worklist-desktop|; s|@SUMMARY@|$summary|; s|@EDITION@|$told|" "$1"
}
fill packaging/linux/debian/control.in >"$work/debian/control"
fill packaging/linux/debian/copyright >"$work/debian/copyright"
rm "$work/debian/control.in"
mv "$work/files/usr/lib/systemd/system/worklist-server.service" "$work/debian/$package.worklist-server.service"
rm -r "$work/files/usr/lib/systemd"
{
  echo "$package ($version) stable; urgency=medium"
  echo
  echo "  * What changed is told in CHANGELOG.md of the source."
  echo
  echo " -- The Worklist authors <packages@worklist.example>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} >"$work/debian/changelog"
(cd "$work" && PACKAGE=$package dpkg-buildpackage -b -us -uc >build.log 2>&1) \
  || { tail -n 20 "$work/build.log" >&2; exit 1; }
mkdir -p dist
mv "build/${package}_${version}_$architecture.deb" dist/
rm -f build/"${package}"_*
echo "dist/${package}_${version}_$architecture.deb: $(du -m "dist/${package}_${version}_$architecture.deb" | cut -f1) MB"
