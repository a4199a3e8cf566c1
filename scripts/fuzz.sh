#!/usr/bin/env bash
# Builds the fuzzers and runs each target for so many minutes (0.5 is half of one), as many at a time as there are cores; where
# there are more cores than targets, several run each target. What was reached before is gone on from. A finding is left in
# build/fuzz/found/TARGET: mend it, and keep it in tests/fuzz/findings/TARGET, where a test reads it ever after.
# The last line is `N passed, N failed`; before it, for each target, what was executed, covered and spent, and all that was since the
# build folder was made (build/fuzz/totals).
# Usage: scripts/fuzz.sh MINUTES [TARGET...]     (ruleset, record, question, answers, format, compiled)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

minutes="${1:?so many minutes for each target}"
shift
targets=("$@")
[[ $# -gt 0 ]] || targets=(ruleset record question answers format compiled)
seconds="$(awk -v minutes="$minutes" 'BEGIN { s = int(minutes * 60); print (s > 0 ? s : 1) }')"
cores="${CORES:-$(nproc)}"
shards=$((cores / ${#targets[@]}))
[[ $shards -gt 0 ]] || shards=1

scripts/install.sh --fuzz || exit 2
SECONDS=0
if ! scripts/build.sh fuzz "${targets[@]/#/fuzz_}"; then
  echo "0 passed, 1 failed"
  exit 1
fi
echo "built the fuzzers in ${SECONDS}s"

work=build/fuzz
tests/fuzz/seeds.py "$work/corpus" || exit 2

# run TARGET SHARD: one process, its words in a log. Weighing rare features (entropic) would take more time than all that is tried;
# so would the stack at every allocation, which the text that was found gives again; leaks are looked for at the end.
run() {
  local target="$1" shard="$2" most=4096 TIMEFORMAT=%U
  [[ $target != answers ]] || most=8192
  mkdir -p "$work/found/$target"
  # Frames of an instrumented program are several times as large.
  ulimit -s 65532 2>/dev/null || true
  time (ASAN_OPTIONS="${ASAN_OPTIONS:-allocator_may_return_null=0:detect_stack_use_after_return=0:malloc_context_size=1:quarantine_size_mb=32}" \
    nice -n "${NICE:-0}" "$work/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len="$most" -timeout=120 -rss_limit_mb=2048 -len_control=0 -entropic=0 -detect_leaks=0 \
    -dict="$work/words.dict" -reload=10 -print_final_stats=1 -artifact_prefix="$work/found/$target/" "$work/corpus/$target" \
    >"$work/$target.$shard.log" 2>&1
  echo $? >"$work/$target.$shard.exit") 2>"$work/$target.$shard.cpu"
}

cp "$work/corpus/words.dict" "$work/words.dict"
rm -f "$work"/*.log "$work"/*.exit "$work"/*.cpu
for target in "${targets[@]}"; do
  for ((shard = 0; shard < shards; ++shard)); do
    while (($(jobs -rp | wc -l) >= cores)); do wait -n; done
    run "$target" "$shard" &
  done
done
wait

passed=0
failed=0
for target in "${targets[@]}"; do
  logs=("$work/$target".*.log)
  executed="$(sed -n 's/^stat::number_of_executed_units: *//p' "${logs[@]}" | awk '{ n += $1 } END { print n + 0 }')"
  covered="$(sed -nE 's/.* cov: ([0-9]+) .*/\1/p' "${logs[@]}" | sort -n | tail -n 1)"
  spent="$(tail -qn 1 "$work/$target".*.cpu | awk '{ n += $1 } END { printf "%.1f", n }')"
  each="$(awk -v n="$executed" -v s="$spent" 'BEGIN { printf "%.0f", (s > 0 ? n / s : 0) }')"
  echo "$target: $executed executions in $spent processor seconds, $each a second; ${covered:-0} edges covered"
  echo "$target $executed $spent" >>"$work/totals"
  if [[ "$(cat "$work/$target".*.exit | sort -u)" == 0 ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $target" >&2
    grep -hE -A 12 'ERROR: |runtime error|does not hold|Test unit written' "${logs[@]}" | head -n 40 >&2
  fi
done
awk '{ n += $2; s += $3 } END { printf "since the build folder was made: %d executions in %.2f processor hours\n", n, s / 3600 }' "$work/totals"
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
