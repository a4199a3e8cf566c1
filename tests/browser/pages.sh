#!/usr/bin/env bash
# Writes pages for the browser to look at: PROGRAM's own, for the fullest person, an almost empty one, a caseload, and documents of rulesets.
# Usage: tests/browser/pages.sh PROGRAM FOLDER
set -euo pipefail
kith="$(realpath "$1")"
folder="$(realpath -m "$2")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p "$folder"
rm -f "$folder"/*.html
provider=rulesets/provider
at="2026-10-06 09:00"

"$kith" assess "$provider/every_plan.kith" --person tests/browser/everything.json --at "$at" --as html >"$folder/everything.html"
"$kith" assess "$provider/rafi.kith" --person rulesets/people/rafi.json --at "$at" --as html >"$folder/rafi.html"
"$kith" assess "$provider/provider.kith" --person rulesets/people/maya.json --at "$at" --as html >"$folder/almost_nothing.html"
for person in rulesets/people/*.json; do
  # One of two records of the same person.
  [[ "$person" == *_rang_late.json ]] || tr -d '\n' <"$person" && echo
done | grep . | "$kith" audit "$provider/every_plan.kith" --people - --at "$at" --as html >"$folder/caseload.html"
# Documents: of one small ruleset with something of everything, and of the largest that is shipped by itself.
"$kith" docs tests/report/small.kith --at "$at" --as html -o "$folder/document.html"
"$kith" docs rulesets/sharing_agreement/sharing_agreement.kith --scenarios rulesets/sharing_agreement --at "$at" --as html -o "$folder/document_of_sharing.html"
