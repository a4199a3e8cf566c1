#include "cli/command/ruleset/diff_people.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include "cli/command/commands.hpp"
#include "cli/terminal/console.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/ruleset/differences.hpp"

namespace kith::cli {
namespace {

constexpr std::size_t kinds = static_cast<std::size_t>(Difference::Kind::promise) + 1;

/// Texts by kind, in the order in which they came, in files without a name.
class Piles {
 public:
  bool add(Difference::Kind kind, const std::string& text) {
    auto& pile = piles_[static_cast<std::size_t>(kind)];
    if (!pile) pile.reset(std::tmpfile());
    written_ = written_ && pile && std::fwrite(text.data(), 1, text.size(), pile.get()) == text.size();
    return written_;
  }
  bool any(std::size_t kind) const { return piles_[kind] != nullptr; }
  /// False where a file could not be written whole.
  bool finish() {
    for (auto& pile : piles_) written_ = written_ && (!pile || std::fflush(pile.get()) == 0);
    return written_;
  }
  void show(std::size_t kind) {
    std::rewind(piles_[kind].get());
    std::string part(std::size_t{1} << 16, '\0');
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), piles_[kind].get()))
      out(std::string_view(part).substr(0, read));
  }

 private:
  struct Closing {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::array<std::unique_ptr<std::FILE, Closing>, kinds> piles_;
  bool written_ = true;
};

/// What is made of one record by any thread.
struct Person {
  std::vector<Diagnostic> mistakes;  ///< by the ruleset after alone
  std::vector<std::pair<Difference::Kind, std::string>> parts;
  bool permits_more = false;
};

class PeopleCompared {
 public:
  PeopleCompared(const Ruleset& before, const Ruleset& after, const CaseloadOptions& options, bool json)
      : after_(after), by_person_(before, after), options_(options), json_(json), width_(width(stdout)) {}

  Person look_at(const State& before, time::Instant at) const {
    Person made;
    Reading<State> after = read_again(before, after_, before.person());
    if (!after.value) {
      made.mistakes = std::move(after.diagnostics);
      return made;
    }
    for (const PersonDifference& one : by_person_.of(before, *after.value, at)) {
      made.permits_more = made.permits_more || one.more_permissive;
      made.parts.emplace_back(one.kind, json_ ? "\n" + report::person_difference_json(before, one)
                                              : report::person_difference_text(before, one, width_));
    }
    return made;
  }
  void take(const Person& person) {
    if (!person.mistakes.empty()) {
      ++all_.left_out;
      complain_of(person.mistakes, options_.format);
      return;
    }
    ++all_.looked_at;
    all_.differ += person.parts.empty() ? 0 : 1;
    all_.permitted_more += person.permits_more ? 1 : 0;
    for (const auto& [kind, text] : person.parts) {
      const bool first = !piles_.any(static_cast<std::size_t>(kind));
      piles_.add(kind, (json_ && !first ? "," : "") + text);
    }
  }
  /// `left_out`: by the ruleset before.
  int finish(std::size_t left_out, const std::string& at) {
    const bool mistakes = all_.left_out != 0;
    all_.left_out += left_out;
    if (!piles_.finish()) {
      complain(std::string("no temporary file can be written: ") + std::strerror(errno));
      return exit_code::unusable;
    }
    if (json_) out(report::people_json_start(all_, at));
    bool any = false;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      if (!piles_.any(kind)) continue;
      if (json_) out(any ? "," : "");
      else out(report::kind_heading(static_cast<Difference::Kind>(kind)));
      piles_.show(kind);
      any = true;
    }
    out(json_ ? report::people_json_end() : report::people_summary_text(all_));
    if (mistakes) complain("records that only the new ruleset finds mistakes in are left out");
    if (mistakes) return exit_code::unusable;
    if (all_.permitted_more != 0) return exit_code::more_permissive;
    return all_.differ != 0 ? exit_code::differs : exit_code::done;
  }

 private:
  const Ruleset& after_;
  DifferencesByPerson by_person_;
  const CaseloadOptions& options_;
  bool json_;
  int width_;
  Piles piles_;
  report::PeopleWhoDiffer all_;
};

}  // namespace

int diff_people(const Ruleset& before, const Ruleset& after, const CaseloadOptions& options, bool json) {
  PeopleCompared people(before, after, options, json);
  time::Instant moment{};
  std::string at;
  int code = exit_code::unusable;
  CaseloadWork work;
  work.begin = [&](const Ruleset& ruleset, time::Instant now) {
    moment = now;
    at = ruleset.checked().zone.text(now);
    return true;
  };
  work.person = [&](const State& person) -> std::function<void()> {
    return [&people, looked_at = people.look_at(person, moment)] { people.take(looked_at); };
  };
  work.end = [&](std::size_t left_out) { code = people.finish(left_out, at); };
  const int read = each_person(before, options, work);
  return read == exit_code::done ? code : read;
}

}  // namespace kith::cli
