#pragma once
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"

namespace kith::model {
struct Ruleset;
}

/// Answers as documents. Each function is pure: the same value gives the same bytes. All but those on one line end with a line end.
namespace kith::report {

/// docs/schema/answer.schema.json, two blanks a level.
std::string json(const Answer&);
/// The same on one line, without a line end, for batches.
std::string json_line(const Answer&);

struct TextStyle {
  int width = 100;      ///< columns at which lines wrap, at least 40
  bool colour = false;  ///< ANSI codes for headings and the outcome; the words alone say everything
};
/// For staff.
std::string text(const Answer&, TextStyle = {});
/// The same words for staff as CommonMark.
std::string markdown(const Answer&);
/// For the person themself.
std::string easy_read(const Answer&);
/// For whoever asked. Every answer but an allow gives the same text for the same recipient and category, so that nothing
/// can be inferred from one; an allow does not show whether something is kept back.
std::string recipient(const Answer&);

/// What a stream says of a record that was read, on one line: `{"person":…,"record":{"sha256":…}}`.
std::string record_json_line(const std::string& person, const std::string& sha256);

/// docs/schema/diagnostics.schema.json.
std::string diagnostics_json(const std::vector<Diagnostic>&);
/// The same on one line, without a line end, for batches.
std::string diagnostics_json_line(const std::vector<Diagnostic>&);
/// The checked ruleset: docs/schema/ruleset.schema.json.
std::string ruleset_json(const model::Ruleset&);

}  // namespace kith::report
