#pragma once
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/decision.hpp"
#include "kith/state.hpp"

namespace kith {

/// Answers one question, by the record and the ruleset that it was read against. Total: what is missing is
/// unknown, never an error. Reads no clock, file, locale or global.
Answer decide(const Question&);

/// What it comes to, by ids: the same decision without its reasons in words, in a fraction of the time.
Decision decision(const Question&);

/// An answer for each category that the rules declare, in that order, and none for the whole.
struct Everything {
  Asked question;  ///< its `share` is "anything"
  std::vector<Answer> answers;
  SharedList<RulesetUsed> rulesets;
  std::string tzdata, engine, person, died, record_sha256;  ///< as of an answer
};
Everything decide(const EverythingAsked&);

/// `ids`: what it comes to, by ids, on one line (docs/schema/ids.schema.json); of everything, by category.
enum class Rendering { json, text, markdown, easy_read, recipient, ids };

/// The answer as a document. JSON is byte-identical for the same rulesets, record and question.
std::string render(const Answer&, Rendering);
std::string render(const Decision&);
/// All of them as one table with its reasons; docs/schema/everything.schema.json.
std::string render(const Everything&, Rendering);

}  // namespace kith
