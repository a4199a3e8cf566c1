#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/caseload/answers.hpp"
#include "cli/caseload/people.hpp"
#include "cli/caseload/records.hpp"
#include "cli/command/person/batch.hpp"
#include "cli/command/person/each_person.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"

namespace kith::cli {
namespace {

/// A question and, once it is worked on, its answer.
struct Asked {
  bool still_looking = false;  ///< it is none yet: only the mistakes met on the way to whom it is about
  std::string line, name;
  intake::Addressed to;
  std::optional<State> person;                    ///< whom it is about; else
  const People::Standing* standing = nullptr;     ///< where their record is to be read again; else nobody
  std::vector<std::vector<Diagnostic>> read_now;  ///< what is wrong with the records read for its sake
  BatchAnswer answer;
};

/// Questions that follow each other.
struct Questions {
  std::vector<Asked> all;
  std::size_t length = 0;
  std::size_t weight() const { return length; }
};

/// Questions and records are read side by side: records only until the one is met that the question is about.
/// Where questions follow the order of the records, each is read once.
class Batch {
 public:
  Batch(Mapping& rulesets, const BatchOptions& options, const FindingsFormat& format)
      : options_(options),
        format_(format),
        waited_for_(options.questions == "-"),
        pool_(jobs_of(options.jobs)),
        kept_(rulesets),
        people_(options.people, "record", format),
        questions_(options.questions, "question", format,
                   waited_for_ ? Ndjson::Source::being_written : Ndjson::Source::written),
        records_(people_, rulesets, pool_,
                 [this](Record& record, std::string_view line) { kept_.prepare(record, line); }) {}

  bool opened() const { return people_.opened() && questions_.opened(); }
  bool answer_all();
  /// The records that no question was about are checked too. False, once said, where reading stopped.
  bool read_the_rest();
  int finish() const {
    return batch_finish({records_.number(), bad_records_, questions_.number(), bad_questions_});
  }

 private:
  bool fill(Questions&);
  bool take(Asked&);
  bool find(Asked&);
  void work(Questions&);
  bool put_out(Questions&);
  const State* read_next(std::vector<std::vector<Diagnostic>>& wrong);
  void show(Progress& progress) const {
    progress.at(people_.read() + questions_.read(),
                counted(records_.number(), "record") + ", " + counted(questions_.number(), "question"));
  }

  const BatchOptions& options_;
  const FindingsFormat& format_;
  bool waited_for_;  ///< somebody waits for each answer before they ask again
  Pool pool_, alone_{1};
  People kept_;
  Ndjson people_, questions_;
  Records records_;
  std::optional<State> last_;  ///< whose record was read last
  AtHand at_hand_;
  std::optional<Asked> looking_;  ///< the question whose person is not met yet
  bool all_read_ = false, stopped_ = false;
  std::size_t bad_records_ = 0, bad_questions_ = 0;
};

/// Null where there is none left, or where it has a mistake.
const State* Batch::read_next(std::vector<std::vector<Diagnostic>>& wrong) {
  last_.reset();
  Record* record = records_.next();
  all_read_ = record == nullptr;
  if (all_read_) stopped_ = !people_.finished();
  if (all_read_) return nullptr;
  if (record->reading.value && !kept_.keep(*record))
    record->reading = twice(*record->reading.value, record->name);
  if (record->reading.value) return &last_.emplace(*record->reading.value);
  ++bad_records_;
  wrong.push_back(std::move(record->reading.diagnostics));
  return nullptr;
}

/// False where so many mistakes are met that they are to be said first.
bool Batch::find(Asked& asked) {
  constexpr std::size_t most_mistakes = 64;
  if (!asked.to.person) return true;
  const std::string& id = *asked.to.person;
  if (last_ && last_->person() == id) asked.person = last_;
  if (const State* near = asked.person ? nullptr : at_hand_.find(id)) asked.person = *near;
  if (!asked.person) asked.standing = kept_.find(id);
  while (!asked.person && asked.standing == nullptr && !all_read_) {
    if (asked.read_now.size() == most_mistakes) return false;
    if (const State* next = read_next(asked.read_now); next != nullptr && next->person() == id)
      asked.person = *next;
  }
  return true;
}

/// The next question, or what is to be said before it; false where there is none.
bool Batch::take(Asked& asked) {
  if (!looking_) {
    const std::optional<std::string_view> line = questions_.next();
    if (!line) return false;
    looking_.emplace();
    looking_->line = *line;
    looking_->name = questions_.place();
    looking_->to = intake::addressed(*line);
  }
  if (find(*looking_)) {
    asked = std::move(*looking_);
    looking_.reset();
    return true;
  }
  asked.still_looking = true;
  asked.read_now = std::exchange(looking_->read_now, {});
  return true;
}

bool Batch::fill(Questions& chunk) {
  constexpr std::size_t most = 64, longest = std::size_t{1} << 18U;
  chunk.all.clear();
  chunk.length = 0;
  while (!stopped_ && chunk.all.size() < (waited_for_ ? 1 : most) && chunk.length < longest) {
    Asked asked;
    if (!take(asked)) break;
    // Where reading stopped, nobody knows whether there is a record of whoever it is about.
    asked.still_looking = asked.still_looking || stopped_;
    const bool same = !chunk.all.empty() && asked.person && chunk.all.back().person &&
                      &asked.person->record() == &chunk.all.back().person->record();
    chunk.length += asked.line.size() + (same || !asked.person ? 0 : asked.person->json().size());
    chunk.all.push_back(std::move(asked));
    if (chunk.all.back().still_looking) break;
  }
  return !chunk.all.empty();
}

void Batch::work(Questions& chunk) {
  std::string last;
  std::optional<State> again;
  for (Asked& asked : chunk.all) {
    if (asked.still_looking) continue;
    if (!asked.person && asked.standing != nullptr) {
      if (last != *asked.to.person) again = kept_.read_again(*asked.standing);
      last = *asked.to.person;
      asked.person = again;
    }
    asked.answer = asked.person ? batch_answer(*asked.person, asked.line, asked.name, options_.ids)
                                : nobody_of(asked.to, asked.line, asked.name, asked.standing != nullptr);
  }
}

/// False, once said, where somebody waits for what cannot be put out.
bool Batch::put_out(Questions& chunk) {
  for (Asked& asked : chunk.all) {
    for (const std::vector<Diagnostic>& wrong : asked.read_now) complain_of(wrong, format_);
    if (asked.still_looking) continue;
    complain_of(asked.answer.wrong, format_);
    if (!asked.answer.wrong.empty()) ++bad_questions_;
    out(asked.answer.line + "\n");
    if (asked.standing != nullptr && asked.person) at_hand_.keep(*asked.person);
  }
  return !waited_for_ || flush_out();
}

bool Batch::read_the_rest() {
  Progress progress(people_.size());
  std::vector<std::vector<Diagnostic>> wrong;
  while (!all_read_) {
    read_next(wrong);
    show(progress);
    for (const std::vector<Diagnostic>& each : wrong) complain_of(each, format_);
    wrong.clear();
  }
  return !stopped_;
}

bool Batch::answer_all() {
  if (waited_for_ && !read_the_rest()) return false;
  Ahead<Questions> answers(
      waited_for_ ? alone_ : pool_, [this](Questions& chunk) { return fill(chunk); },
      [this](Questions& chunk) { work(chunk); });
  Progress progress(people_.size() + questions_.size());
  while (Questions* chunk = answers.next()) {
    if (!put_out(*chunk)) return false;
    show(progress);
  }
  return !stopped_ && questions_.finished();
}

}  // namespace

int decide_files(Mapping& rulesets, const BatchOptions& options, const FindingsFormat& format) {
  Batch batch(rulesets, options, format);
  if (!batch.opened() || !batch.answer_all() || !batch.read_the_rest()) return exit_code::unusable;
  rulesets.say_who_was_not_met();
  return batch.finish();
}

}  // namespace kith::cli
