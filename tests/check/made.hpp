#pragma once
#include <string>

#include "engine/model/ruleset.hpp"
#include "tests/check/examples.hpp"

/// Small rulesets below the core of the language's examples, and what is asked of the checked result.
namespace made {

inline kith::Compilation compile(const std::string& rules) {
  return examples::compile(examples::whole(rules));
}

/// A clause with its words; `lines` stand above them, each indented and ended.
inline std::string clause(const std::string& head, const std::string& lines = "") {
  const bool allow = head.starts_with("allow");
  return "  " + head + "\n" + lines +
         (allow ? "    lawful basis gdpr.consent, confidentiality.consent\n" : "") +
         "    because \"So it is.\"\n    easy read \"So it is.\"\n";
}

inline std::string boundary(const std::string& name, const std::string& body, const std::string& lines = "") {
  return "boundary " + name + " \"About " + name + "\"\n  about finances\n  with family\n" + lines + body;
}

inline const kith::model::Ruleset& rules(const kith::Compilation& compilation) {
  return compilation.ruleset->checked();
}

inline kith::model::ClauseId clause_id(const kith::model::Ruleset& rules, const std::string& id) {
  for (std::uint32_t i = 0; i < rules.clauses.size(); ++i)
    if (rules.clauses[i].id == id) return {i};
  ADD_FAILURE() << "no clause " << id;
  return {};
}

/// The clauses that set `id` aside, with blanks between.
inline std::string set_aside_by(const kith::model::Ruleset& rules, const std::string& id) {
  std::string out;
  for (const auto over : rules[clause_id(rules, id)].set_aside_by)
    out += (out.empty() ? "" : " ") + rules[over].id;
  return out;
}

/// The codes that are not notes, with blanks between.
inline std::string codes(const kith::Compilation& compilation) {
  std::string out;
  for (const auto& finding : compilation.diagnostics)
    if (finding.severity != kith::Severity::note) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

/// The notes of a kind, by what they say.
inline std::string notes(const kith::Compilation& compilation, const std::string& code) {
  std::string out;
  for (const auto& finding : compilation.diagnostics)
    if (finding.code == code) out += (out.empty() ? "" : "; ") + finding.message;
  return out;
}

}  // namespace made
