#!/usr/bin/env bash
# Proves what the shipped rulesets promise, and keeps beside each what came of it. What stands is not proved again.
# Usage: scripts/prove.sh [KITH]     (the command; build/dev/cli/kith where none is named)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kith=${1:-build/dev/cli/kith}
failed=0
while IFS= read -r ruleset; do
  echo "$ruleset"
  "$kith" prove "$ruleset" --keep | tail -1 || failed=1
done < <(grep -lE '^(promise|plan) ' rulesets/*/*.kith | grep -v '/scenarios_')
exit "$failed"
