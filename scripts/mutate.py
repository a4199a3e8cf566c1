#!/usr/bin/env python3
"""Changes the code of a floor in one place at a time and sees whether a test notices.

Usage: scripts/mutate.py [--changed REV] [--sample N] [--seed N] [--files FILE...] [--programs NAME...] [--work FOLDER]

Changed are comparisons, logic, arithmetic, constants, conditions and statements of engine/evaluate, dsl/check and engine/intake:
with --changed only on lines that changed since REV, with --sample so many of them, the same for the same --seed. What survives is
listed as Markdown in FOLDER/report.md (build/mutate; of two that run at once each needs its own); what tests/mutation/accepted.md gives
a reason for is counted apart. Ends with 1 where fewer than 95 in a hundred are noticed.

It works on what scripts/build.sh dev has built. The file that is changed is compiled by itself, without optimising, and linked before
the floor's library; the other files of its unity source are compiled once more without it.
"""
import argparse
import json
import random
import re
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/dev"
AIM = 95
# The programs that cover a floor, the quickest first, each with the tests of it that are run.
FLOORS = {
    "engine/evaluate": ("kith_evaluate", ["evaluate_test", "whole_test", "properties_test"]),
    "dsl/check": ("kith_check", ["check_test", "rehearse_test"]),
    "engine/intake": ("kith_intake", ["intake_test", "whole_test"]),
}
SLOWER = 10  # a mutant that takes so many times as long is noticed

SWAPS = [
    (r" == ", " != "), (r" != ", " == "), (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "),
    (r" && ", " || "), (r" \|\| ", " && "), (r"(?<![=!<>&|(\w] )!(?=[a-z(])", ""), (r"(?<!\") \+ (?!\")", " - "), (r" - ", " + "),
    (r"\+\+", "--"), (r" \+= ", " -= "), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r"\bTruth::yes\b", "Truth::no"), (r"\bTruth::no\b", "Truth::unknown"), (r"\bTruth::unknown\b", "Truth::no"),
    (r"\bstd::min\b", "std::max"), (r"\bstd::max\b", "std::min"), (r"\bboth\(", "either("), (r"\beither\(", "both("),
    (r"\bcontinue;", ";"), (r"\bbreak;", ";"),
]
NUMBER = re.compile(r"(?<![\w.\"'])(\d+)(?=[U,;) \]}])")
CONDITION = re.compile(r"^(\s*(?:else )?if )\((?!constexpr)(.*)\) (.*)$")
STATEMENT = re.compile(r"^\s+[a-z_]\w*(?:(?:\.|->|::)\w+|\[[^\]]*\])*(?:\(.*\)| [+|&-]?= .*);$")
NO_CODE = re.compile(r"^\s*(//|#|using|static_assert|namespace|template|constexpr std::string_view)")


@dataclass(frozen=True)
class Mutant:
    path: str
    line: int  # from 1
    before: str
    after: str

    def words(self):
        return f"`{self.path}:{self.line}`: `{self.before.strip()}` → `{self.after.strip() or '(removed)'}`"

    def key(self):
        """As tests/mutation/accepted.md names it: without the number of the line, which changes."""
        return f"{self.path} | {self.before.strip()} | {self.after.strip() or '(removed)'}"


def outside_texts(line, at):
    """Whether a place in a line is neither in a text nor in a comment."""
    before = line[:at]
    return before.count('"') % 2 == 0 and "//" not in before and before.count("'") % 2 == 0


def mutants_of_line(path, number, line):
    if NO_CODE.match(line) or line.strip() in ("", "{", "}"):
        return
    for pattern, other in SWAPS:
        for found in re.finditer(pattern, line):
            if outside_texts(line, found.start()):
                yield Mutant(path, number, line, line[:found.start()] + other + line[found.end():])
    for found in NUMBER.finditer(line):
        if outside_texts(line, found.start()):
            yield Mutant(path, number, line, line[:found.start()] + str(int(found.group(1)) + 1) + line[found.end():])
    condition = CONDITION.match(line)
    if condition and ";" not in condition.group(2):
        yield Mutant(path, number, line, f"{condition.group(1)}(false) {condition.group(3)}")
    if STATEMENT.match(line) and not line.strip().startswith(("return", "throw", "delete")):
        yield Mutant(path, number, line, "")


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


def all_mutants(files, changed):
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.cpp")):
            name = str(path.relative_to(ROOT))
            if (files and name not in files) or (changed is not None and name not in changed):
                continue
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if changed is None or number in changed[name]:
                    yield from mutants_of_line(name, number, line)


def run(command, **more):
    return subprocess.run(command, cwd=BUILD, text=True, capture_output=True, **more)


class Build:
    """What has been built, and how."""

    def __init__(self, work):
        self.work = work  # where it may write
        self.commands = {Path(each["file"]): each for each in json.loads((BUILD / "compile_commands.json").read_text())}
        self.parts = {}
        self.said = None  # by the compiler, the last time

    def unity_of(self, path):
        """The source that includes the file, or the file itself where it is compiled by itself."""
        if ROOT / path in self.commands:
            return ROOT / path
        for source in self.commands:
            if "Unity" in source.parts and f'"{ROOT / path}"' in source.read_text():
                return source
        sys.exit(f"mutate.py: nothing built includes {path}")

    def compile(self, source, like, into):
        words = shlex.split(self.commands[like]["command"])
        if "ccache" in words[0]:
            words = words[1:]
        words[words.index("-o") + 1] = str(into)
        words[words.index("-c") + 1] = str(source)
        for flag in ("-MD", "-Werror"):
            words = [word for word in words if word != flag]
        self.said = run(words + ["-O0", "-g0", "-w"])
        return self.said.returncode == 0

    def rest_of(self, path):
        """The objects of the other files of its unity source, and of all that is compiled with it."""
        unity = self.unity_of(path)
        if unity == ROOT / path:
            return []
        if path not in self.parts:
            source, made = self.work / "rest.cpp", self.work / (path.replace("/", "_") + ".rest.o")
            source.write_text("".join(line for line in unity.read_text().splitlines(True) if f'"{ROOT / path}"' not in line))
            if not self.compile(source, unity, made):
                sys.exit(f"mutate.py: the files beside {path} cannot be compiled without it")
            self.parts[path] = made
        return [self.parts[path]]

    def link(self, program, objects, into):
        line = run(["ninja", "-t", "commands", "-s", f"tests/{program}"]).stdout.strip().splitlines()[-1]
        words = shlex.split(line.split("&&")[1])
        if "ccache" in words[0]:
            words = words[1:]
        at = words.index("-o")
        words[at + 1] = str(into)
        return run(words[:at] + [str(each) for each in objects] + words[at:]).returncode == 0


def notices(program, limit):
    try:
        done = subprocess.run([program, "--gtest_fail_fast", "--gtest_brief=1"], cwd=BUILD, capture_output=True, timeout=limit,
                              env={"RC_PARAMS": "seed=25 max_success=30", "PATH": "/usr/bin:/bin"})
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def base_times(programs):
    """How long each takes unchanged; one that fails unchanged shows nothing."""
    times = {}
    for name in programs:
        start = time.monotonic()
        if notices(BUILD / "tests" / name, 600):
            sys.exit(f"mutate.py: {name} fails as it is")
        times[name] = time.monotonic() - start
    return times


def state_of(build, mutant, times, programs):
    """`killed`, `survived` or `invalid`."""
    floor = next(each for each in FLOORS if mutant.path.startswith(each))
    lines = (ROOT / mutant.path).read_text().splitlines()
    lines[mutant.line - 1] = mutant.after or ";"
    # Beside the file itself nothing is found that is included by a path from the root.
    source, made = build.work / "mutant.cpp", build.work / "mutant.o"
    source.write_text("\n".join(lines) + "\n")
    if not build.compile(source, build.unity_of(mutant.path), made):
        return "invalid"
    objects = [made, *build.rest_of(mutant.path)]
    for program in programs or FLOORS[floor][1]:
        if not build.link(program, objects, build.work / program):
            sys.exit(f"mutate.py: {program} cannot be linked with {mutant.words()}")
        if notices(build.work / program, 10 + SLOWER * times[program]):
            return "killed"
    return "survived"


def reasons():
    path = ROOT / "tests/mutation/accepted.md"
    rows = path.read_text().splitlines() if path.exists() else []
    return {row.split("` : ")[0].removeprefix("- `") for row in rows if row.startswith("- `")}


def report(states, accepted):
    lines = ["| floor | killed | survived | with a reason | in a hundred |", "|---|---:|---:|---:|---:|"]
    share = 100.0
    for floor in [*FLOORS, ""]:
        here = [(m, s) for m, s in states if m.path.startswith(floor) and s != "invalid"]
        killed = sum(s == "killed" for _, s in here)
        known = sum(s == "survived" and m.key() in accepted for m, s in here)
        counted = len(here) - known
        share = 100 * killed / counted if counted else 100.0
        lines.append(f"| {floor or 'all'} | {killed} | {counted - killed} | {known} | {share:.1f} |")
    lines += ["", "Survived:", ""] + [f"- `{m.key()}` : line {m.line}" for m, s in states if s == "survived" and m.key() not in accepted]
    return "\n".join(lines) + "\n", share


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--changed")
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--files", nargs="*")
    options.add_argument("--programs", nargs="*")
    options.add_argument("--work", type=Path, default=ROOT / "build/mutate")
    given = options.parse_args()
    build = Build(given.work.resolve())
    build.work.mkdir(parents=True, exist_ok=True)
    found = list(all_mutants(given.files, changed_lines(given.changed) if given.changed else None))
    chosen = random.Random(given.seed).sample(found, min(given.sample or len(found), len(found)))
    chosen.sort(key=lambda m: (m.path, m.line))
    print(f"{len(chosen)} of {len(found)} mutants", flush=True)
    floors = {floor for floor in FLOORS for m in chosen if m.path.startswith(floor)}
    times = base_times(given.programs or dict.fromkeys(name for floor in sorted(floors) for name in FLOORS[floor][1]))
    accepted, states = reasons(), []
    passes = {}
    for mutant in chosen:
        # Compiled and linked in this way, a file that is as it was must pass; of one that does not, nothing is known.
        if mutant.path not in passes:
            first = (ROOT / mutant.path).read_text().splitlines()[0]
            state = state_of(build, Mutant(mutant.path, 1, first, first), times, given.programs)
            passes[mutant.path] = state == "survived"
            if state == "invalid":
                print(f"mutate.py: {mutant.path} does not compile by itself: {build.said.stderr[:600]}", file=sys.stderr)
            elif state == "killed":
                print(f"mutate.py: {mutant.path} does not pass as it is", file=sys.stderr)
        if not passes[mutant.path]:
            continue
        states.append((mutant, state_of(build, mutant, times, given.programs)))
        print(f"{states[-1][1]}: {mutant.words()}", flush=True)
    text, share = report(states, accepted)
    (build.work / "report.md").write_text(text)
    print(text)
    sys.exit(0 if share >= AIM and all(passes.values()) else 1)


main()
