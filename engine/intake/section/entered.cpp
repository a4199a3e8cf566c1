#include "engine/intake/section/entered.hpp"

namespace kith::intake {

using source::Code;

namespace {

constexpr std::string_view mark_key = "entered_in_error";

/// Nobody can ask about a mark that does not say since when, by whom and why.
std::optional<Value> part(Reader& reader, const Fields& mark, std::string_view of) {
  const auto given = mark.find(of);
  const bool says_nothing = given && given->kind() == Kind::text && reader.text(given).empty();
  if (given && given->kind() != Kind::null && !says_nothing) return given;
  if (mark.ok())
    reader.mistakes.add(Code::half_marked, given ? *given : mark.object(),
                        "`entered_in_error` does not say " + std::string(of == "on"   ? "since when"
                                                                         : of == "by" ? "who says so"
                                                                                      : "why"),
                        "it has `on`, `by` and `why`, all three");
  return std::nullopt;
}

}  // namespace

Fields entry_fields(Reader& reader, const Value& value, std::string_view what, Keys keys) {
  return {value, reader.mistakes, what, keys, mark_key};
}

std::optional<model::EnteredInError> entered_in_error(Reader& reader, const Fields& fields) {
  const auto given = fields.find(mark_key);
  if (!given) return std::nullopt;
  const Fields mark(*given, reader.mistakes, "a mark of an entry made by mistake", {"on", "by", "why"});
  const auto on = reader.stamp(part(reader, mark, "on"));
  const auto by = reader.party(part(reader, mark, "by"), Reader::Who::anybody);
  const std::string why = reader.text(part(reader, mark, "why"));
  reader.any_in_error = true;
  if (!on || !by) return std::nullopt;
  return model::EnteredInError{*on, *by, why};
}

}  // namespace kith::intake
