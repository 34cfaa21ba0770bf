#!/bin/sh
# Makes the secrets that compose.yaml mounts, in ./secrets, each once: what is there stays. The folder is shut to others; the
# files can be read by whichever account a container runs as, and are written by nobody.
set -eu
cd "$(dirname "$0")/../.."
umask 077
mkdir -p secrets
make() {
  if [ -e "secrets/$1" ]; then return; fi
  openssl rand "$2" "$3" > "secrets/$1.new"
  chmod 444 "secrets/$1.new"
  mv "secrets/$1.new" "secrets/$1"
  echo "secrets/$1 made"
}
make stepwell_key -base64 32
make mongo_keyfile -base64 756
# These stand in addresses, so they are plain letters and digits.
make mongo_root_password -hex 24
make mongo_password -hex 24
make redis_password -hex 24
