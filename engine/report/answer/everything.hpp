#pragma once
// The answers about everything that somebody may be told: one table for staff, a sheet for the person, one
// reply for whoever asked, and JSON.

#include <string>

#include "engine/report/form/text_style.hpp"
#include "kith/decide.hpp"

namespace kith::report {

/// docs/schema/everything.schema.json, two blanks a level.
std::string json(const Everything&);
/// The same on one line, without a line end, for batches.
std::string json_line(const Everything&);

/// What each category comes to, by ids; docs/schema/ids.schema.json, on one line.
std::string ids(const Everything&);
std::string ids_line(const Everything&);

/// For staff.
std::string text(const Everything&, TextStyle = {});
std::string markdown(const Everything&);
/// For the person themself.
std::string easy_read(const Everything&);
/// For whoever asked: what they may be told, and not a word of what they may not.
std::string recipient(const Everything&);

}  // namespace kith::report
