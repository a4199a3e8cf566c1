#include <string>
#include <unordered_map>

#include "cli/caseload/answers.hpp"
#include "cli/caseload/mapping.hpp"
#include "cli/caseload/records.hpp"
#include "cli/command/person/batch.hpp"
#include "cli/reading/ndjson.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"
#include "engine/model/state.hpp"
#include "engine/report/report.hpp"

namespace kith::cli {
namespace {

/// Records and questions among each other. A record takes the place of an earlier one of the same person, and
/// is answered by its hash; anything else is a question.
class Stream {
 public:
  Stream(Mapping& rulesets, bool ids, const FindingsFormat& format)
      : rulesets_(rulesets), ids_(ids), format_(format) {}

  std::string answered(std::string_view line, const std::string& name) {
    const intake::Addressed to = intake::addressed(line);
    ++(to.record ? records_ : questions_);
    BatchAnswer answer = to.record ? kept(to, line, name) : answered(to, line, name);
    if (!answer.wrong.empty()) ++(to.record ? bad_records_ : bad_questions_);
    complain_of(answer.wrong, format_);
    return std::move(answer.line);
  }
  int finish() const { return batch_finish({records_, bad_records_, questions_, bad_questions_}); }

 private:
  BatchAnswer kept(const intake::Addressed& to, std::string_view line, const std::string& name) {
    const Mapping::Chosen chosen = rulesets_.of(line, name);
    rulesets_.met(chosen);
    Reading<State> reading = read_record(chosen, line, name);
    // The earlier record is out of date, whatever is wrong with the new one.
    if (to.record_of) people_.erase(*to.record_of);
    if (!reading.value) return batch_mistakes(std::move(reading.diagnostics));
    const std::string hash = reading.value->record().given.sha256(), person = reading.value->person();
    people_.insert_or_assign(person, std::move(*reading.value));
    return {report::record_json_line(person, hash), {}};
  }
  BatchAnswer answered(const intake::Addressed& to, std::string_view line, const std::string& name) const {
    const auto person = to.person ? people_.find(*to.person) : people_.end();
    return person != people_.end() ? batch_answer(person->second, line, name, ids_)
                                   : nobody_of(to, line, name, false);
  }

  Mapping& rulesets_;
  bool ids_;
  const FindingsFormat& format_;
  std::unordered_map<std::string, State> people_;
  std::size_t records_ = 0, questions_ = 0, bad_records_ = 0, bad_questions_ = 0;
};

}  // namespace

int decide_stream(Mapping& rulesets, const BatchOptions& options, const FindingsFormat& format) {
  Stream stream(rulesets, options.ids, format);
  Ndjson lines("-", "record or question", format, Ndjson::Source::being_written);
  while (const auto line = lines.next()) {
    out(stream.answered(*line, lines.place()) + "\n");
    if (!flush_out()) return exit_code::unusable;
  }
  return lines.finished() ? stream.finish() : exit_code::unusable;
}

}  // namespace kith::cli
