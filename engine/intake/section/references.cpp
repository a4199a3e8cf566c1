#include <fmt/format.h>

#include "engine/intake/section/reader.hpp"

namespace kith::intake {

using source::Code;

std::optional<model::RecordedMatter> Reader::matter(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  constexpr std::string_view lead = "sharing:";
  const std::string_view text = value->text();
  const auto names = [&] {
    std::vector<std::string> all = names_of(rules.decisions);
    for (const std::string& category : names_of(rules.categories))
      all.push_back(std::string(lead) + category);
    return all;
  };
  if (!text.starts_with(lead)) {
    if (const auto decision = rules.decisions.find(text))
      return model::RecordedMatter{false, decision->index};
    undeclared(*value, names(), "decision");
    return std::nullopt;
  }
  const std::string category(text.substr(lead.size()));
  if (const auto found = rules.categories.find(category)) return model::RecordedMatter{true, found->index};
  mistakes.add(Code::undeclared_name, *value,
               fmt::format("the rulesets declare no category {}", in_backticks(category)),
               did_you_mean(text, names()));
  return std::nullopt;
}

std::vector<model::RecordedMatter> Reader::matters(const Given& value) {
  std::vector<model::RecordedMatter> found;
  for (const Value item : items(value))
    if (const auto one = matter(item)) found.push_back(*one);
  return found;
}

std::optional<model::MemberIndex> Reader::member(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  const auto found = known.members.find(value->text());
  if (found != known.members.end()) return found->second;
  std::vector<std::string> ids;
  for (const auto& [id, index] : known.members) ids.push_back(id);
  mistakes.add(Code::nobody, *value,
               fmt::format("nobody in the circle has the id {}", in_backticks(value->text())),
               mistakes.full() ? "" : did_you_mean(value->text(), ids));
  return std::nullopt;
}

std::vector<model::MemberIndex> Reader::members(const Given& value) {
  std::vector<model::MemberIndex> found;
  for (const Value item : items(value))
    if (const auto one = member(item)) found.push_back(*one);
  return found;
}

std::optional<model::Party> Reader::party(const Given& value, Who who) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  using Party = model::Party;
  const std::string_view text = value->text();
  if (text == "person" && who != Who::member_or_role) return Party{Party::Kind::person, 0};
  const auto found = known.members.find(text);
  if (found != known.members.end()) return Party{Party::Kind::member, found->second};
  // `person` is also among the roles, for conditions about the recipient.
  if (who != Who::person_or_member && text != "person")
    if (const auto role = rules.roles.find(text)) return Party{Party::Kind::role, role->index};
  nobody(*value, who);
  return std::nullopt;
}

std::vector<model::Party> Reader::parties(const Given& value, Who who) {
  std::vector<model::Party> found;
  for (const Value item : items(value))
    if (const auto one = party(item, who)) found.push_back(*one);
  return found;
}

void Reader::nobody(const Value& value, Who who) {
  const auto expected = [&]() -> std::string_view {
    switch (who) {
      case Who::member_or_role: return "a member of the circle nor a declared role";
      case Who::person_or_member: return "`person` nor a member of the circle";
      case Who::anybody: return "`person`, a member of the circle nor a declared role";
    }
    return "";
  }();
  std::vector<std::string> near;
  for (const auto& [id, index] : known.members) near.push_back(id);
  if (who != Who::person_or_member)
    for (const std::string& role : names_of(rules.roles))
      if (role != "person") near.push_back(role);
  if (who != Who::member_or_role) near.emplace_back("person");
  mistakes.add(Code::nobody, value, fmt::format("{} is neither {}", in_backticks(value.text()), expected),
               mistakes.full() ? "" : did_you_mean(value.text(), near));
}

std::optional<std::string> Reader::reference(const Given& value, const Ids& ids, std::string_view what) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  if (ids.contains(value->text())) return std::string(value->text());
  std::vector<std::string> near;
  for (const auto& [id, when] : ids) near.push_back(id);
  mistakes.add(Code::nothing_of_that_id, *value,
               fmt::format("the record has no {} {}", what, in_backticks(value->text())),
               mistakes.full() ? "" : did_you_mean(value->text(), near));
  return std::nullopt;
}

}  // namespace kith::intake
