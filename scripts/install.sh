#!/usr/bin/env bash
# Installs the Debian 12 packages that Kith is built with: only those that are missing.
# Usage: scripts/install.sh [--tests] [--bench] [--fuzz]     (what the tests, the benchmarks or the fuzzers need, too)
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config
  libboost-dev libfmt-dev nlohmann-json3-dev libsimdjson-dev libhowardhinnant-date-dev libexpected-dev libcli11-dev libsodium-dev nettle-dev libxxhash-dev zlib1g-dev libzstd-dev
  libjemalloc-dev
  tzdata
)
# Programs, which may be there without Debian's package of them.
programs=()
# What is measured beside Kith; the tests hold its answers to Kith's.
beside=(libbenchmark-dev libclips-dev)
for wanted in "$@"; do
  case "$wanted" in
    --tests)
      packages+=(libgtest-dev libgmock-dev librapidcheck-dev libvalijson-dev ca-certificates "${beside[@]}")
      programs+=(dot:graphviz python3:python3 node:nodejs npm:npm chromium:chromium clang-format-14:clang-format-14 z3:z3)
      ;;
    --bench)
      packages+=("${beside[@]}")
      programs+=(gnuplot:gnuplot-nox python3:python3)
      ;;
    --fuzz)
      # libFuzzer is clang's; GCC has none.
      packages+=(clang-14 libclang-rt-14-dev)
      programs+=(python3:python3)
      ;;
    *)
      echo "install.sh: there is no $wanted; --tests, --bench and --fuzz are all there is" >&2
      exit 2
      ;;
  esac
done

installed() { [[ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" == "install ok installed" ]]; }

missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done
for program in "${programs[@]}"; do
  command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "install.sh: there is no apt-get here to install with; Kith is built with what Debian 12 calls: ${missing[*]}" >&2
  exit 2
fi
as_root=()
if [[ $EUID -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "install.sh: these packages are missing, and installing them needs root or sudo: ${missing[*]}" >&2
    exit 2
  fi
  as_root=(sudo)
fi

echo "installing ${missing[*]}" >&2
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" </dev/null >>"$log" 2>&1; }
if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }; then
  cat "$log" >&2
  echo "install.sh: apt-get could not install: ${missing[*]}" >&2
  exit 2
fi
