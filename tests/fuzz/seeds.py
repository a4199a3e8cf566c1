#!/usr/bin/env python3
"""Gathers what the fuzzers start from out of the rulesets, records and questions that stand in the repository.

Usage: tests/fuzz/seeds.py FOLDER      (writes FOLDER/TARGET/… and FOLDER/words.dict)
"""
import hashlib
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 2048
MOST_RULESETS = 400  # more would take a short run to read


def write(folder, text):
    folder.mkdir(parents=True, exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode("latin-1")
    (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def declarations(text):
    """The texts between lines that start at the margin."""
    return re.split(r"\n(?=\S)", text)


def cut(text):
    """A byte a character. Of a long ruleset its header with a few declarations at a time."""
    if len(text) <= MOST_BYTES:
        return [text]
    header, *rest = declarations(text)
    parts, part = [], header
    for each in rest:
        if len(part + each) > MOST_BYTES // 2:
            parts.append(part + "\n")
            part = header
        part += "\n" + each
    return [text for text in parts + [part + "\n"] if len(text) <= MOST_BYTES]


def rulesets():
    for folder in ("rulesets", "tests"):
        for path in sorted((ROOT / folder).rglob("*.kith")):
            if "fuzz" not in path.parts:
                yield from cut(path.read_bytes().decode("latin-1"))


def packed(data):
    """A record without the blanks that make it easy to read, where it is one: more of it can be changed."""
    try:
        return json.dumps(json.loads(data), ensure_ascii=False, separators=(",", ":")).encode()
    except ValueError:
        return data


def records():
    for pattern in ("tests/intake/*.json", "tests/command/data/*.json", "rulesets/people/*.json", "tests/golden/diagnostics/K6*.json"):
        for path in sorted(ROOT.glob(pattern)):
            data = path.read_bytes()
            yield packed(data) if len(data) > MOST_BYTES else data
    for path in sorted(ROOT.glob("tests/command/data/*.ndjson")):
        yield from path.read_bytes().splitlines()


QUESTIONS = [
    {"share": "finances", "with": "mum", "for": "family_update", "at": "2026-05-30T16:05:00+01:00"},
    {"share": "finances.benefits", "with": "sol", "for": "care_planning", "at": "2026-05-30T16:05:00+01:00", "marked": ["third_party"]},
    {"share": "anything", "with": "mum", "for": "family_update", "at": "2026-05-30"},
    {"share": "incidents", "with": "amy", "for": "safeguarding", "at": "2026-05-30T16:05:00Z", "concern": "c1"},
    {"share": "finances", "with": "person", "for": "family_update", "at": "2026-05-30", "facts": {"identity_checked": True}},
    {"do": "phone_monitoring", "by": "amy", "at": "2026-05-30T16:05:00+01:00"},
    {"do": "travel_alone", "by": "person", "at": "2026-05-30T16:05:00+01:00"},
    {"decision": "crisis_response", "at": "2026-05-30T16:05:00+01:00"},
    {"decision": "travel_alone", "at": "2026-05-30T16:05:00+01:00"},
]


def answers():
    person = json.loads((ROOT / "tests/fuzz/seeds/record/whole_person.json").read_text())
    sections = [name for name in person if name not in ("kith", "person")]
    for i, question in enumerate(QUESTIONS):
        whole = {"rules": 0, "record": person, "question": question, "at": "2026-05-30T16:05:00+01:00"}
        yield json.dumps(whole)
        yield json.dumps({**whole, "record": {k: v for k, v in person.items() if k != sections[i % len(sections)]}})
        yield json.dumps({**whole, "record": {"kith": 2, "person": person["person"]}, "matrix": True})
        yield json.dumps({**whole, "rules": 1, "question": {**question, **({"share": "incidents"} if "share" in question else {})}})


def signs():
    """What the reader of tokens knows beside words, numbers and straight marks."""
    rows = [(ROOT / "dsl/syntax/token" / name).read_text() for name in ("quotes.cpp", "sign.cpp")]
    yield from re.findall(r'\{"([^"]+)"', "".join(rows))
    yield from re.findall(r'"([^"]+)"', re.search(r"bullets\{(.*)\};", rows[1]).group(1))
    yield from ("//", "--", "\u00a0", "\u200b", "\ufeff", "‘a ’", " %")


def escaped(sign):
    return "".join(f"\\x{byte:02X}" for byte in sign.encode())


def bent(text):
    """As a word processor writes it."""
    text = re.sub(rb'"([^"\n]*)"', "“\\1”".encode(), text)
    return text.replace(b"'", "’".encode()).replace(b"#", b"//").replace(b"\n  ", b"\n\xc2\xa0 ")


def words():
    table = (ROOT / "dsl/syntax/token/keywords.hpp").read_text()
    names = {name for text in list(records()) for name in re.findall(rb'"([a-z_]+)":', text)}
    yield from re.findall(r'(?:key)?word\("([a-z_]+)"\)', table)
    yield from sorted(name.decode() for name in names)


def main(folder):
    texts = {
        "ruleset": list(rulesets()),
        "record": list(records()),
        "question": [json.dumps(each) for each in QUESTIONS],
        "answers": list(answers()),
    }
    texts["ruleset"] = texts["ruleset"][:: len(texts["ruleset"]) // MOST_RULESETS + 1]
    texts["ruleset"] += [bent(each.encode("latin-1")) for each in texts["ruleset"][::16]]
    texts["format"] = texts["ruleset"]
    texts["compiled"] = [b"", bytes(5)]
    for target, each in texts.items():
        for text in each:
            write(folder / target, text)
        for kept in ("seeds", "findings"):
            for path in sorted((ROOT / "tests/fuzz" / kept / target).glob("*")):
                write(folder / target, path.read_bytes())
    known = [*words(), *map(escaped, signs())]
    (folder / "words.dict").write_text("".join(f'"{word}"\n' for word in dict.fromkeys(known)))


main(Path(sys.argv[1]))
