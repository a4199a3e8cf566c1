#include <fmt/format.h>

#include "engine/intake/sections.hpp"

namespace kith::intake {
namespace {

enum class Word : std::uint8_t { agrees, disagrees };
constexpr WordTable<Word, 2> words_on_a_step{{{"agrees", Word::agrees}, {"disagrees", Word::disagrees}}};

void agreement(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "an agreement to a step", {"by", "to", "says", "on"});
  reader.party(fields.need("by"), Reader::Who::anybody);
  reader.plain_name(fields.need("to"));
  reader.word(fields.need_or_null("says"), words_on_a_step, "word on a step");
  reader.stamp(fields.known("on"));
}

void restriction(Reader& reader, const Value& value) {
  const Fields fields(
      value, reader.mistakes, "a restriction",
      {"id", "kind", "since", "ended", "rationale", "authority", "alternatives_tried", "exit_when", "review_by", "last_reviewed"});
  reader.id(fields.need("id"));
  reader.plain_name(fields.need("kind"));
  const auto since = reader.stamp(fields.known("since"));
  reader.in_order(since, reader.stamp(fields.known("ended")), fields.find("ended"), "a restriction ends before it begins");
  for (const char* key : {"rationale", "authority", "exit_when"}) reader.text(fields.known(key));
  reader.texts(fields.find("alternatives_tried"));
  reader.stamp(fields.known("review_by"));
  reader.in_order(since, reader.stamp(fields.known("last_reviewed")), fields.find("last_reviewed"),
                  "a restriction is reviewed before it begins");
  claim_id(reader, fields.find("id"), since, reader.known.restrictions, "restriction");
}

void goal(Reader& reader, const Value& value) {
  const Fields fields(value, reader.mistakes, "a goal", {"id", "says", "plan", "set_on"});
  reader.id(fields.need("id"));
  reader.text(fields.need("says"));
  reader.plain_name(fields.known("plan"));
  claim_id(reader, fields.find("id"), reader.stamp(fields.known("set_on")), reader.known.goals, "goal");
}

}  // namespace

void check_plans(Reader& reader, const Given& section) {
  for (const Value& item : reader.items(section)) {
    const Fields fields(item, reader.mistakes, "a plan's level", {"plan", "level", "since", "agreed"});
    reader.plain_name(fields.need("plan"));
    reader.plain_name(fields.need_or_null("level"));
    reader.stamp(fields.known("since"));
    for (const Value& one : reader.items(fields.find("agreed"))) agreement(reader, one);
  }
}

void check_restrictions(Reader& reader, const Given& section) {
  for (const Value& item : reader.items(section)) restriction(reader, item);
}

void check_goals(Reader& reader, const Given& section) {
  for (const Value& item : reader.items(section)) goal(reader, item);
}

void check_reviews(Reader& reader, const Given& section) {
  for (const Value& item : reader.items(section)) {
    const Fields fields(item, reader.mistakes, "a review", {"of", "held", "attended", "evidence", "changed"});
    reader.plain_name(fields.need("of"));
    reader.stamp(fields.need_or_null("held"));
    reader.parties(fields.find("attended"), Reader::Who::anybody);
    for (const Value& one : reader.items(fields.find("evidence"))) reader.reference(one, reader.known.events, "event");
    reader.text(fields.known("changed"));
  }
}

}  // namespace kith::intake
