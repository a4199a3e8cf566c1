#pragma once
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/state.hpp"

namespace kith {

/// Answers one question, by the record and the ruleset that it was read against. Total: what is missing is
/// unknown, never an error. Reads no clock, file, locale or global.
Answer decide(const Question&);

/// An answer for each category that the rules declare, in that order, and none for the whole.
struct Everything {
  Asked question;  ///< its `share` is "anything"
  std::vector<Answer> answers;
  std::vector<RulesetUsed> rulesets;
  std::string tzdata, engine, person, died, record_sha256;  ///< as of an answer
};
Everything decide(const EverythingAsked&);

enum class Rendering { json, text, markdown, easy_read, recipient };

/// The answer as a document. JSON is byte-identical for the same rulesets, record and question.
std::string render(const Answer&, Rendering);
/// All of them as one table with its reasons; docs/schema/everything.schema.json.
std::string render(const Everything&, Rendering);

}  // namespace kith
