#!/usr/bin/env bash
# Installs what is missing, builds Kith, decides real questions about a made-up person with the sharing agreement, and says what to do
# for another one the day after she rang late.
# Usage: scripts/demo.sh [PROGRAM]     (PROGRAM: a kith that is there already; then nothing is installed or built)
# PRESET=quick in front of it builds a slower program in less time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program="${1:-}"
if [[ -z "$program" ]]; then
  preset="${PRESET:-release}"
  program="build/$preset/cli/kith"
  scripts/install.sh
  [[ -x "$program" ]] || echo "building Kith; this takes some minutes the first time" >&2
  scripts/build.sh "$preset" kith_cli
fi

heading() { printf '\n=== %s\n\n' "$1"; }

# Shows a command as it would be typed, on some lines, and what it says.
kith() {
  local word typed='$ kith'
  for word in "$@"; do
    [[ "$word" != *" "* ]] || word="\"$word\""
    [[ "$word" != --person && "$word" != --with ]] || typed+=$' \\\n      '
    typed+=" $word"
  done
  printf '%s\n\n' "$typed"
  "$program" "$@"
}

rules=rulesets/sharing_agreement/sharing_agreement.kith
amina=rulesets/people/amina.json
monday="2026-10-05 10:00"
ask() { kith decide "$rules" --person "$amina" --at "$monday" --with mum --for family_update "$@"; }

cat <<'WORDS'
Amina is 32 and lives in supported living. She said yes to her family knowing about her
appointments, and no to them knowing about her money. She is made up, as everybody here is. What she
has said is in her record; who may be told what is in the rules, which anyone can read.
WORDS

heading "1. Her mother, Farah, asks about appointments. What staff see:"
ask --share health.appointments

heading "2. Her mother asks about her money. What staff see:"
ask --share finances

heading "3. The same answer for Amina, in Easy Read:"
ask --share finances --as easy

heading "4. The same answer for her mother, which gives nothing away:"
ask --share finances --as recipient

heading "5. Who may be told what, to keep the family up to date:"
kith matrix "$rules" --person "$amina" --at "$monday" --for family_update

cafe=rulesets/cafe_plan/cafe_plan.kith
suki=rulesets/people/suki_rang_late.json
assess() { kith assess "$cafe" --person "$suki" --at "2026-10-06 09:00" "$@"; }

heading "6. Suki goes to the café on her own. Yesterday she rang 35 minutes late, and nobody has written
    down what was done about it. What staff see first:"
assess | sed '/^Plans$/,$d'
echo "(Her plan, her measures and what else staff see of it are left out here.)"

heading "7. The same for Suki, in Easy Read:"
assess --as easy

printf '\n===\n\n'
[[ $# -gt 0 ]] || echo "The program is $program; in the commands above, it is called kith."
echo "Next: rulesets/README.md, to start rules of your own; docs/command.md, for all that kith does."
