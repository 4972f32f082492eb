# shellcheck shell=sh
# Sourced: a Wine of our own below build/, on a screen of its own, or the words that say what is missing.
major=$(wine --version 2>/dev/null | sed -n 's/^wine-\([0-9]*\).*/\1/p')
if [ "${major:-0}" -lt 10 ]; then
  echo "installers-windows: nothing was made: this needs Wine 10, and here is ${major:-none}. Debian 13 has it:" >&2
  echo "  dpkg --add-architecture i386; apt-get update; apt-get install wine wine64 wine32:i386 gcc-mingw-w64-x86-64" >&2
  echo "Elsewhere, packaging/windows/build.ps1 makes the installers on Windows." >&2
  exit 1
fi
for name in x86_64-w64-mingw32-gcc makensis wixl Xvfb xvfb-run; do
  command -v "$name" >/dev/null || { echo "installers-windows: this needs $name too" >&2; exit 1; }
done
export WINEPREFIX="$PWD/build/wine/prefix" WINEARCH=win64 WINEDEBUG="${WINEDEBUG:--all}"
# No questions for what else Windows has: .NET and a browser; and our ICU before Wine's.
export WINEDLLOVERRIDES="mscoree,mshtml=;icuuc=n"
# Wine hands variables on to Windows programs; those of this checkout's Python are not for them.
unset PYTHONPATH PYTHONHOME SSL_CERT_FILE SSL_CERT_DIR
