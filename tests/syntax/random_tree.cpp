#include "tests/syntax/random_tree.hpp"

namespace kith::syntax {

namespace {

constexpr const char* segments[] = {"a",       "b2",    "finances", "key_worker", "refused", "given_name",
                                    "minutes", "title", "agreed",   "unknown",    "text",    "days"};
constexpr const char* paths[] = {"family.mother", "confidentiality.consent", "lpa.property_and_affairs",
                                 "a.b.c.d", "health.when"};
constexpr const char* texts[] = {
    "Money and the family",
    "{person} said no.",
    "# no comment",
    "é ü 漢字",
    " a  b ",
    "it's (a, b) < c",
    "a very long text that has so many words in it that it cannot stand on one line of a hundred and twenty "
    "characters, and is broken",
    "onewordthatisverylongindeedandhasnoblankinitatallsothatitcannotbebrokenanywhereevenifitshouldbebecauseofitslengthwhichis"};

}  // namespace

File RandomTree::file(int declarations) {
  file_ = {};
  for (; declarations > 0; --declarations) {
    auto node = declaration();
    file_.declarations.push_back({std::move(node), {}});
  }
  return std::move(file_);
}

Name RandomTree::segment() { return {segments[below(std::size(segments))], {}}; }
Name RandomTree::name() { return below(3) == 0 ? Name{paths[below(std::size(paths))], {}} : segment(); }
Text RandomTree::text() { return {texts[below(std::size(texts))], {}}; }
Number RandomTree::number() {
  return {{static_cast<std::int64_t>(below(20'000'000)) - 10'000'000}, coin(), {}};
}
Duration RandomTree::duration() {
  return {{1 + static_cast<std::int64_t>(below(100)), one_of<time::Unit>(7)}, {}};
}
When RandomTree::date() { return {{time::Date(std::chrono::days(below(60'000))), std::nullopt}, {}}; }

When RandomTree::moment() {
  When out = date();
  out.value.at = std::chrono::minutes(below(1440));
  return out;
}

Operand RandomTree::operand() {
  switch (below(3)) {
    case 0: return name();
    case 1: return number();
    default: return coin();
  }
}

Matter RandomTree::matter(bool asked) {
  const auto kind = static_cast<Matter::Kind>(asked ? below(4) : 1 + below(3));
  const bool named = kind == Matter::Kind::decision || kind == Matter::Kind::sharing;
  return {kind, named ? name() : Name{}};
}

Who RandomTree::who() {
  const bool holding = below(4) == 0;
  return {holding ? name() : role(), holding};
}

InForce RandomTree::in_force() {
  if (coin()) return {};
  return {maybe([&] { return date(); }), maybe([&] { return date(); }), names()};
}

ValueType RandomTree::type() {
  ValueType out;
  out.kind = one_of<ValueType::Kind>(4);
  if (out.kind == ValueType::Kind::choice) out.choices = names(1);
  out.ordered = out.choices.size() > 1 && coin();
  if (out.kind == ValueType::Kind::number && coin()) {
    out.least = number();
    out.most = number();
  }
  return out;
}

ConditionId RandomTree::add(Condition condition) {
  file_.conditions.push_back(std::move(condition));
  return {static_cast<std::uint32_t>(file_.conditions.size() - 1)};
}

ConditionId RandomTree::condition(int depth) {
  const auto part = [&] { return condition(depth - 1); };
  if (depth == 0 || coin()) return add({leaf(depth), {}});
  switch (below(3)) {
    case 0: return add({AllOf{some(2, 4, part)}, {}});
    case 1: return add({AnyOf{some(2, 4, part)}, {}});
    default: return add({Not{part()}, {}});
  }
}

Count RandomTree::count() {
  const auto kind = one_of<Count::Kind>(4);
  return {kind, kind == Count::Kind::none ? 0 : static_cast<std::int64_t>(below(100)), {}};
}

Window RandomTree::window() {
  const auto kind = one_of<Window::Kind>(4);
  return {kind, kind == Window::Kind::since_last_step ? Duration{} : duration()};
}

decltype(Condition::node) RandomTree::leaf(int depth) {
  switch (below(8)) {
    case 0: return Holds{name()};
    case 1: return Compare{name(), comparison(), operand()};
    case 2: return IsRecorded{name(), coin()};
    case 3:
      return ConsentIs{maybe([&] { return name(); }), some(1, 4, [&] { return one_of<ConsentStatus>(7); })};
    case 4: return CapacityIs{one_of<CapacityIs::Kind>(3), matter(true)};
    case 5: return BestInterests{coin(), matter(true), coin()};
    case 6: return about_question();
    default: return about_events(depth);
  }
}

decltype(Condition::node) RandomTree::about_question() {
  switch (below(16)) {
    case 13: return HolderSays{name(), coin()};
    case 14: return RecipientInConcern{};
    case 0: return WishIs{role(), coin(), maybe([&] { return name(); })};
    case 1: return NoWish{maybe([&] { return name(); })};
    case 2: return RecipientIs{role()};
    case 3: return RecipientNamed{};
    case 4: return RecipientHolds{name()};
    case 5: return RecipientAlleged{};
    case 6: return CategoryIs{name()};
    case 7: return PurposeIs{name()};
    case 8: return SettingIs{name()};
    case 9: return MatterIs{name()};
    case 10: return PersonHasDied{};
    case 11: return SomebodyHolds{coin(), name(), matter(true)};
    case 12: return SomebodyIs{coin(), name()};
    default: return Marked{name()};
  }
}

decltype(Condition::node) RandomTree::about_events(int depth) {
  const auto where = [&] { return condition(depth > 0 ? depth - 1 : 0); };
  const auto filter = depth > 0 ? maybe(where) : std::nullopt;
  switch (below(10)) {
    case 8: return Total{name(), segment(), window(), comparison(), number()};
    case 0: return EventCount{count(), name(), filter, maybe([&] { return duration(); }), window()};
    case 1: return Different{count(), name(), segment(), window()};
    case 2: return Trend{name(), filter, one_of<Trend::Kind>(3), duration()};
    case 3: return Latest{name(), segment(), comparison(), operand()};
    case 4: return Average{name(), segment(), window(), comparison(), number()};
    case 5: return LastEvent{name(), coin(), duration()};
    case 6: return ItLate{duration()};
    case 7: return ItemDate{name(), coin(), duration()};
    default: return Includes{name(), who()};
  }
}

}  // namespace kith::syntax
