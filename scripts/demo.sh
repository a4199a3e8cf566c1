#!/usr/bin/env bash
# Installs what is missing, builds Kith, decides real questions about a made-up person with the sharing agreement, and says what to do
# for another one the day after she rang late.
# Usage: scripts/demo.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install.sh
[[ -x build/release/cli/kith ]] || echo "building Kith; this takes a few minutes the first time" >&2
scripts/build.sh release kith_cli

kith=build/release/cli/kith
rules=rulesets/sharing_agreement/sharing_agreement.kith
amina=rulesets/people/amina.json

heading() { printf '\n=== %s\n\n' "$1"; }
ask() { "$kith" decide "$rules" --person "$amina" --at "2026-10-05 10:00" "$@"; }

echo "Amina is 32 and lives in supported living. She said yes to her family knowing about her appointments,"
echo "and no to them knowing about her money. Nobody here exists."

heading "Her mother asks about appointments. For staff:"
ask --share health.appointments --with mum --for family_update

heading "Her mother asks about her money. For staff:"
ask --share finances --with mum --for family_update

heading "The same, for Amina, in Easy Read:"
ask --share finances --with mum --for family_update --as easy

heading "The same, for her mother, from which nothing can be inferred:"
ask --share finances --with mum --for family_update --as recipient

heading "Who may be told what, to keep the family up to date:"
"$kith" matrix "$rules" --person "$amina" --at "2026-10-05 10:00" --for family_update

cafe=rulesets/cafe_plan/cafe_plan.kith
suki=rulesets/people/suki_rang_late.json
assess() { "$kith" assess "$cafe" --person "$suki" --at "2026-10-06 09:00" "$@"; }

heading "Suki goes to the café on her own, and rang late yesterday. For staff, the first screen:"
assess | sed '/^Plans$/,$d'

heading "The same, for Suki, in Easy Read:"
assess --as easy
