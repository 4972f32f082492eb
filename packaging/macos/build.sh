#!/bin/sh
# On macOS: sign the frozen bundle, make .pkg (for roll-out) and .dmg (for people), notarise: build.sh EDITION
# Without CODESIGN_IDENTITY the bundle is signed for this computer only, which is enough to try it.
set -eu

cd "$(dirname "$0")/../.."
edition=$1
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
suffix=
if [ "$edition" = full ]; then suffix=-full; fi
app=dist/$edition/Worklist.app
name=dist/worklist$suffix-$version-$(uname -m)
identity=${CODESIGN_IDENTITY:--}

# From the inside out: what is nested is sealed by what is around it.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -perm -u+x \) -print0 \
  | xargs -0 codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
      --sign "$identity"
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
  --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/worklist" --self-test

productbuild --component "$app" /Applications ${INSTALLER_IDENTITY:+--sign "$INSTALLER_IDENTITY"} "$name.pkg"
stage=$(mktemp -d)
# ditto keeps the links of the bundle, which other copies follow.
ditto "$app" "$stage/Worklist.app"
ln -s /Applications "$stage/Applications"
hdiutil create -quiet -volname Worklist -srcfolder "$stage" -format UDZO "$name.dmg"
rm -rf "$stage"

if [ -n "${NOTARY_PROFILE:-}" ]; then
  for file in "$name.pkg" "$name.dmg"; do
    xcrun notarytool submit "$file" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$file"
  done
else
  echo "not notarised: NOTARY_PROFILE is not set"
fi
