#pragma once
// One answer as a document: words for staff are in page.cpp, for the person in easy_read.cpp, for whoever
// asked in recipient.cpp, for programs in json.cpp. Each can be changed alone.

#include <string>

#include "engine/report/form/text_style.hpp"
#include "kith/answer.hpp"
#include "kith/decision.hpp"

namespace kith::report {

/// docs/schema/answer.schema.json, two blanks a level.
std::string json(const Answer&);
/// The same on one line, without a line end, for batches.
std::string json_line(const Answer&);

/// What it comes to, by ids, for programs: docs/schema/ids.schema.json, on one line. `decision` leaves out
/// the rest of an answer.
std::string ids(const Decision&);
std::string ids_line(const Decision&);
Decision decision(const Answer&);

/// For staff.
std::string text(const Answer&, TextStyle = {});
/// The same words for staff as CommonMark.
std::string markdown(const Answer&);
/// For the person themself.
std::string easy_read(const Answer&);
/// For whoever asked. Every answer but an allow gives the same text for the same recipient and category, so
/// that nothing can be inferred from one; an allow does not show whether something is kept back.
std::string recipient(const Answer&);

/// What a stream says of a record that was read, on one line: `{"person":…,"record":{"sha256":…}}`.
std::string record_json_line(const std::string& person, const std::string& sha256);

}  // namespace kith::report
