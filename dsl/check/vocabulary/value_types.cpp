#include <unordered_map>

#include <fmt/format.h>

#include "dsl/check/vocabulary/vocabulary.hpp"

namespace kith::check {

namespace {

void check_choices(Work& work, const syntax::ValueType& type, model::ValueType& out) {
  std::unordered_map<std::string, Span> named;
  for (const syntax::Name& choice : type.choices) {
    const auto [first, fresh] = named.emplace(choice.text, choice.span);
    if (fresh) {
      out.choices.push_back(choice.text);
      continue;
    }
    auto& finding = work.report(Code::declared_twice, choice.span,
                                fmt::format("choice {} stands twice", quoted(choice.text)));
    finding.labels.push_back({work.place(first->second), "it stands here first"});
  }
}

void check_range(Work& work, const syntax::ValueType& type, model::ValueType& out) {
  if (type.least) out.least = type.least->value;
  if (type.most) out.most = type.most->value;
  out.percent = (type.least && type.least->percent) || (type.most && type.most->percent);
  if (!type.least || !type.most) return;
  if (type.least->percent != type.most->percent)
    work.report(Code::wrong_unit, type.most->span, "the range runs between a percentage and a plain number")
        .hint = "write `%` after both, or after neither";
  else if (*out.most < *out.least)
    work.report(Code::out_of_range, type.most->span,
                fmt::format("the range ends at {}, below its start {}", out.most->text(), out.least->text()));
}

}  // namespace

model::ValueType value_type(Work& work, const syntax::ValueType& type) {
  model::ValueType out;
  out.kind = static_cast<model::ValueType::Kind>(type.kind);
  out.ordered = type.ordered;
  check_choices(work, type, out);
  check_range(work, type, out);
  return out;
}

}  // namespace kith::check
