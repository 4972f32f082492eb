#!/bin/sh
# Make every installer that this system can make, in dist/, and tell sizes and start-up times.
# EDITIONS="light" leaves the other out.
set -eu

cd "$(dirname "$0")/.."
editions=${EDITIONS:-light full}
case $(uname -s) in
  Linux)
    for edition in $editions; do
      packaging/freeze.sh "$edition"
      packaging/linux/deb.sh "$edition"
      packaging/linux/self_extracting.sh "$edition"
      packaging/linux/other_packages.sh "$edition"
    done ;;
  Darwin) for edition in $editions; do packaging/freeze.sh "$edition"; packaging/macos/build.sh "$edition"; done ;;
  *) echo "installers: on Windows, packaging/windows/build.ps1 makes them" >&2; exit 1 ;;
esac

echo
echo "size     installer"
find dist -maxdepth 1 -type f | sort | while read -r file; do
  printf '%4s MB  %s\n' "$(($(wc -c <"$file") / 1000000))" "$file"
done
echo
for edition in $editions; do
  printf '%s edition: ' "$edition"
  QT_QPA_PLATFORM=offscreen "dist/$edition/worklist/worklist" --first-paint
done
printf 'this checkout: '
QT_QPA_PLATFORM=offscreen .venv/bin/python -m desktop --first-paint
