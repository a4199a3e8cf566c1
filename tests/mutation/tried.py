"""Which cases reach which mutant, and whether one of them notices it."""
import math
import os
import resource
import subprocess
import sys
from dataclasses import dataclass

SLOWER = 10  # what takes so many times as long, of a processor, is noticed
ASLEEP = 300  # and what takes so many seconds of a clock, however busy the machine is
STEPS = [0.05, 0.5]  # seconds of a program's cases that are run at a time, before all the rest
MEMORY = 4 << 30
ALWAYS = "-"  # the name under which a program says what it reached before any case


@dataclass(frozen=True)
class Case:
    program: str
    name: str
    seconds: float  # of a processor


def limits(seconds):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def run(program, work, within, **environment):
    """Whether it passed in so many seconds of a processor."""
    home = work / "run"
    home.mkdir(exist_ok=True)
    given = {"RC_PARAMS": "seed=25 max_success=30 noshrink=1", "PATH": "/usr/bin:/bin", "TMPDIR": str(home), **environment}
    try:
        done = subprocess.run([program, "--gtest_fail_fast", "--gtest_brief=1"], cwd=home, env=given, timeout=max(ASLEEP, within),
                              preexec_fn=lambda: limits(math.ceil(within)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


class Cases:
    """The cases of some programs, and what each reaches with no mutant tried."""

    def __init__(self, programs, work, most):
        self.programs, self.work, self.most, self.of = programs, work, most, {}
        for order, (name, path) in enumerate(programs.items()):
            told = work / f"{name}.reached"
            if not run(path, work, 900, KITH_REACHED=str(told)):
                sys.exit(f"mutate.py: {name} fails as it is")
            rows = [row.split("\t") for row in told.read_text().splitlines()]
            start = {int(number) for row in rows if row[0] == ALWAYS for number in row[2:]}
            for row in rows:
                if row[0] == ALWAYS:
                    continue
                case = Case(name, row[0], int(row[1]) / 1e6)
                for number in start | {int(each) for each in row[2:]}:
                    self.of.setdefault(number, []).append(case)
        for cases in self.of.values():
            cases.sort(key=lambda each: each.seconds)

    def steps(self, number):
        """The cases that reach a mutant, of each program the quickest first, so many at a time."""
        steps, spent = [[] for _ in range(len(STEPS) + 1)], dict.fromkeys(self.programs, 0.0)
        for case in self.of.get(number, []):
            spent[case.program] += case.seconds
            so_far = spent[case.program]
            if self.most and so_far > self.most and so_far > case.seconds:
                continue
            steps[next((i for i, to in enumerate(STEPS) if so_far <= to), len(STEPS))].append(case)
        return steps

    def state(self, number):
        """`noticed`, `survived`, or `not reached`."""
        if number not in self.of:
            return "not reached"
        for step in self.steps(number):
            for name, path in self.programs.items():
                own = [case for case in step if case.program == name]
                within = 2 + SLOWER * sum(case.seconds for case in own)
                names = ":".join(case.name for case in own)
                if own and not run(path, self.work, within, KITH_MUTANT=str(number), GTEST_FILTER=names):
                    return "noticed"
        return "survived"


def be_patient():
    """What is tried may take all night, and gives way to anything else."""
    os.nice(10)
