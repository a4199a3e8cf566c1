"""Finds the places of a C++ source at which a mutant can be put, and writes the source with all of them in it.

Read is the text alone, as clang-format lays it out: binary operators stand between blanks, those of types do not. Each place is
written so that it means the same to the compiler's grammar as before (tests/mutation/mutant.hpp); what does not compile is dropped.
"""
import re
from dataclasses import dataclass, field

TOKEN = re.compile(r"""
    (?P<blank>\s+ | //[^\n]* | /\*.*?\*/ | ^\#(?:[^\n\\]|\\.)*)
  | (?P<text>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)" | (?:u8|[uUL])?"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)+')
  | (?P<number>\.?\d(?:'?[\w.]|[eE][+-])*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign><=>|->\*|<<=|>>=|\.\.\.|::|->|\+\+|--|&&|\|\||[-+*/%&|^!=<>]=|<<|\S)
""", re.X | re.S | re.M)
PAIRS = {"(": ")", "[": "]", "{": "}"}
SWAPPED = {"==": ("Equal", "!="), "!=": ("Unequal", "=="), "<": ("Less", "<="), "<=": ("NotMore", "<"), ">": ("More", ">="),
           ">=": ("NotLess", ">"), "+": ("Plus", "-"), "-": ("Minus", "+")}
TRUTHS = {"yes": "no", "no": "unknown", "unknown": "no"}
ASSIGNING = {"=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="}
# Their brackets hold what only the compiler reads.
COMPILED = {"static_assert", "decltype", "noexcept", "alignas", "sizeof", "explicit", "requires"}
NO_STATEMENT = {"return", "throw", "delete", "if", "for", "while", "do", "switch", "case", "default", "using", "namespace", "template",
                "static", "const", "constexpr", "struct", "class", "enum", "union", "else", "break", "continue", "typename", "auto", "public",
                "private", "protected", "static_assert", "operator", "try", "catch", "friend", "explicit", "virtual", "inline", "new", "sizeof"}
STATEMENT = re.compile(r"(?:\*?[a-z_]\w*(?:(?:\.|->|::)\w+|\[[^\]\n]*\])*(?:\(|\s[-+|&^]?=\s|\s<<=|\s>>=|\+\+;|--;)|\+\+|--)")
DECLARES = re.compile(r"\s*(?:const\s+)?[\w:]+(?:<[^=]*>)?\s*[&*]*\s*(?:const\s+)?(\w+)\s*=[^=]", re.S)


@dataclass
class Edit:
    at: int
    order: tuple  # among those at one place: what closes before what opens, and the inner one first
    write: object  # of the number and the name of the function that asks: the text
    taken: int = 0  # so many characters of the source are replaced


@dataclass
class Place:
    path: str
    line: int  # from 1
    before: str  # the line
    after: str  # the line with its mutant
    edits: list = field(default_factory=list)
    asks: str = "on"  # the function of mutant.hpp
    number: int = 0
    dropped: bool = False
    given_up: bool = False  # once already

    def key(self):
        """As tests/mutation/accepted.md names it: without the number of the line, which changes."""
        return f"{self.path} | {self.before.strip()} | {self.after.strip() or '(removed)'}"

    def lines(self, text):
        return {text.count("\n", 0, edit.at) + 1 for edit in self.edits} | {self.line}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int
    end: int


class Source:
    """A source in tokens, with the brackets that belong together."""

    def __init__(self, path, text):
        self.path, self.text, self.places = path, text, []
        self.tokens = [Token(f.lastgroup if f.lastgroup != "mark" else "text", f.group(), f.start(), f.end())
                       for f in TOKEN.finditer(text) if f.group("blank") is None]
        self.partner, self.within = {}, []  # of each token the bracket around it
        self.compiled = set()  # tokens that only the compiler reads
        self.match()
        self.leave_out()

    def match(self):
        stack = []
        for i, token in enumerate(self.tokens):
            if token.text in PAIRS.values() and token.kind == "sign" and stack:
                opening = stack.pop()
                self.partner[opening], self.partner[i] = i, opening
            self.within.append(stack[-1] if stack else None)
            if token.text in PAIRS and token.kind == "sign":
                stack.append(i)

    def leave_out(self):
        """Marks what is read by the compiler alone."""
        for i in range(len(self.tokens)):
            word, behind = self.said(i), self.said(i + 1)
            if word in COMPILED and behind == "(" or (word == "constexpr" and self.said(i - 1) == "if"):
                self.compiled.update(range(i, self.partner.get(i + 1, i) + 1))
            if word == "[" and behind == "[":
                self.compiled.update(range(i, self.partner.get(i, i) + 1))
            ends = {"case": {":"}, "template": {"{", ";"}, "using": {";"}, "enum": {";"}, "concept": {";"}}.get(word)
            if ends and self.tokens[i].kind == "word":
                to = i
                while to < len(self.tokens) and self.said(to) not in ends:
                    to += 1
                self.compiled.update(range(i, to))

    def said(self, i):
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def is_code(self, i):
        return i not in self.compiled

    def between_blanks(self, i):
        token = self.tokens[i]
        return self.text[token.at - 1].isspace() and self.text[token.end:token.end + 1].isspace() and self.said(i - 1) != "operator"

    # ---- What a place is ----

    def place(self, at, end, instead):
        """A place whose mutant has the text `instead` from `at` to `end`, as it is told: of its first line alone."""
        start = self.text.rfind("\n", 0, at) + 1
        line_end = self.text.find("\n", at)
        to = min(end, line_end)
        made = Place(self.path, self.text.count("\n", 0, at) + 1, self.text[start:line_end],
                     self.text[start:at] + instead + self.text[to:line_end])
        self.places.append(made)
        return made

    def replace(self, i, instead, write, to=None):
        """Tokens i to `to` (i alone) are replaced by what `write` makes of the number and the function."""
        at, end = self.tokens[i].at, self.tokens[i if to is None else to].end
        self.place(at, end, instead).edits.append(Edit(at, (2, 0, 0), write, end - at))

    def around(self, place, at, end, opening, closing, rank=0):
        place.edits.append(Edit(at, (1, at - end, -rank), opening))
        place.edits.append(Edit(end, (0, end - at, rank), closing))

    # ---- Each sort ----

    def swaps(self, i):
        token = self.tokens[i]
        if token.text in SWAPPED and self.between_blanks(i):
            name, other = SWAPPED[token.text]
            if token.text in "+-" and "text" in (self.tokens[i - 1].kind, self.tokens[i + 1].kind):
                return
            self.replace(i, other, lambda n, _, s=token.text: f"{s} kith_mutant::{name}{{{n}}} {s}")
        elif token.text == "+=" and self.between_blanks(i):
            self.replace(i, "-=", lambda n, _: f"+= kith_mutant::Add{{{n}}} +=")
        elif token.text == "!" and (self.tokens[i + 1].kind == "word" or self.said(i + 1) == "("):
            self.replace(i, "", lambda n, _: f"kith_mutant::Not{{{n}}}->*")
        elif token.text == "++" and self.tokens[i + 1].kind == "word" and self.said(self.within[i] or 0) != "(":
            self.replace(i, "--", lambda n, _: f"kith_mutant::Up{{{n}}}->*")

    def constants(self, i):
        token = self.tokens[i]
        if token.kind == "number" and re.fullmatch(r"\d[\d']*U?", token.text) and re.match(r"[,;) \]}]", self.text[token.end:]):
            digits = token.text.rstrip("U")
            other = str(int(digits.replace("'", "")) + 1) + token.text[len(digits):]
            self.replace(i, other, lambda n, on: f"(kith_mutant::{on}({n}) ? {other} : {token.text})")
        elif token.text in ("true", "false"):
            other = "false" if token.text == "true" else "true"
            self.replace(i, other, lambda n, on: f"(kith_mutant::{on}({n}) ? {other} : {token.text})")
        elif token.text == "Truth" and self.said(i + 1) == "::" and self.said(i + 2) in TRUTHS:
            first = i
            while self.said(first - 1) == "::" and self.tokens[first - 2].kind == "word":
                first -= 2
            scope = self.text[self.tokens[first].at:self.tokens[i + 1].end]
            was, other = self.said(i + 2), TRUTHS[self.said(i + 2)]
            self.replace(first, scope + other, lambda n, on: f"(kith_mutant::{on}({n}) ? {scope}{other} : {scope}{was})", i + 2)

    def calls(self, i):
        word, behind = self.said(i), self.said(i + 1)
        if word in ("min", "max") and self.said(i - 1) == "::" and self.said(i - 2) == "std" and behind in "(<":
            name, other = ("Least", "std::max") if word == "min" else ("Most", "std::min")
            typed = ".of" if behind == "<" else ""
            self.replace(i - 2, other, lambda n, _: f"kith_mutant::{name}{{{n}}}{typed}", i)
        if word in ("both", "either") and behind == "(" and (self.tokens[i - 1].kind == "sign" or self.said(i - 1) == "return"):
            other = "either" if word == "both" else "both"
            self.replace(i, other, lambda n, on: f"[&](auto&&... all) {{ return kith_mutant::{on}({n}) ? {other}(all...) : {word}(all...); }}")

    def conditions(self, i):
        if self.said(i) != "if" or self.said(i + 1) != "(" or i + 1 not in self.partner:
            return
        last = self.partner[i + 1]
        parts = [j for j in range(i + 2, last) if self.said(j) == ";" and self.within[j] == i + 1]
        at = self.tokens[parts[-1]].end if parts else self.tokens[i + 1].end
        end = self.tokens[last].at
        declared = DECLARES.match(self.text, at, end)
        if declared and parts:
            return
        place = self.place(at, end, "false")
        if declared:
            name = declared.group(1)
            place.edits.append(Edit(end, (0, 1 << 30, 1), lambda n, on: f"; !kith_mutant::{on}({n}) && static_cast<bool>({name})"))
        else:
            self.around(place, at, end, lambda n, on: f"!kith_mutant::{on}({n}) && (", lambda n, on: ")", 1)

    def changes_nothing(self, i):
        """Is it a `break` without which a switch ends too, at once or by the next label's, or a `reserve`, which is a wish for room alone?"""
        if self.said(i) == "break":
            around = self.within[i]
            if self.said(around - 1) != ")" or self.said(self.partner.get(around - 1, 0) - 1) != "switch":
                return False
            at = i + 2
            while self.said(at) in ("case", "default"):
                while self.said(at) != ":":
                    at += 1
                at += 1
            return at == self.partner[around] or (self.said(at) == "break" and self.said(at + 1) == ";")
        return bool(re.match(r"[a-z_][\w.]*\.reserve\(", self.text[self.tokens[i].at:self.tokens[i].at + 200]))

    def statements(self, i):
        """A statement that is left out."""
        before, token = self.said(i - 1), self.tokens[i]
        heads = before == ")" and self.said(self.partner.get(i - 1, 0) - 1) in ("if", "for", "while")
        labels = before == ":" and (not self.is_code(i - 2) or self.said(i - 2) == "default")
        if not (before in (";", "{", "}", "else") or heads or labels) or self.said(self.within[i] or 0) != "{":
            return
        if self.changes_nothing(i):
            return
        if token.text in ("continue", "break") and self.said(i + 1) == ";":
            place = self.place(token.at, token.end, "")
        elif token.text in NO_STATEMENT or not STATEMENT.match(self.text, token.at):
            return
        else:
            place = None
        last = i
        while last < len(self.tokens) and self.said(last) != ";":
            if self.said(last) in PAIRS.values():
                return
            last = self.partner.get(last, last) + 1
        end = self.tokens[last].end
        place = place or self.place(token.at, end, "")
        self.around(place, token.at, end, lambda n, on: f"{{ if (!kith_mutant::{on}({n})) ", lambda n, on: " }", 2)

    # ---- && and || ----

    def region(self, i):
        """From which token to before which one the whole expression of && and || reaches."""
        stops = ASSIGNING | {";", ",", "?", ":", "return", "throw", "else", "co_return"}
        first = i
        while first > 0 and self.said(first - 1) not in stops and self.said(first - 1) not in PAIRS:
            first = self.partner.get(first - 1, first - 1)
        last = i
        while last < len(self.tokens) and self.said(last) not in stops and self.said(last) not in PAIRS.values():
            last = self.partner.get(last, last) + 1
        return first, last

    def chains(self):
        done = set()
        for i, token in enumerate(self.tokens):
            if token.text not in ("&&", "||") or i in done or not self.is_code(i) or not self.between_blanks(i):
                continue
            first, last = self.region(i)
            own = [j for j in range(first, last) if self.said(j) in ("&&", "||") and self.within[j] == self.within[i]]
            done.update(own)
            ors = [j for j in own if self.said(j) == "||"]
            self.chain(first, last, ors)
            for start, end in zip([first] + [j + 1 for j in ors], ors + [last]):
                self.chain(start, end, [j for j in own if start <= j < end])

    def chain(self, first, last, operators):
        """`a && b` becomes `((a ^ m) && (b ^ m)) ^ m`, of several the first two first; m makes it `a || b`."""
        start = self.tokens[first].at
        for k, i in enumerate(operators):
            end = self.tokens[(operators[k + 1] if k + 1 < len(operators) else last) - 1].end
            token = self.tokens[i]
            place = self.place(token.at, token.end, "||" if token.text == "&&" else "&&")
            whole = self.tokens[last - 1].end
            place.edits += [
                Edit(start, (1, start - whole, k - len(operators)), lambda n, on: "bool(((bool("),
                Edit(token.at, (0, token.at - start, 0), lambda n, on: f") ^ kith_mutant::{on}({n})) "),
                Edit(token.end, (1, token.end - end - 1, 0), lambda n, on: " (bool("),
                Edit(end, (0, end - start, 0), lambda n, on: f") ^ kith_mutant::{on}({n}))) ^ kith_mutant::{on}({n}))"),
            ]

    def find(self):
        for i in range(1, len(self.tokens) - 1):
            if not self.is_code(i):
                continue
            if self.tokens[i].kind != "text":
                for sort in (self.swaps, self.constants, self.calls, self.conditions, self.statements):
                    sort(i)
        self.chains()
        self.places.sort(key=lambda each: each.line)
        return self.places


def written(text, places):
    """The source with every place in it that was not dropped."""
    edits = [(edit.at, edit.order, edit, place) for place in places if not place.dropped for edit in place.edits]
    edits.sort(key=lambda each: each[:2])
    out, at = [], 0
    for where, _, edit, place in edits:
        out += [text[at:where], edit.write(place.number, place.asks)]
        at = where + edit.taken
    return "".join(out) + text[at:]
