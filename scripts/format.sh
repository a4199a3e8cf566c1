#!/usr/bin/env bash
# Lays out every C++ file: one statement a line, at most 110 columns.
# Usage: scripts/format.sh [--check]     (--check changes nothing, and ends with 1 where a file is laid out otherwise)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mapfile -t files < <(find bench cli dsl engine include tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print | sort)
each() { printf '%s\0' "${files[@]}" | xargs -0 -n 50 -P "$(nproc)" "$@"; }

case "${1:-}" in
  "")
    scripts/one_statement.py --divide "${files[@]}"
    each clang-format-14 -i
    ;;
  --check)
    scripts/one_statement.py "${files[@]}"
    each clang-format-14 --dry-run -Werror --ferror-limit=1
    ;;
  *)
    echo "format.sh: there is no $1; --check is all there is" >&2
    exit 2
    ;;
esac
