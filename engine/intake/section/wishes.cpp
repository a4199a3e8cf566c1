#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

constexpr WordTable<model::Stance, 2> stances{
    {{"wants", model::Stance::wants}, {"opposes", model::Stance::opposes}}};

model::Wish wish(Reader& reader, const Value& value) {
  const Fields fields =
      entry_fields(reader, value, "a wish", {"by", "about", "stance", "says", "on", "how_shown"});
  model::Wish wish;
  wish.by = reader.party(fields.need("by"), Reader::Who::person_or_member).value_or(model::Party{});
  wish.about = reader.matter(fields.need("about")).value_or(model::RecordedMatter{});
  wish.stance = reader.word(fields.need_or_null("stance"), stances, "stance");
  wish.on = reader.stamp(fields.known("on"));
  if (wish.by.kind == model::Party::Kind::person) reader.in_life(wish.on, fields.known("on"), "a wish");
  wish.says = reader.text(fields.find("says"));
  wish.how_shown = reader.text(fields.find("how_shown"));
  wish.in_error = entered_in_error(reader, fields);
  return wish;
}

}  // namespace

std::optional<std::vector<model::Wish>> read_wishes(Reader& reader, const Given& wishes) {
  return each<model::Wish>(reader, wishes, [&](const Value& item) { return wish(reader, item); });
}

}  // namespace kith::intake
