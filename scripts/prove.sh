#!/usr/bin/env bash
# Proves what the shipped rulesets promise, and keeps beside each what came of it; of a provider's rules as a whole, too, which
# takes a minute or two and z3. What stands is not proved again.
# Usage: scripts/prove.sh [KITH]     (the command; build/dev/cli/kith where none is named)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kith=${1:-build/dev/cli/kith}
failed=0
while IFS= read -r ruleset; do
  echo "$ruleset"
  "$kith" prove "$ruleset" --keep --timeout 300 | tail -1 || failed=1
done < <({ grep -lE '^(promise|plan) ' rulesets/*/*.kith | grep -v /scenarios_; echo rulesets/provider/provider.kith; } | sort -u)
exit "$failed"
