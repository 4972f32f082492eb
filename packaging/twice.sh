#!/bin/sh
# Make one edition and its installers twice, and compare every bit: twice.sh [light|full]
#
# The second time another clock's zone, language and mask of rights hold, and the files have other times. The Debian
# package is compressed as DEB_LEVEL says: not at all here, since xz makes the same of the same. PACKERS="deb" leaves
# the other installers out.
set -eu

cd "$(dirname "$0")/.."
edition=${1:-light}
export DEB_LEVEL="${DEB_LEVEL:-none}"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
first=build/twice-$edition

make_all() {
  rm -rf "dist/$edition"
  packaging/freeze.sh "$edition" >"$first.log" 2>&1 || { tail -n 20 "$first.log" >&2; exit 1; }
  for packer in ${PACKERS:-deb self_extracting other_packages}; do packaging/linux/"$packer".sh "$edition" >>"$first.log"; done
}

# Names, rights and contents of the tree, and the installers.
sums() {
  find "dist/$edition" -printf '%p %y %m %l\n' | sort
  find "dist/$edition" -type f -exec sha256sum {} + | sort -k 2
  find dist -maxdepth 1 -type f -newer "$first.begun" -exec sha256sum {} + | sort -k 2
}

mkdir -p build
touch "$first.begun"
make_all
sums >"$first.1"
git ls-files -z | xargs -0 touch
touch "$first.begun"
(umask 077; export TZ=Pacific/Kiritimati LC_ALL=C; make_all)
sums >"$first.2"
if ! cmp -s "$first.1" "$first.2"; then
  diff "$first.1" "$first.2" | head -n 20
  echo "twice: the $edition edition is not the same twice" >&2
  exit 1
fi
find dist -maxdepth 1 -type f -newer "$first.begun" | sort
echo "twice: $(grep -c '^[0-9a-f]\{64\} ' "$first.1") files of the $edition edition are the same, bit by bit"
