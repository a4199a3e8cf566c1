#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/caseload/ahead.hpp"
#include "cli/caseload/mapping.hpp"
#include "cli/reading/ndjson.hpp"
#include "dsl/source/register.hpp"
#include "kith/reading.hpp"
#include "kith/state.hpp"

namespace kith::cli {

/// A line of a caseload, read.
struct Record {
  std::string name;                ///< `people.ndjson:3`
  std::optional<LinePlace> place;  ///< where it can be read again
  Mapping::Chosen chosen;
  Reading<State> reading;
  std::string packed;          ///< for whoever wants its text again
  std::function<void()> then;  ///< what is to be done when it is its turn
};

/// Mistakes of a line that no reader of a record or question alone can see; that a person has a record
/// already is one.
std::vector<Diagnostic> one_mistake(source::Code, const std::string& name, const std::string& pointer,
                                    std::string message);
Reading<State> twice(const State&, const std::string& name);
bool blank(std::string_view line);
/// What is wrong with a line that has more bytes than are read; nothing where it has not.
std::vector<Diagnostic> too_long(std::string_view line, const std::string& name);
/// By the ruleset that the mapping gives it. Any thread may ask.
Reading<State> read_record(const Mapping::Chosen&, std::string_view line, const std::string& name);

/// The records of a caseload in their order. Some are read ahead by the threads of the pool, each with what
/// `use` makes of it; so many at most that memory does not grow with the caseload.
class Records {
 public:
  /// Any thread may call it, with a record that has been read without a mistake, and its line.
  using Use = std::function<void(Record&, std::string_view line)>;
  Records(Ndjson& lines, Mapping& rulesets, Pool& pool, Use use)
      : lines_(lines),
        rulesets_(rulesets),
        use_(std::move(use)),
        chunks_(
            pool, [this](Chunk& chunk) { return fill(chunk); }, [this](Chunk& chunk) { read(chunk); }) {}

  /// Valid until the next; null where there is none left, or where reading stopped. What is wrong with its
  /// own ruleset is said when it is given out.
  Record* next();
  /// Of those given out.
  std::size_t number() const { return number_; }

 private:
  /// Lines that follow each other. Those of an earlier filling keep what they hold until they are read anew,
  /// so that whoever reads also lets go.
  struct Chunk {
    std::string text;
    std::vector<Record> records;
    std::vector<std::size_t> ends;  ///< of the lines in the text
    std::size_t weight() const { return text.size(); }
  };
  bool fill(Chunk&);
  void read(Chunk&) const;

  Ndjson& lines_;
  Mapping& rulesets_;
  Use use_;
  Ahead<Chunk> chunks_;
  Chunk* chunk_ = nullptr;
  std::size_t at_ = 0, number_ = 0;
};

}  // namespace kith::cli
