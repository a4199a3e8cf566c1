#include "cli/caseload/people.hpp"

#include <unistd.h>

#include <cerrno>
#include <functional>
#include <utility>

namespace kith::cli {
namespace {

/// Less than there was, where the file has become shorter or cannot be read.
std::string text_at(const LinePlace& place) {
  std::string text(place.length, '\0');
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t more =
        ::pread(place.descriptor, &text[done], text.size() - done, static_cast<off_t>(place.offset + done));
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) break;
    done += static_cast<std::size_t>(more);
  }
  text.resize(done);
  return text;
}

/// Equal for equal texts, and hardly ever for others.
std::size_t same(const std::string& text) { return std::hash<std::string>()(text); }

}  // namespace

void People::prepare(Record& record, std::string_view line) {
  if (!record.place) record.packed = texts_.packed(line);
}

bool People::keep(Record& record) {
  Standing standing{record.packed, record.name, same(record.reading.value->json())};
  if (record.place) standing.text = *record.place;
  return kept_.try_emplace(record.reading.value->person(), std::move(standing)).second;
}

const People::Standing* People::find(const std::string& id) const {
  const auto kept = kept_.find(id);
  return kept == kept_.end() ? nullptr : &kept->second;
}

std::optional<State> People::read_again(const Standing& standing) {
  const LinePlace* place = std::get_if<LinePlace>(&standing.text);
  const std::string text =
      place != nullptr ? text_at(*place) : texts_.text(std::get<std::string>(standing.text));
  Reading<State> reading = read_record(rulesets_.of(text, standing.name), text, standing.name);
  if (!reading.value || same(text) != standing.same) return std::nullopt;
  return std::move(reading.value);
}

const State* AtHand::find(const std::string& id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nullptr : &found->second;
}

void AtHand::keep(const State& state) {
  constexpr std::size_t most = std::size_t{1} << 20U;
  if (people_.contains(state.person())) return;
  if (length_ + state.json().size() > most) {
    people_.clear();
    length_ = 0;
  }
  length_ += state.json().size();
  people_.emplace(state.person(), state);
}

}  // namespace kith::cli
