"""What we aim at, and how far we are, for each figure that has an aim."""

from dataclasses import dataclass

import figures


@dataclass(frozen=True)
class Aim:
    what: str
    measured: str
    aim: str
    reached: bool


def aims(found, number) -> list[Aim]:
    def at(name, size=0):
        return found[name, size].median

    def most(what, value, limit, unit):
        return Aim(what, f"{number(value)} {unit}".strip(), f"at most {number(limit)} {unit}".strip(), value <= limit)

    def least(what, value, limit, unit):
        return Aim(what, f"{number(value)} {unit}".strip(), f"at least {number(limit)} {unit}".strip(), value >= limit)

    listed = [most(f"ids, {rules:,} rules, times the limit", at("ids", rules) / at("limit", rules), 6, "")
              for rules in (20, 200, 2000)]
    listed += [most(f"ids, {rules:,} rules, times CLIPS", at("ids", rules) / at("clips", rules), 1, "")
               for rules in (20, 200, 2000)]
    grown = at("ids", 2000) / at("ids", 20)
    limit_grown = at("limit", 2000) / at("limit", 20)
    listed.append(most(f"from 20 to 2,000 rules, times what the limit grows ({number(limit_grown)})",
                       grown / limit_grown, 1.3, ""))
    caseload = figures.sizes(found, "caseload")[-1]
    return listed + [
        most("in words, without what would change it, 2,000 rules", at("prose", 2000), 2, "µs"),
        most("in words, whole answer, 2,000 rules", at("prose_and_changes", 2000), 4, "µs"),
        most("the matrix of one person, 288 cells, 2,000 rules", at("matrix", 2000), 30, "µs"),
        least("a record read, workload", at("record_workload"), 300, "MB/s"),
        least("a record read, shipped", at("record_shipped"), 300, "MB/s"),
        most("2,000 rules loaded and checked", at("load_and_check", 2000), 15, "ms"),
        most("the provider's rules, from files to the first answer", at("stack_first_answer"), 10, "ms"),
        most("the same, a whole process", at("process_first_answer"), 10, "ms"),
        most("the same rules compiled, from the file to the first answer", at("compiled_first_answer"), 10, "ms"),
        most("the same, a whole process", at("process_compiled_answer"), 10, "ms"),
        most("compiled rules loaded, times what their text takes",
             at("compiled_load") / at("stack_load_and_check"), 0.1, ""),
        most("one assessment by the provider's rules", at("assessment"), 500, "µs"),
        most("its JSON", at("assessment_json_size") / 1e3, 300, "KB"),
        least(f"a caseload of {caseload:,}, all processors, of simdjson's rate",
              at("caseload", caseload) / at("caseload_simdjson", caseload), 0.5, ""),
        most(f"memory at {caseload:,} people", at("caseload_peak", caseload), 200, "MB"),
        most("memory of 2,000 rules", at("rules_memory", 2000), 5, "MB"),
    ]
