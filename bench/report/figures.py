"""The figures that the measuring programs wrote, from their CSV files in one folder."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    name: str
    size: int
    unit: str
    median: float
    least: float
    most: float


def read(folder: Path) -> dict[tuple[str, int], Figure]:
    """By name and size."""
    found = {}
    for name in ("figures.csv", "processes.csv", "growth.csv"):
        with open(folder / name, newline="") as file:
            for row in csv.DictReader(file):
                figure = Figure(row["figure"], int(row["size"]), row["unit"],
                                *(float(row[key]) for key in ("median", "least", "most")))
                found[figure.name, figure.size] = figure
    return found


def machine(folder: Path) -> dict[str, str]:
    with open(folder / "machine.csv", newline="") as file:
        return {row["what"]: row["is"] for row in csv.DictReader(file)}


def sizes(found, name: str) -> list[int]:
    return sorted(size for figure, size in found if figure == name)


# Each series of growth: what was measured on what, and what grows.
SERIES = {
    "rules": ("Rules", "rules"),
    "members": ("Members of the circle", "members"),
    "events": ("Events that a rule counts", "events"),
    "turning_points": ("Events from which follows since when something holds", "events"),
    "repeated": ("Events that ask for something as long as they repeat", "events"),
    "trends": ("Events whose number and average are followed", "events"),
    "each_consent": ("Consents that each ask for something", "consents"),
    "consents": ("Consents to one category", "consents"),
    "items": ("Events that each ask for something", "events"),
    "hourly": ("Something due, and done, every hour", "days"),
    "caseload": ("People in a caseload", "people"),
}
OPERATIONS = {
    "load": "load and check the rules",
    "read": "read the record",
    "ids": "decide, ids",
    "answer": "decide, whole answer",
    "matrix": "who may be told what",
    "due": "what is due",
    "assess": "whole assessment",
}

# Every other figure, in plain words.
TITLES = {
    "matrix": "288 decisions about one person, by rules",
    "matrix_first": "the same of somebody about whom nothing was asked before",
    "matrix_limit": "the same by hand",
    "load_and_check": "rules loaded and checked, by rules",
    "rules_memory": "memory that rules take, by rules",
    "rules_memory_peak": "memory while they are loaded, by rules",
    "record_workload": "a record of the workload read",
    "record_workload_simdjson": "simdjson alone on it",
    "record_workload_size": "its size",
    "record_shipped": "Rafi's record read",
    "record_shipped_simdjson": "simdjson alone on it",
    "record_shipped_size": "its size",
    "stack_load_and_check": "the provider's rules loaded and checked",
    "compiled_load": "the same compiled, loaded",
    "stack_first_answer": "the provider's rules and Rafi's record, from files to a decision",
    "compiled_first_answer": "the same of the compiled rules",
    "process_first_answer": "from the text's files, as a whole process",
    "process_first_answer_peak": "its memory",
    "process_compiled_answer": "from the compiled file, as a whole process",
    "process_empty": "a process that only says its version",
    "process_empty_peak": "its memory",
    "assessment": "Rafi's whole assessment",
    "assessment_and_json": "the same, written as JSON",
    "assessment_json_size": "the size of that",
    "caseload": "a caseload decided, by people",
    "caseload_simdjson": "simdjson alone on its records",
    "caseload_person": "a person of it",
    "caseload_peak": "its memory",
    "caseload_size": "the size of its records",
}
