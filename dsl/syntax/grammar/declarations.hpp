#pragma once
#include "dsl/syntax/grammar/reader.hpp"

/// One reader for each kind of declaration: true when all tokens from `first` to `last` are one, which `out`
/// then holds. What is structurally missing from it is a mistake in the reader.
namespace kith::syntax {

using ReadDeclaration = bool (*)(Cursor first, Cursor last, Reader&, Declaration& out);

bool read_header(Cursor, Cursor, Reader&, Declaration&);
bool read_uses(Cursor, Cursor, Reader&, Declaration&);
bool read_concept(Cursor, Cursor, Reader&, Declaration&);
bool read_source(Cursor, Cursor, Reader&, Declaration&);
bool read_calendar(Cursor, Cursor, Reader&, Declaration&);
bool read_allowed(Cursor, Cursor, Reader&, Declaration&);
bool read_fact(Cursor, Cursor, Reader&, Declaration&);
bool read_event(Cursor, Cursor, Reader&, Declaration&);
bool read_define(Cursor, Cursor, Reader&, Declaration&);
bool read_presume(Cursor, Cursor, Reader&, Declaration&);
bool read_boundary(Cursor, Cursor, Reader&, Declaration&);
bool read_promise(Cursor, Cursor, Reader&, Declaration&);
bool read_scenario(Cursor, Cursor, Reader&, Declaration&);
bool read_involvement(Cursor, Cursor, Reader&, Declaration&);
bool read_requirement(Cursor, Cursor, Reader&, Declaration&);
bool read_plan(Cursor, Cursor, Reader&, Declaration&);
bool read_escalation(Cursor, Cursor, Reader&, Declaration&);
bool read_measure(Cursor, Cursor, Reader&, Declaration&);

/// By the word that a declaration starts with; null when none does.
ReadDeclaration declaration_reader(std::string_view word);

}  // namespace kith::syntax
