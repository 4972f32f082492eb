#!/bin/sh
# Put Debian packages into a signed repository, which is what updates them: apt_repository.sh FOLDER KEY DEB…
#
# KEY is the id of a key in the GnuPG of whoever runs this. Clients get KEY's public part, once:
#   gpg --export KEY >/usr/share/keyrings/worklist.gpg
#   deb [signed-by=/usr/share/keyrings/worklist.gpg] https://packages.example.com/apt stable main
set -eu

if [ $# -lt 3 ]; then echo "apt_repository: say FOLDER, KEY and the packages" >&2; exit 1; fi
folder=$1
key=$2
shift 2
mkdir -p "$folder/conf"
cat >"$folder/conf/distributions" <<END
Origin: Worklist
Label: Worklist
Suite: stable
Codename: stable
Architectures: amd64 arm64
Components: main
Description: Worklist, the desktop of a contact centre
SignWith: $key
END
for deb in "$@"; do reprepro --silent --basedir "$folder" --section net --priority optional includedeb stable "$deb"; done
reprepro --silent --basedir "$folder" list stable
