#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/condition/items.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

namespace {

/// Each is filled in every answer in which the text stands.
constexpr std::ptrdiff_t most_placeholders = 100;

std::vector<std::string> filled(const Work& work, Telling telling, const Scope& scope) {
  switch (telling) {
    case Telling::presumption:
    case Telling::involvement: return {"person"};
    case Telling::person:
    case Telling::member: {
      std::vector<std::string> names = field_names(work, scope);
      if (scope.item == model::ItemKind::member) names.insert(names.begin(), "recipient");
      names.insert(names.begin(), "person");
      return names;
    }
    case Telling::sharing: return {"person", "recipient", "category", "purpose"};
    case Telling::decision: return {"person", "recipient", "category"};
  }
  return {};
}

/// Where the placeholder stands in the file; nowhere by itself where the text as written differs from its
/// value, which is joined or has escapes.
std::optional<Span> place_of(const Work& work, const syntax::Text& text, const std::string& placeholder) {
  const auto found = work.sources.text(text.span).find(placeholder);
  if (found == std::string_view::npos) return std::nullopt;
  const auto begin = text.span.begin + static_cast<std::uint32_t>(found);
  return Span{text.span.file, begin, begin + static_cast<std::uint32_t>(placeholder.size())};
}

void report(Work& work, const syntax::Text& text, const std::string& name,
            const std::vector<std::string>& known) {
  const std::string whole = "{" + name + "}";
  const std::optional<Span> place = place_of(work, text, whole);
  auto& finding = work.report(Code::unknown_placeholder, place.value_or(text.span),
                              fmt::format("nothing fills the placeholder {}", quoted(whole)));
  if (const auto near = source::nearest(name, known); !near.empty()) {
    finding.hint = fmt::format("did you mean `{{{}}}`?", near);
    if (place) finding.fix = FixIt{finding.place, "{" + near + "}"};
    return;
  }
  std::string all;
  for (const auto& one : known) all += (all.empty() ? "`{" : ", `{") + one + "}`";
  finding.hint = "here may stand " + all;
}

}  // namespace

void check_placeholders(Work& work, const syntax::Text& text, Telling telling, const Scope& scope) {
  const std::vector<std::string> known = filled(work, telling, scope);
  const std::string& value = text.value;
  const auto count = std::count(value.begin(), value.end(), '{');
  if (count > most_placeholders) {
    work.report(Code::unknown_placeholder, text.span,
                fmt::format("this text has {} placeholders; {} are all that it may have", count,
                            most_placeholders))
        .hint = "say it in fewer";
    return;
  }
  for (auto open = value.find('{'); open != value.npos; open = value.find('{', open + 1)) {
    const auto close = value.find('}', open);
    if (close == value.npos) {
      auto& finding = work.report(Code::unknown_placeholder, text.span,
                                  "a placeholder is opened with `{` and not closed");
      finding.hint = "close it with `}`";
      return;
    }
    const std::string name = value.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), name) == known.end()) report(work, text, name, known);
  }
}

void check_reads(Work& work, const Reads& reads, Telling telling) {
  switch (telling) {
    case Telling::presumption:
      if (const auto& read = reads.question ? reads.question : reads.recipient) {
        auto& finding =
            work.report(Code::not_about_person, *read,
                        "a presumption is about the person, and this reads the question that is asked");
        finding.hint = "name the matter, or leave it out";
      }
      return;
    case Telling::sharing:
      if (reads.decision) {
        auto& finding =
            work.report(Code::not_in_question, *reads.decision,
                        "`it` is the decision asked about, and here a question is about information");
        finding.hint = "name the decision, or say `sharing`";
      }
      return;
    case Telling::person:
    case Telling::member:
      if (const auto& read =
              reads.question || telling == Telling::member ? reads.question : reads.recipient) {
        auto& finding = work.report(Code::not_about_person, *read,
                                    "nobody asks anything here, and this reads the question that is asked");
        finding.hint = reads.question ? "name the matter, or leave it out"
                                      : "only in `for each member` is somebody meant by `recipient`";
      }
      return;
    case Telling::involvement:
      if (reads.recipient || reads.sharing)
        work.report(Code::not_in_question, reads.recipient ? *reads.recipient : *reads.sharing,
                    "who decides is asked without a recipient, a category or a purpose")
            .hint = "leave this out";
      return;
    case Telling::decision:
      if (reads.sharing)
        work.report(Code::not_in_question, *reads.sharing,
                    "a question about a decision has no category, purpose or marks")
            .hint = "leave this out";
      return;
  }
}

}  // namespace kith::check
