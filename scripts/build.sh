#!/usr/bin/env bash
# Configures and builds one preset, quietly unless something is wrong.
# Usage: scripts/build.sh PRESET [TARGET...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset="${1:?a preset: dev, asan, release, quick, bench or fuzz}"
shift
targets=()
[[ $# -gt 0 ]] && targets=(--target "$@")

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
if ! { cmake --preset "$preset" && cmake --build --preset "$preset" "${targets[@]}"; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
