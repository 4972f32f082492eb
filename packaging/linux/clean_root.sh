#!/bin/sh
# Try a Debian package in a minimal system of its own, as root: clean_root.sh PACKAGE.deb [SUITE] [--tour]
#
# debootstrap makes the system once, in build/roots, from DEBIAN_MIRROR or where it looks by itself; each try gets
# it as new, by a layer that is thrown away. It is a mount namespace with a root of its own, not a chroot, in which
# the web engine could not make its sandbox.
set -eu

cd "$(dirname "$0")/../.."
deb=$(realpath "$1")
suite=${2:-bookworm}
tour=${3:-}
base=$PWD/build/roots/$suite
[ "$(id -u)" -eq 0 ] || { echo "clean_root: to make a system takes root" >&2; exit 1; }

if [ ! -e "$base/made" ]; then
  rm -rf "$base"
  mkdir -p "$base"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$base" \
    ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} >"$base.log" 2>&1 \
    || { tail -n 5 "$base.log" >&2; exit 1; }
  # What the try needs and the program does not: a screen, who answers for links, and who reads the sandbox's profile.
  cp /etc/resolv.conf /etc/hosts "$base/etc/"
  chroot "$base" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    xvfb xauth xdg-utils apparmor >>"$base.log" 2>&1 || { tail -n 5 "$base.log" >&2; exit 1; }
  touch "$base/made"
fi

layer=$(mktemp -d)
trap 'rm -rf "$layer"' EXIT
cp "$deb" packaging/linux/try_deb.sh "$layer"
export base layer tour
TRY_DISPLAY=$((300 + $$ % 9000))
export TRY_DISPLAY
file=$(basename "$deb")
export file
# shellcheck disable=SC2016  # the variables are those of the script inside
unshare --mount --pid --fork --kill-child sh -eu -c '
  mount -t tmpfs none "$layer"/tmp 2>/dev/null || { mkdir "$layer/tmp"; mount -t tmpfs none "$layer/tmp"; }
  mkdir "$layer/tmp/up" "$layer/tmp/work" "$layer/tmp/root"
  root=$layer/tmp/root
  mount -t overlay overlay -o "lowerdir=$base,upperdir=$layer/tmp/up,workdir=$layer/tmp/work" "$root"
  mkdir "$root/try"
  cp "$layer/$file" "$layer/try_deb.sh" "$root/try/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
  mkdir "$root/old"
  cd "$root"
  pivot_root . old
  umount -l /old
  rmdir /old
  exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root TRY_DISPLAY="$TRY_DISPLAY" \
    /try/try_deb.sh "/try/$file" $tour
'
