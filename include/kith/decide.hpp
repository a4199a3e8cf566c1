#pragma once
#include <string>

#include "kith/answer.hpp"
#include "kith/state.hpp"

namespace kith {

/// Answers one question, by the record and the ruleset that it was read against. Total: what is missing is
/// unknown, never an error. Reads no clock, file, locale or global.
Answer decide(const Question&);

enum class Rendering { json, text, markdown, easy_read, recipient };

/// The answer as a document. JSON is byte-identical for the same rulesets, record and question.
std::string render(const Answer&, Rendering);

}  // namespace kith
