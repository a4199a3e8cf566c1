#!/usr/bin/env bash
# Installs what is missing, builds Kith optimised, measures it and writes docs/performance.md with its figures and charts, and the short
# table in README.md. Some minutes; run it on a machine that does nothing else. No answer may differ from what is expected, or nothing
# is written.
# Usage: scripts/bench.sh [--full|--short]     (--full: larger sizes, up to an hour and 3 GB of disk; --short: few repetitions, to try it)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

people=(100 1000 10000)
times=3
repetitions=(--benchmark_repetitions=9 --benchmark_min_time=0.1)
growth=()
case "${1:-}" in
  "") ;;
  --full)
    people+=(100000)
    growth=(--full)
    ;;
  --short)
    people=(100 1000)
    times=1
    repetitions=(--benchmark_repetitions=3 --benchmark_min_time=0.01)
    ;;
  *)
    echo "bench.sh: there is no $1; --full and --short are all there is" >&2
    exit 2
    ;;
esac

scripts/install.sh --bench
echo "building Kith; this takes some minutes the first time" >&2
scripts/build.sh bench kith_cli kith_figures kith_processes kith_growth kith_write_workload

programs=build/bench/bench
kith=build/bench/cli/kith
work=build/bench/work
new="$work/new"
mkdir -p "$new"

# What it is measured on, in the form of the figures.
machine() {
  echo "what,is"
  echo "processor,\"$(sed -nE 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)\""
  echo "processors,$(nproc)"
  echo "memory,$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)"
  echo "system,\"$(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)\""
  echo "compiler,\"$(c++ --version | head -n 1)\""
  echo "kith,\"$("$kith" --version | head -n 1)\""
  echo "date,$(date -u +%F)"
  echo "sizes,${1:+${1#--}}"
}

echo "measuring" >&2
machine "${1:-}" >"$new/machine.csv"
"$programs/kith_write_workload" "$work" "${people[@]}"
"$programs/kith_processes" "$new/processes.csv" "$kith" "$work" "$times" "${people[@]}"
"$programs/kith_figures" "$new/figures.csv" "${repetitions[@]}" --benchmark_enable_random_interleaving=true
"$programs/kith_growth" "$new/growth.csv" "${growth[@]}"
for size in "${people[@]}"; do rm -rf "${work:?}/$size"; done

mkdir -p docs/performance
cp "$new"/*.csv docs/performance
bench/report/charts.py docs/performance
bench/report/page.py .
echo "docs/performance.md has the figures" >&2
