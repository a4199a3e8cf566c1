#!/usr/bin/env python3
"""Finds statements that are several, joined by commas: `if (late) due = at, live = true;`.

usage: one_statement.py [--divide] FILE...     (--divide makes a statement of each; without it, any that is found ends with 1)

clang-format leaves them as they are. What is looked at is text, not a parsed program: every part must look like an assignment, a call or
a count, and declarations, calls' arguments and the heads of loops are left alone.
"""
import re
import sys

RAW = re.compile(r'R"([^(\s]*)\(')
LABEL = re.compile(r'\s*(?:case\b[^:;]*(?:::[^:;]*)*:(?!:)|default\s*:|else\b|do\b)')
HEAD = re.compile(r'\s*(?:if(?:\s+constexpr)?|while|for)\s*\(')
PART = re.compile(r'^\s*[\w.\->\[\]()*:]+\s*[-+*/|&]?=(?!=)|^\s*(?:\+\+|--)|^\s*[\w.\->:]+\(|.*(?:\+\+|--)\s*$', re.S)
DECLARATION = re.compile(
    r'^\s*(?:const|constexpr|static|auto|using|return|template|struct|class|enum|case|extern|typedef|friend|inline|operator|unsigned|int|'
    r'bool|char|std::|[A-Z]\w*[ <&*]|(?:\w+::)+[A-Z]?\w*(?:<.*>)?[&*]*\s+\w)')


def blank(text):
    return ''.join(c if c == '\n' else ' ' for c in text)


def end_of_directive(text, at):
    while True:
        at = text.find('\n', at)
        if at < 0:
            return len(text)
        if text[at - 1] != '\\':
            return at
        at += 1


def masked(text):
    """The same length, with comments, texts, characters and directives blank."""
    out, i = [], 0
    while i < len(text):
        word_before = i > 0 and (text[i - 1].isalnum() or text[i - 1] == '_')
        raw = None if word_before else RAW.match(text, i)
        if raw:
            end = text.index(')' + raw.group(1) + '"', i) + len(raw.group(1)) + 2
            out.append('"' + blank(text[i + 1:end - 1]) + '"')
        elif text.startswith('//', i):
            end = text.find('\n', i)
            end = len(text) if end < 0 else end
            out.append(blank(text[i:end]))
        elif text.startswith('/*', i):
            end = text.index('*/', i) + 2
            out.append(blank(text[i:end]))
        elif text[i] == '"' or (text[i] == "'" and not (word_before and text[i + 1:i + 2].isalnum())):
            end = i + 1
            while text[end] != text[i]:
                end += 2 if text[end] == '\\' else 1
            end += 1
            out.append('"' + 'x' * (end - i - 2) + '"')
        elif text[i] == '#' and not text[text.rfind('\n', 0, i) + 1:i].strip():
            end = end_of_directive(text, i)
            out.append(blank(text[i:end]))
        else:
            end = i + 1
            out.append(text[i])
        i = end
    return ''.join(out)


def closing(mask, opening):
    depth = 0
    for i in range(opening, len(mask)):
        depth += (mask[i] in '([{') - (mask[i] in ')]}')
        if depth == 0:
            return i
    return len(mask)


def statements(mask):
    """Where each statement that ends in a semicolon starts, labels before it included, and where it ends."""
    opened, start = [], 0
    for i, c in enumerate(mask):
        if c in '([':
            opened.append(None)
        elif c in ')]' and opened:
            opened.pop()
        elif c == '{':
            opened.append(start)
            start = i + 1
        elif c == '}':
            while opened and opened[-1] is None:
                opened.pop()
            before = opened.pop() if opened else 0
            goes_on = mask[i + 1:].lstrip()[:1] in tuple(';,).(')  # an initialiser or a lambda
            start = before if goes_on else i + 1
        elif c == ';' and not (opened and opened[-1] is None):
            yield start, i
            start = i + 1


def body_of(mask, start, end):
    """Where a statement starts behind its labels and conditions."""
    while True:
        label = LABEL.match(mask, start, end)
        if label and label.end() < end:
            start = label.end()
            continue
        head = HEAD.match(mask, start, end)
        close = closing(mask, head.end() - 1) if head else end
        if close >= end:
            return start
        start = close + 1


def parts_of(mask, start, end):
    parts, depth, begin = [], 0, start
    for i in range(start, end):
        depth += (mask[i] in '([{') - (mask[i] in ')]}')
        if mask[i] == ',' and depth == 0:
            parts.append((begin, i))
            begin = i + 1
    return parts + [(begin, end)]


def joined(text):
    """The start, end and parts of each statement that is several."""
    mask = masked(text)
    for start, end in statements(mask):
        begin = body_of(mask, start, end)
        if ',' not in mask[begin:end] or DECLARATION.match(mask[begin:end]):
            continue
        parts = parts_of(mask, begin, end)
        if len(parts) > 1 and all(PART.match(mask[a:b]) for a, b in parts):
            yield begin, end, parts


def divided(text):
    for begin, end, parts in sorted(joined(text), reverse=True):
        first = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
        line = text.rfind('\n', 0, first) + 1
        indent = re.match(r'\s*', text[line:]).group(0)
        each = [text[a:b].strip() + ';' for a, b in parts]
        if re.search(r'(?:\)|\belse|\bdo)\s*$', text[:begin]):
            new = ' {\n' + ''.join(indent + '  ' + one + '\n' for one in each) + indent + '}'
        else:
            between = '\n' + indent + ('  ' if text[line:first].strip() else '')
            new = text[begin:first] + between.join(each)
        text = text[:begin] + new + text[end + 1:]
    return text


def main(arguments):
    divide = '--divide' in arguments
    found = False
    for path in arguments:
        if path.startswith('--'):
            continue
        with open(path, encoding='utf-8') as file:
            text = file.read()
        if divide:
            mended = divided(text)
            if mended != text:
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(mended)
            continue
        for begin, end, _ in joined(text):
            line = text.count('\n', 0, begin + len(text[begin:end]) - len(text[begin:end].lstrip())) + 1
            print(f'{path}:{line}: several statements are joined by commas', file=sys.stderr)
            found = True
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
