#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. The last line is `N passed, N failed`.
# Usage: scripts/test.sh [PRESET]     (dev, unless another is named: asan for the sanitizers)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

preset="${1:-dev}"
passed=0
failed=0

# count NAME COMMAND...: one test made of one command.
count() {
  local name="$1"
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name" >&2
  fi
}

unit_tests() {
  local log total wrong
  log="$(mktemp)"
  ctest --preset "$preset" -j "$(nproc)" --no-tests=error 2>&1 | tee "$log" | grep -vE '^ *[0-9]+/[0-9]+ Test.* Passed|^ *Start '
  read -r wrong total < <(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1 \2/p' "$log")
  rm -f "$log"
  if [[ -z "${total:-}" ]]; then
    failed=$((failed + 1))
    return
  fi
  passed=$((passed + total - wrong))
  failed=$((failed + wrong))
}

scenarios() {
  local log line shown=0
  log="$(mktemp)"
  # Instrumented, those of the agreement and the plans: the others run the same code. Elsewhere they show every rule, and most conditions.
  local folders=(rulesets) held=(--fail-under 100 --fail-under-conditions 97)
  [[ "$preset" != asan ]] || folders=(rulesets/{sharing_agreement,provider,cafe_plan,restrictive_practice,missing_person,deciding}) held=()
  "$kith" test "${folders[@]}" "${held[@]}" >"$log" || shown=$?
  if [[ $shown -ne 0 || "$preset" == asan ]]; then cat "$log"; else sed -n '/seen applying/,$p' "$log"; fi
  if [[ $shown -eq 4 ]]; then
    failed=$((failed + 1))
    echo "FAILED: scenarios show too little of the rules" >&2
  fi
  line="$(tail -n 1 "$log")"
  rm -f "$log"
  if [[ "$line" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    failed=$((failed + 1))
    echo "FAILED: kith test gave no count" >&2
  fi
}

# Every sample page, and those that the program makes of the shipped records, in a browser. It takes long, of one core, and so is done
# beside the rest; what it says is told at the end.
pages() {
  passed=0
  failed=0
  npm --prefix tests/browser install --no-audit --no-fund --loglevel=error
  count "pages to look at" tests/browser/pages.sh "$kith" build/pages
  count "pages in a browser" npm --prefix tests/browser --silent test -- "$PWD/tests/report/golden" "$PWD/build/pages"
  echo "$passed $failed" >build/pages.count
}
pages_beside() {
  rm -f build/pages.count
  pages >build/pages.log 2>&1 </dev/null &
}
pages_done() {
  local well wrong
  wait
  cat build/pages.log
  read -r well wrong <build/pages.count || { well=0 && wrong=1; }
  passed=$((passed + well))
  failed=$((failed + wrong))
}

# What nobody has thought of, for FUZZ_SECONDS (60), every target at once; scripts/fuzz.sh looks longer, and at what it reaches.
tried() {
  local found="build/$preset/found" corpus="build/$preset/corpus" each=() target wrong=0
  tests/fuzz/seeds.py "$corpus" || return 1
  for target in ruleset record question answers format compiled; do
    ASAN_OPTIONS=abort_on_error=1 UBSAN_OPTIONS=abort_on_error=1 \
      "build/$preset/tests/fuzz/fuzz_replay" --for "${FUZZ_SECONDS:-60}" "$target" "$corpus/$target" "$found" &
    each+=($!)
  done
  for target in "${each[@]}"; do wait "$target" || wrong=1; done
  [[ $wrong -eq 0 ]] || echo "what ended it is in $found" >&2
  return $wrong
}

scripts/install.sh --tests || exit 2
SECONDS=0
if ! scripts/build.sh "$preset"; then
  echo "0 passed, 1 failed"
  exit 1
fi
echo "built $preset in ${SECONDS}s"

kith="build/$preset/cli/kith"
# Instrumented frames are several times as large; that the usual stack is enough is shown by the other presets.
[[ "$preset" != asan ]] || ulimit -s 65532 2>/dev/null || true
# A page is the same whatever built the program that wrote it.
[[ "$preset" == asan ]] || pages_beside
unit_tests
scenarios
count "kith fmt --check rulesets" "$kith" fmt --check rulesets
[[ "$preset" == asan ]] || count "kith check rulesets --deny warnings" "$kith" check rulesets --deny warnings >/dev/null
count "scripts/format.sh --check" scripts/format.sh --check
[[ "$preset" != asan ]] || count "what nobody has thought of" tried
[[ "$preset" == asan ]] || pages_done

echo "tested $preset in ${SECONDS}s"
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
