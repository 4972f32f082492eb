#!/bin/sh
# Make setup.exe and .msi of a frozen Windows tree: installers.sh TREE [SUFFIX], in dist/ or the folder OUT.
# NSIS_DICTIONARY is how many MB the compression looks back (64 for a release, 1 for a trial); VERSION, if not ours.
set -eu

cd "$(dirname "$0")/../.."
tree=$1
suffix=${2:-}
out=${OUT:-dist}
version=${VERSION:-$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)}
setup=$out/worklist$suffix-$version-setup.exe
msi=$out/worklist$suffix-$version.msi
mkdir -p "$out" build
# The program is signed first, then what it was packed into.
packaging/windows/sign.sh "$tree/worklist.exe"
makensis -V2 -NOCD "-DVERSION=$version" "-DTREE=$tree" -DICON=build/icons/worklist.ico \
  "-DDICTIONARY=${NSIS_DICTIONARY:-64}" "-DOUT=$setup" packaging/windows/worklist.nsi
.venv/bin/python packaging/windows/msi.py "$tree" build/worklist.wxs "$version"
wixl -a x64 -o "$msi" build/worklist.wxs
packaging/windows/sign.sh "$setup" "$msi"
for file in "$setup" "$msi"; do
  echo "$file: $(($(wc -c <"$file") / 1000000)) MB"
done
