#!/bin/sh
# Make setup.exe and .msi of a frozen Windows tree, here or on a runner: installers.sh TREE [SUFFIX]
# NSIS_DICTIONARY is how many MB the compression looks back (64 for a release, 1 for a trial).
set -eu

cd "$(dirname "$0")/../.."
tree=$1
suffix=${2:-}
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)
mkdir -p dist build
makensis -V2 -NOCD "-DVERSION=$version" "-DTREE=$tree" -DICON=build/icons/worklist.ico \
  "-DDICTIONARY=${NSIS_DICTIONARY:-64}" "-DOUT=dist/worklist$suffix-$version-setup.exe" packaging/windows/worklist.nsi
.venv/bin/python packaging/windows/msi.py "$tree" build/worklist.wxs
wixl -a x64 -o "dist/worklist$suffix-$version.msi" build/worklist.wxs
for file in "dist/worklist$suffix-$version-setup.exe" "dist/worklist$suffix-$version.msi"; do
  echo "$file: $(($(wc -c <"$file") / 1000000)) MB"
done
