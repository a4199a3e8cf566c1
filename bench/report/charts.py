#!/usr/bin/env -S python3 -B
"""Draws the figures in FOLDER as SVG charts, with gnuplot.

Usage: bench/report/charts.py FOLDER
"""

import subprocess
import sys
from pathlib import Path

import figures

COLOURS = ["#0b5fa5", "#b5530a", "#2f7d32", "#7a3e9d"]
HEAD = """
set terminal svg size 760,440 dynamic font "sans-serif,13" background "#ffffff"
set output "{output}"
set logscale xy
set format x "%.0s%c"
set format y "%g"
set grid back linecolor "#dddddd" linetype 1
set border 3 linecolor "#666666"
set tics nomirror
set key above
set title "{title}"
set xlabel "{x}"
set ylabel "{y}"
"""


def drawn(output: Path, title: str, x: str, y: str, lines):
    """`lines`: a name, then points of x, y, least and most."""
    script = HEAD.format(output=output, title=title, x=x, y=y)
    plots = []
    for place, (name, points) in enumerate(lines):
        block = "\n".join(" ".join(f"{value:g}" for value in point) for point in points)
        script += f"$data{place} << EOD\n{block}\nEOD\n"
        colour = COLOURS[place % len(COLOURS)]
        plots.append(f'$data{place} using 1:2:3:4 with yerrorbars pointtype -1 linecolor "{colour}" notitle')
        plots.append(f'$data{place} using 1:2 with linespoints pointtype {5 + 2 * place} linewidth 2'
                     f' linecolor "{colour}" title "{name}"')
    script += "plot " + ", ".join(plots) + "\n"
    subprocess.run(["gnuplot"], input=script, text=True, check=True)


def points(found, name: str):
    every = [found[name, size] for size in figures.sizes(found, name)]
    return [(one.size, one.median, one.least, one.most) for one in every]


def decisions(found, folder: Path):
    engines = [("ids", "Kith, ids"), ("prose_and_changes", "Kith, whole answer"), ("clips", "CLIPS, ids"),
               ("limit", "the limit by hand, ids")]
    drawn(folder / "decisions.svg", "One decision", "rules", "microseconds",
          [(title, points(found, name)) for name, title in engines])


def growth(found, folder: Path, series: str):
    lines = [(title, points(found, f"{series}.{operation}")) for operation, title in figures.OPERATIONS.items()
             if figures.sizes(found, f"{series}.{operation}")]
    title, what = figures.SERIES[series]
    drawn(folder / f"{series}.svg", title, what, "milliseconds", lines)


def caseload(found, folder: Path):
    drawn(folder / "caseload.svg", *figures.SERIES["caseload"], "microseconds a person; MB",
          [("time a person", points(found, "caseload_person")), ("memory, MB", points(found, "caseload_peak"))])


def main(folder: Path):
    found = figures.read(folder)
    decisions(found, folder)
    for series in figures.SERIES:
        if series != "caseload":
            growth(found, folder, series)
    caseload(found, folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
