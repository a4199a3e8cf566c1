#!/usr/bin/env bash
# The engine against the tests' own slow reading of the language, and every other property, on generated cases: a night's length.
# Usage: scripts/night.sh [CASES [SEED]]     (3000000 and 1, unless said; JOBS=N shards instead of one a core)
# Goes on in rounds, each with a seed of its own from SEED on, until so many cases were compared with the slow reading. A case that fails
# is printed with its seed. docs/testing.md says what is held to what, and how to replay. The last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

cases="${1:-3000000}"
first="${2:-1}"
jobs="${JOBS:-$(nproc)}"
tests="build/dev/tests"
logs="build/night"
if [[ ! "$cases$first$jobs" =~ ^[0-9]+$ ]]; then
  sed -n '3s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
if [[ ! -x "$tests/properties_test" || ! -x "$tests/whole_test" ]]; then
  cmake --preset dev && cmake --build --preset dev --target properties_test whole_test || exit 2
fi
rm -rf "$logs"
mkdir -p "$logs"

# What compares with the slow reading, case by case; how often each round asks it of a ruleset; and everything else that is generated.
answers='Meaning.EvaluatingIsWhatTheLanguageSays'
read_slowly="$answers|Meaning\..*|Bound\..*"
generated='*Properties.*:ItemFacts.*:ItemWindows.*:EscalationHours.The*:EscalationDays.The*:WholeOrder.*'

# ask SEED TIMES PROGRAM FILTER LOG
ask() {
  echo "seed $1, $2 times a property" >>"$5"
  RC_PARAMS="seed=$1 max_success=$2" "$tests/$3" --gtest_filter="$4" >>"$5" 2>&1
}

# shard NUMBER: its rounds, until it has compared its part of the cases.
shard() {
  local seed=$((first + $1)) part=$(((cases + jobs - 1) / jobs)) compared=0 log here
  while [[ $compared -lt $part ]]; do
    log="$logs/$seed.log"
    ask "$seed" 2000 properties_test "$answers" "$log"
    ask "$seed" 100 properties_test "-$answers" "$log"
    ask "$seed" 100 whole_test "$generated" "$log"
    here="$(tr / . <"$log" | awk -v slow="^($read_slowly)\$" '$1 == "cases" && $2 ~ slow { sum += $3 } END { print sum + 0 }')"
    # A round that compares nothing would go on for ever.
    if [[ $here -eq 0 ]]; then break; fi
    compared=$((compared + here))
    seed=$((seed + jobs))
  done
}

for ((number = 0; number < jobs; ++number)); do shard "$number" & done
wait

cat "$logs"/*.log | sed -nE 's/^cases ([^ ]+) ([0-9]+)$/\1 \2/p' | tr / . |
  awk -v slow="^($read_slowly)$" '
    { of[$1] += $2; if ($1 ~ slow) compared += $2 }
    END { for (name in of) printf "%10d  %s\n", of[name], name | "sort -k2"; close("sort -k2"); printf "%10d  compared with the slow reading\n", compared }'
echo "seeds $first to $(find "$logs" -name '*.log' -printf '%f\n' | sort -n | tail -n 1 | tr -d '.log')"

passed="$(cat "$logs"/*.log | grep -cE '^\[       OK \]')"
failed="$(cat "$logs"/*.log | grep -cE '^\[  FAILED  \] .*\([0-9]+ ms\)$')"
# shellcheck disable=SC2016  # It is a program of awk.
what_failed='
  /^seed / || /^\[ RUN / { if (open) printf "%s", said; open = 0; said = "" }
  /^seed / { print }
  /^\[ RUN / { open = 1 }
  { said = said $0 "\n" }
  /^\[       OK \]/ { open = 0 }
  /^\[  FAILED  \] .*ms\)$/ { printf "%s", said; open = 0 }
  END { if (open) printf "%s", said }'
# A program that ended before it had said how its last property went.
broken="$(($(cat "$logs"/*.log | grep -cE '^\[ RUN ') - passed - failed))"
for log in "$logs"/*.log; do
  if grep -qE '^\[  FAILED|^\[ RUN ' "$log" && [[ "$(grep -cE '^\[ RUN ' "$log")" -ne "$(grep -cE '^\[       OK' "$log")" ]]; then
    echo "--- $log"
    awk "$what_failed" "$log"
  fi
done
echo "$passed passed, $((failed + broken)) failed"
[[ $((failed + broken)) -eq 0 && $passed -gt 0 ]]
