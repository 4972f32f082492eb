#!/bin/sh
# Sign programs and installers for Windows outside Windows, in place: sign.sh FILE…
# SIGNING_CERTIFICATE is a PKCS#12 file, SIGNING_PASSWORD_FILE holds its password, SIGNING_TIMESTAMP is the address of a
# service that stamps the time. Without a certificate nothing is signed, and this says so.
set -eu

if [ -z "${SIGNING_CERTIFICATE:-}" ]; then echo "not signed (SIGNING_CERTIFICATE is not set): $*"; exit 0; fi
for file in "$@"; do
  set -- -pkcs12 "$SIGNING_CERTIFICATE" -readpass "$SIGNING_PASSWORD_FILE" -h sha256 -n Worklist
  if [ -n "${SIGNING_TIMESTAMP:-}" ]; then set -- "$@" -ts "$SIGNING_TIMESTAMP"; fi
  osslsigncode sign "$@" -in "$file" -out "$file.signed" >/dev/null
  osslsigncode verify -in "$file.signed" -CAfile "${SIGNING_AUTHORITY:-/etc/ssl/certs/ca-certificates.crt}" >/dev/null
  mv "$file.signed" "$file"
  echo "signed: $file"
done
