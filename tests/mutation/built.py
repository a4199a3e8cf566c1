"""Builds the test programs with every mutant of some sources in them, out of what scripts/build.sh dev has built."""
import concurrent.futures
import hashlib
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

from places import Source, written

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build/dev"
PLACE = re.compile(r"^(?:In file included from |\s+from )?(/[^:\s]+):(\d+):(?:(\d+):)?(?:\s+(error|note|required))?", re.M)
# Flags that would stop at what a mutant is bound to look like, or that write beside the object.
LEFT_OUT = {"-MD", "-Werror", "-g", "-g1"}
ADDED = ["-w", "-g0", "-O1", "-Wno-narrowing", "-include", str(HERE / "mutant.hpp")]
TIMES = 25  # a source is compiled so often, each time with what did not compile dropped


def run(command, **more):
    return subprocess.run(command, cwd=BUILD, text=True, capture_output=True, errors="replace", **more)


class Built:
    def __init__(self, work, files, chosen):
        """The floor's files with the places that `chosen` takes, compiled into objects under a folder."""
        self.work = work
        self.commands = {Path(each["file"]): each for each in json.loads((BUILD / "compile_commands.json").read_text())}
        self.texts, self.places, self.objects = {}, {}, []
        number = 0
        for path in files:
            text = (ROOT / path).read_text(encoding="latin-1")
            found = [place for place in Source(path, text).find() if chosen(place)]
            for number, place in enumerate(found, number + 1):
                place.number = number
            if found:
                self.texts[path], self.places[path] = text, found
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            self.objects = list(pool.map(self.compile, self.sources()))
        self.objects.append(self.listener())

    def live(self):
        return [place for places in self.places.values() for place in places if not place.dropped]

    def copy_of(self, path):
        return self.work / "tree" / path

    def sources(self):
        """What the compiler is given: of each, the files with places, and how it was compiled."""
        for source in self.commands:
            here = {str(source.relative_to(ROOT))} if ROOT in source.parents else set()
            if "Unity" in source.parts:
                here = {str(Path(each).relative_to(ROOT)) for each in re.findall(r'#include "(/[^"]+)"', source.read_text())}
            if own := sorted(here & set(self.places)):
                yield source, own

    def write(self, paths):
        for path in paths:
            copy = self.copy_of(path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(written(self.texts[path], self.places[path]), encoding="latin-1")

    def command(self, like):
        words = shlex.split(self.commands[like]["command"])
        words = words[1:] if "ccache" in words[0] else words
        return [word for word in words if word not in LEFT_OUT]

    def compile(self, given):
        like, paths = given
        source = self.copy_of(paths[0])
        if "Unity" in like.parts:
            source = self.work / ("of_" + paths[0].replace("/", "_"))
            text = like.read_text()
            for path in paths:
                text = text.replace(f'"{ROOT / path}"', f'"{self.copy_of(path)}"')
            source.write_text(text)
        words = self.command(like) + ADDED
        made = source.with_suffix(".o")
        words[words.index("-o") + 1], words[words.index("-c") + 1] = str(made), str(source)
        self.remember(made, paths)
        for _ in range(TIMES):
            self.write(paths)
            if self.is_made(source, made, paths):
                return made
            said = run(words)
            if said.returncode == 0:
                (made.with_suffix(".text")).write_text(self.whole(paths))
                made.with_suffix(".forms").write_text(json.dumps([self.read_from(paths), self.forms(paths)]))
                return made
            if not self.drop(said.stderr, paths):
                sys.exit(f"mutate.py: {source} does not compile, whatever is dropped:\n{said.stderr[:3000]}")
        sys.exit(f"mutate.py: {source} still does not compile:\n{said.stderr[:3000]}")

    def read_from(self, paths):
        """What the places of these sources follow from."""
        texts = [self.texts[path] for path in paths] + [(HERE / name).read_text() for name in ("places.py", "mutant.hpp")]
        return hashlib.sha256("".join(texts).encode()).hexdigest()

    def forms(self, paths):
        """Of each place whether it compiles, and in which form."""
        return [[place.asks, place.dropped, place.given_up] for path in paths for place in self.places[path]]

    def remember(self, made, paths):
        """What an earlier run found not to compile is not tried again."""
        file = made.with_suffix(".forms")
        before, forms = json.loads(file.read_text()) if file.exists() else ("", [])
        if before == self.read_from(paths) and len(forms) == len(self.forms(paths)):
            for place, form in zip([place for path in paths for place in self.places[path]], forms):
                place.asks, place.dropped, place.given_up = form

    def whole(self, paths):
        return "".join(self.copy_of(path).read_text(encoding="latin-1") for path in paths)

    def is_made(self, source, made, paths):
        """Whether the object is of these very texts and of headers that are not newer."""
        text = made.with_suffix(".text")
        if not made.exists() or not text.exists() or text.read_text() != self.whole(paths):
            return False
        headers = [*(ROOT / "engine").rglob("*.hpp"), *(ROOT / "dsl").rglob("*.hpp"), HERE / "mutant.hpp"]
        return all(each.stat().st_mtime < made.stat().st_mtime for each in headers)

    def drop(self, said, paths):
        """Drops the place nearest to each error; False where there is none."""
        copies = {str(self.copy_of(path)): path for path in paths}
        dropped = False
        for block in re.split(r"\n(?=[^\s][^\n]*(?:error:|In instantiation|In substitution|In member function|In function|In lambda))", said):
            at = [(kind == "error", copies[file], int(line), int(column or 0))
                  for file, line, column, kind in PLACE.findall(block) if file in copies]
            if "error:" not in block:
                continue
            # Where the error itself is, first; what it was required from, and what it speaks of, after that.
            for _, path, line, column in sorted(at, key=lambda each: not each[0]):
                if place := self.nearest(path, line, column):
                    self.give_up(place)
                    dropped = True
                    break
        return dropped

    def nearest(self, path, line, column):
        text = self.copy_of(path).read_text(encoding="latin-1").splitlines()[line - 1]
        here = [place for place in self.places[path] if not place.dropped and line in place.lines(self.texts[path])]

        def distance(place):
            found = [m.start() for m in re.finditer(rf"[({{]{place.number}[)}}]", text)]
            return min((abs(each + 1 - column) for each in found), default=1 << 20)
        return min(here, key=distance, default=None)

    @staticmethod
    def give_up(place):
        """Once more with a form that the compiler may work out itself, and then not at all."""
        if place.asks == "on" and not place.given_up:
            place.asks = "constant_on"
        else:
            place.dropped = True
        place.given_up = True

    def listener(self):
        made = self.work / "reached.o"
        like = next(each for each in self.commands if "evaluate_test.dir" in self.commands[each]["command"])
        words = self.command(like)
        words[words.index("-o") + 1], words[words.index("-c") + 1] = str(made), str(HERE / "reached.cpp")
        said = run(words)
        if said.returncode:
            sys.exit(said.stderr)
        return made

    def link(self, program):
        made = self.work / program
        line = run(["ninja", "-t", "commands", "-s", f"tests/{program}"]).stdout.strip().splitlines()[-1]
        words = shlex.split(line.split("&&")[1])
        words = words[1:] if "ccache" in words[0] else words
        at = words.index("-o")
        words[at + 1] = str(made)
        # What the standard library has is not looked for in the floor's own archive, which would be linked beside its mutants.
        said = run(words[:at] + [str(each) for each in self.objects] + ["-lstdc++"] + words[at:])
        if said.returncode:
            sys.exit(f"mutate.py: {program} cannot be linked:\n{said.stderr[:3000]}")
        return made
