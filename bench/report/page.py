#!/usr/bin/env -S python3 -B
"""Writes docs/performance.md, and the table of speed in README.md, from the figures in docs/performance.

Usage: bench/report/page.py ROOT [--check]     (--check changes nothing, and ends with 1 where either differs)
"""

import math
import sys
from pathlib import Path

import figures
from aims import aims

RULES = (20, 200, 2000)
ENGINES = [
    ("limit", "the limit by hand, ids"),
    ("ids", "**Kith, ids**"),
    ("ids_once", "the same, in no workspace"),
    ("prose", "Kith, in words, without what would change it"),
    ("prose_and_changes", "**Kith, in words, whole answer**"),
    ("prose_and_changes_once", "the same, in no workspace"),
    ("answer_json", "Kith, whole answer, written as JSON"),
    ("clips", "CLIPS 6.30, ids"),
]
OPENING = "<!-- scripts/bench.sh writes this table -->"
CLOSING = "<!-- to here -->"


def number(value: float) -> str:
    """Three significant digits, as people write them."""
    if value == 0:
        return "0"
    digits = 2 - math.floor(math.log10(abs(value)))
    return f"{round(value, digits):,.{max(0, digits)}f}"


def spread(figure) -> str:
    if figure.least == figure.most:
        return number(figure.median)
    return f"{number(figure.median)} ({number(figure.least)} to {number(figure.most)})"


def table(head, rows) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def decisions(found) -> str:
    rows = []
    for name, title in ENGINES:
        if not figures.sizes(found, name):
            continue
        cells = []
        for rules in RULES:
            times = found[name, rules].median / found["limit", rules].median
            ratio = "" if name == "limit" else f", {number(times)} times"
            cells.append(spread(found[name, rules]) + ratio)
        rows.append([title, *cells])
    return table(["microseconds a decision; times the limit", "20 rules", "200", "2,000"], rows)


def what_we_aim_at(found) -> str:
    rows = [[one.what, one.measured, one.aim, "yes" if one.reached else "not yet"] for one in aims(found, number)]
    return table(["figure", "measured", "aim", "reached"], rows)


def everything(found) -> str:
    rows = []
    for name, title in figures.TITLES.items():
        for size in figures.sizes(found, name):
            figure = found[name, size]
            rows.append([title, f"{size:,}" if size else "", spread(figure), figure.unit.replace("us", "µs")])
    return table(["figure", "size", "median (least to most)", "unit"], rows)


def power(found, name: str) -> str:
    """How the cost grew between the two largest sizes: 1 is in proportion, 2 as the square."""
    *_, before, last = figures.sizes(found, name)
    cost = found[name, last].median / found[name, before].median
    return f"{math.log(cost) / math.log(last / before):.1f}"


def growth(found) -> str:
    text = ""
    for series, (title, _) in figures.SERIES.items():
        text += f"### {title}\n\n![{title}](performance/{series}.svg)\n\n"
        rows = []
        for operation, what in figures.OPERATIONS.items():
            name = f"{series}.{operation}"
            every = figures.sizes(found, name)
            if len(every) > 1:
                largest = found[name, every[-1]]
                rows.append([what, f"{every[-1]:,}", f"{number(largest.median)} ms", power(found, name)])
        if rows:
            text += table(["", "largest size", "at that", "grows with its power"], rows) + "\n"
    return text


def machine(folder: Path) -> str:
    what = figures.machine(folder)
    return (f"Measured on {what['date']}: {what['processors']} processors ({what['processor']}), {what['memory']}, "
            f"{what['system']}, {what['compiler']}; {what['kith']}.\n")


def page(root: Path) -> str:
    folder = root / "docs/performance"
    found = figures.read(folder)
    return (f"""# Performance

How long Kith takes, beside the quickest that rules like these can be decided by hand, and beside CLIPS. `scripts/bench.sh` writes this page.

{machine(folder)}
## One decision

{decisions(found)}
![One decision](performance/decisions.svg)

## What we aim at

{what_we_aim_at(found)}
## How cost grows

{growth(found)}## Everything else that was measured

{everything(found)}
""" + (root / "bench/report/method.md.in").read_text())


def readme(root: Path) -> str:
    found = figures.read(root / "docs/performance")
    text = (root / "README.md").read_text()
    head, rest = text.split(OPENING)
    _, tail = rest.split(CLOSING)
    rows = [[title, *(number(found[name, rules].median) for rules in RULES)]
            for name, title in ENGINES if name in ("ids", "prose_and_changes", "clips", "limit")]
    made = table(["microseconds a decision", "20 rules", "200", "2,000"], rows)
    inside = "".join(f"  {line}\n" for line in made.splitlines())
    return f"{head}{OPENING}\n\n{inside}\n  {CLOSING}{tail}"


def main(root: Path, check: bool) -> int:
    made = {root / "docs/performance.md": page(root), root / "README.md": readme(root)}
    differ = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    for path in differ:
        if check:
            print(f"{path} is not what the figures say: bench/report/page.py writes it", file=sys.stderr)
        else:
            path.write_text(made[path])
    return 1 if check and differ else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), len(sys.argv) == 3))
