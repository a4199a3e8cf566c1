#!/usr/bin/env bash
# Runs a command in a clone of HEAD on a Debian 12 of its own that has Git and certificates and nothing else. What the scripts forget to
# install is missed there. Ends with the status of the command.
# Usage: scripts/bare.sh COMMAND...     e.g. scripts/bare.sh scripts/demo.sh
# The first run makes the system, in some minutes; it and the packages fetched are kept in /var/cache/kith-bare for a week.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() {
  echo "bare.sh: $*" >&2
  exit 2
}

[[ $# -gt 0 ]] || stop "a command to run, please, such as: scripts/bare.sh scripts/demo.sh"
if [[ $EUID -ne 0 ]]; then
  command -v sudo >/dev/null || stop "making another system needs root or sudo"
  exec sudo -E -- "$PWD/scripts/bare.sh" "$@"
fi

cache=/var/cache/kith-bare
base="$cache/bookworm.tar"
new="$cache/new.tar"
log="$cache/log"
root=""
child=""
# The mounts are in a namespace that ends with the command, so that nothing of this machine is below the root when it goes.
clean() {
  [[ -z "$child" ]] || kill -KILL "$child" 2>/dev/null || true
  [[ -z "$root" ]] || rm -rf --one-file-system "$root" 2>/dev/null || { sleep 1 && rm -rf --one-file-system "$root"; }
}
trap clean EXIT

# quietly WHAT COMMAND...: what the command says is shown only if it fails.
quietly() {
  local what="$1"
  shift
  "$@" >"$log" 2>&1 && return
  cat "$log" >&2
  stop "$what"
}

get_mmdebstrap() {
  command -v mmdebstrap >/dev/null && return
  command -v apt-get >/dev/null || stop "mmdebstrap is not installed, nor is apt-get to install it"
  echo "installing mmdebstrap" >&2
  export DEBIAN_FRONTEND=noninteractive
  quietly "apt-get update failed" apt-get -qq update
  quietly "mmdebstrap could not be installed" apt-get -qq install -y --no-install-recommends mmdebstrap
}

# Where this machine gets Debian 12 from; nothing where it is not known, and then mmdebstrap has its own place.
sources() {
  apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)|$(CODENAME)' 'Identifier: Packages' 'Origin: Debian' 2>/dev/null |
    sed -nE 's/^(deb [^|]* main)\|bookworm.*$/\1/p' | sort -u
}

# How this machine's apt reaches them: proxies, retries and the like.
apt_options() {
  apt-config dump 2>/dev/null | grep -E '^Acquire::(https?(::[^ ]*)?::(Proxy|Timeout)|Retries|Check-Valid-Until|Check-Date) ' || true
}

make_base() {
  local options=() option from certificates=/usr/local/share/ca-certificates
  while IFS= read -r option; do [[ -z "$option" ]] || options+=("--aptopt=$option"); done < <(apt_options)
  from="$(sources)"
  # A machine that has never asked its sources does not know what they have.
  [[ -n "$from" ]] || { apt-get -qq update >"$log" 2>&1 && from="$(sources)"; } || true
  [[ -z "$(find "$certificates" -name '*.crt' 2>/dev/null)" ]] ||
    options+=("--customize-hook=copy-in $certificates /usr/local/share" "--customize-hook=chroot \"\$1\" update-ca-certificates")
  echo "making a bare Debian 12; this takes a minute or more" >&2
  rm -rf "$cache/packages" "$new"
  quietly "the bare Debian 12 could not be made" mmdebstrap --variant=minbase --include=git,ca-certificates \
    --dpkgopt=force-unsafe-io "${options[@]}" bookworm "$new" ${from:+-} <<<"$from"
  mv "$new" "$base"
}

# One run at a time makes the base; the others wait for it.
base_of_this_week() {
  local lock
  exec {lock}>"$cache/lock"
  flock "$lock"
  [[ -n "$(find "$base" -mtime -7 2>/dev/null)" ]] || make_base
  exec {lock}>&-
}

# The checkout may belong to somebody else than root, which Git asks about.
committed() {
  local config
  config="$(mktemp -p "$root/tmp")"
  printf '[safe]\n\tdirectory = *\n' >"$config"
  [[ -z "$(GIT_CONFIG_GLOBAL="$config" git status --porcelain)" ]] || echo "bare.sh: what is not committed is left out" >&2
  GIT_CONFIG_GLOBAL="$config" git clone -q --depth 1 "file://$PWD" "$root/kith"
  rm "$config"
}

make_root() {
  mkdir -p "$cache"
  get_mmdebstrap
  base_of_this_week
  root="$(mktemp -d "$cache/root.XXXXXX")"
  tar -C "$root" -xf "$base"
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  mkdir -p "$cache/packages"
  cp -ln "$cache"/packages/*.deb "$root/var/cache/apt/archives/" 2>/dev/null || true
  committed
}

# The machine's proxies and npm's settings, by whatever names and values they have here.
settings() {
  local name
  while IFS= read -r name; do printf '%s\0' "$name=${!name}"; done < <(compgen -e | grep -iE '^((https?|ftp|all|no)_proxy|npm_config_.*)$')
  command -v npm >/dev/null && printf '%s\0' "npm_config_registry=$(npm config get registry)"
}

mounts='mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" || exit 2; "$@"'

inside() {
  local environment=()
  mapfile -d '' environment < <(settings)
  local command=(chroot "$root" env -i -C /kith HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}"
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "${environment[@]}" "$@")
  if unshare --mount true 2>/dev/null; then
    command=(unshare --mount --pid --fork --kill-child sh -c "$mounts" "$root" "${command[@]}")
  else
    echo "bare.sh: nothing can be mounted here, so the command runs without /proc" >&2
  fi
  # In the background, so that a signal is answered at once.
  "${command[@]}" <&0 &
  child=$!
  wait "$child"
}

make_root
status=0
inside "$@" || status=$?
child=""
cp -ln "$root"/var/cache/apt/archives/*.deb "$cache/packages/" 2>/dev/null || true
exit "$status"
