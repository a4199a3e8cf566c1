#include "cli/caseload/answers.hpp"

#include <utility>

#include "cli/caseload/records.hpp"
#include "cli/reading/trust.hpp"
#include "engine/model/state.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/report.hpp"
#include "kith/assess.hpp"
#include "kith/decide.hpp"

namespace kith::cli {
namespace {

using source::Code;

struct Answering {
  bool ids = false;
  std::string operator()(const Question& asked) const {
    return ids ? report::ids_line(decision(asked)) : report::json_line(decide(asked));
  }
  std::string operator()(const EverythingAsked& asked) const {
    return ids ? report::ids_line(decide(asked)) : report::json_line(decide(asked));
  }
  std::string operator()(const DecisionAsked& asked) const { return report::json_line(who_decides(asked)); }
};

struct At {
  template <class Asked>
  time::Instant operator()(const Asked& asked) const {
    return asked.asked().at;
  }
  time::Instant operator()(const DecisionAsked& asked) const { return asked.at(); }
};

}  // namespace

BatchAnswer batch_mistakes(std::vector<Diagnostic> wrong) {
  return {"{\"error\":" + report::diagnostics_json_line(wrong) + "}", std::move(wrong)};
}

BatchAnswer batch_answer(const State& person, std::string_view question, const std::string& name, bool ids) {
  if (auto wrong = too_long(question, name); !wrong.empty()) return batch_mistakes(std::move(wrong));
  Reading<AnyQuestion> reading = parse_any_question(person, question, name);
  if (!reading.value) return batch_mistakes(std::move(reading.diagnostics));
  if (std::string why = not_in_force(person.ruleset(), std::visit(At{}, *reading.value)); !why.empty())
    return batch_mistakes(one_mistake(Code::missing_file, name, "/at", std::move(why)));
  return {std::visit(Answering{ids}, *reading.value), {}};
}

BatchAnswer nobody_of(const intake::Addressed& to, std::string_view question, const std::string& name,
                      bool changed) {
  const auto mistake = [&](Code code, const char* pointer, std::string message) {
    return batch_mistakes(one_mistake(code, name, pointer, std::move(message)));
  };
  if (changed)
    return mistake(Code::nothing_of_that_id, "/person",
                   "the record of `" + *to.person + "` has changed in the file since it was read");
  if (auto wrong = too_long(question, name); !wrong.empty()) return batch_mistakes(std::move(wrong));
  if (blank(question))
    return mistake(Code::json_unreadable, "", "the line is blank; one question a line is expected");
  if (!to.readable)
    return mistake(Code::json_unreadable, "", "the line is no JSON; one question a line is expected");
  if (!to.person) return mistake(Code::missing_key, "/person", "a question of a caseload names its `person`");
  return mistake(Code::nothing_of_that_id, "/person", "no record of `" + *to.person + "` could be read");
}

}  // namespace kith::cli
