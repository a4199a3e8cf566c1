#!/usr/bin/env python3
"""Changes the code of a floor in one place at a time and sees whether a test notices.

Usage: scripts/mutate.py [--changed REV] [--sample N] [--seed N] [--files FILE...] [--programs NAME...] [--seconds S] [--again] [--work FOLDER]

Changed are comparisons, logic, arithmetic, constants, conditions and statements of engine/evaluate, engine/intake and dsl/check, or of
the FILEs or folders: with --changed only on lines that changed since REV, with --sample so many of them, the same for the same --seed.
All are in one build, made beside what scripts/build.sh dev has built; which of them is the one is said when a test program starts.
Each is tried by the cases that reach it, of each program the quickest first: those of S seconds of a processor together (all, unless it is said).
What survives is listed as Markdown in FOLDER/report.md (build/mutate; of two that run at once each needs its own), and is all that
--again tries; what tests/mutation/accepted.md gives a reason for is counted apart. Ends with 1 where fewer than 95 in a hundred are noticed.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/mutation"))
from built import Built  # noqa: E402
from tried import Cases  # noqa: E402

AIM = 95
# The programs that cover a floor.
FLOORS = {
    "engine/evaluate": ["neighbours_test", "evaluate_test", "whole_test", "report_test", "rehearse_test", "library_test", "properties_test"],
    "engine/intake": ["intake_test", "evaluate_test", "whole_test", "report_test", "rehearse_test"],
    "dsl/check": ["check_test", "neighbours_test", "evaluate_test", "whole_test", "rehearse_test", "report_test", "library_test"],
}


def changed_lines(revision):
    """The numbers of the lines of each file that are new since a revision."""
    diff = subprocess.run(["git", "diff", "-U0", revision, "--", *FLOORS], cwd=ROOT, text=True, capture_output=True, check=True).stdout
    lines, path = {}, ""
    for line in diff.splitlines():
        if line.startswith("+++ "):
            path = line[6:]
        if found := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
            start, count = int(found.group(1)), int(found.group(2) or 1)
            lines.setdefault(path, set()).update(range(start, start + count))
    return lines


def sources(wanted, changed):
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.cpp")):
            name = str(path.relative_to(ROOT))
            if any(name.startswith(each) for each in wanted or FLOORS) and (changed is None or name in changed):
                yield name


def reasons():
    rows = (ROOT / "tests/mutation/accepted.md").read_text().splitlines()
    return {row.split("` : ")[0].removeprefix("- `") for row in rows if row.startswith("- `")}


def report(states, accepted):
    lines = ["| floor | noticed | survived | of these not reached | with a reason | in a hundred |", "|---|---:|---:|---:|---:|---:|"]
    share = 100.0
    for floor in [*FLOORS, ""]:
        here = collections.Counter("known" if state != "noticed" and place.key() in accepted else state
                                   for place, state in states if place.path.startswith(floor))
        left = here["survived"] + here["not reached"]
        share = 100 * here["noticed"] / max(1, here["noticed"] + left)
        lines.append(f"| {floor or 'all'} | {here['noticed']} | {left} | {here['not reached']} | {here['known']} | {share:.1f} |")
    for state in ("not reached", "survived"):
        lines += ["", f"{state.capitalize()}:", ""]
        lines += [f"- `{place.key()}` : line {place.line}" for place, its in states if its == state and place.key() not in accepted]
    return "\n".join(lines) + "\n", share


def chosen_of(places, given, last):
    if given.again:
        before = {tuple(each) for each in json.loads(last.read_text())}
        # Of one whose line is elsewhere by now, every place that reads as it did.
        moved = {key for key, _ in before - {(place.key(), place.line) for place in places}}
        return [place for place in places if (place.key(), place.line) in before or place.key() in moved]
    chosen = random.Random(given.seed).sample(places, min(given.sample or len(places), len(places)))
    return sorted(chosen, key=lambda place: place.number)


def arguments():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--changed")
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--files", nargs="*")
    options.add_argument("--programs", nargs="*")
    options.add_argument("--seconds", type=float)
    options.add_argument("--again", action="store_true")
    options.add_argument("--work", type=Path, default=ROOT / "build/mutate")
    return options.parse_args()


def main():
    given = arguments()
    work, start = given.work.resolve(), time.monotonic()
    work.mkdir(parents=True, exist_ok=True)
    changed = changed_lines(given.changed) if given.changed else None
    files = list(sources(given.files, changed))
    built = Built(work, files, lambda place: changed is None or place.line in changed[place.path])
    places = built.live()
    if not places:
        print("no mutants")
        return
    floors = [floor for floor in FLOORS if any(place.path.startswith(floor) for place in places)]
    programs = given.programs or dict.fromkeys(name for floor in floors for name in FLOORS[floor])
    cases = Cases({name: built.link(name) for name in programs}, work, given.seconds)
    chosen = chosen_of(places, given, work / "survived.json")
    total = sum(len(each) for each in built.places.values())
    print(f"{len(chosen)} of {len(places)} mutants; {total - len(places)} do not compile; {time.monotonic() - start:.0f} s", flush=True)
    states, compiled = [], 0
    for place in chosen:
        state = cases.state(place.number)
        # What the compiler may work out itself and nothing reaches it has worked out: there is no such mutant.
        if state == "not reached" and place.asks != "on":
            compiled += 1
            continue
        states.append((place, state))
        print(f"{state}: {place.number} {place.path}:{place.line}: {place.after.strip()}", flush=True)
    text, share = report(states, reasons())
    (work / "report.md").write_text(text)
    (work / "survived.json").write_text(json.dumps([(place.key(), place.line) for place, state in states if state != "noticed"]))
    print(text)
    print(f"{compiled} are constants to the compiler; {time.monotonic() - start:.0f} s")
    sys.exit(0 if share >= AIM else 1)


main()
