#include "cli/reading/people.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/model/state.hpp"

namespace kith::cli {
namespace {

/// As much text of records: questions about one person mostly stand together.
constexpr std::size_t most_at_hand = std::size_t{1} << 20U;

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

}  // namespace

void People::keep(State state) {
  const std::string id = state.person();
  kept_.insert_or_assign(id, std::move(state));
}

void People::keep(const State& state, const LinePlace& place, std::string name) {
  kept_.insert_or_assign(state.person(), Standing{place, std::move(name), state.record().sha256});
}

People::Found People::find(const std::string& id) {
  const auto kept = kept_.find(id);
  if (kept == kept_.end()) return {};
  if (const State* state = std::get_if<State>(&kept->second)) return {state};
  const auto near = at_hand_.find(id);
  return near != at_hand_.end() ? Found{&near->second} : read_again(id, std::get<Standing>(kept->second));
}

People::Found People::read_again(const std::string& id, const Standing& standing) {
  Reading<State> reading = read_(text_at(standing.place), standing.name);
  if (!reading.value || reading.value->record().sha256 != standing.sha256) return {nullptr, true};
  if (length_at_hand_ + standing.place.length > most_at_hand) {
    at_hand_.clear();
    length_at_hand_ = 0;
  }
  length_at_hand_ += standing.place.length;
  return {&at_hand_.insert_or_assign(id, std::move(*reading.value)).first->second};
}

}  // namespace kith::cli
