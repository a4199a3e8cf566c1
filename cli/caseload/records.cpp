#include "cli/caseload/records.hpp"

#include <utility>

#include "cli/reading/input.hpp"
#include "engine/files/read.hpp"

namespace kith::cli {
namespace {

/// So much text is read by one thread at a time, and kept for the next.
constexpr std::size_t text_at_once = std::size_t{1} << 18U, most_kept = 8 * text_at_once;
constexpr std::size_t lines_at_once = 1024;

}  // namespace

std::vector<Diagnostic> one_mistake(source::Code code, const std::string& name, const std::string& pointer,
                                    std::string message) {
  Diagnostic made;
  made.code = source::entry(code).text;
  made.message = std::move(message);
  made.place.file = name;
  made.place.pointer = pointer;
  return {std::move(made)};
}

Reading<State> twice(const State& state, const std::string& name) {
  return {std::nullopt, one_mistake(source::Code::id_twice, name, "/person/id",
                                    "`" + state.person() + "` has a record on an earlier line already")};
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

std::vector<Diagnostic> too_long(std::string_view line, const std::string& name) {
  if (line.size() <= most_bytes()) return {};
  return one_mistake(source::Code::json_too_large, name, "",
                     "the line is too long: " + files::too_large(most_bytes()));
}

Reading<State> read_record(const Mapping::Chosen& chosen, std::string_view line, const std::string& name) {
  if (blank(line))
    return {std::nullopt, one_mistake(source::Code::json_unreadable, name, "",
                                      "the line is blank; one record a line is expected")};
  if (auto wrong = too_long(line, name); !wrong.empty()) return {std::nullopt, std::move(wrong)};
  return chosen.ruleset != nullptr ? parse_state(*chosen.ruleset, line, name)
                                   : Reading<State>{std::nullopt, chosen.wrong};
}

bool Records::fill(Chunk& chunk) {
  chunk.text.clear();
  chunk.ends.clear();
  if (chunk.text.capacity() > most_kept) chunk.text.shrink_to_fit();
  while (chunk.text.size() < text_at_once && chunk.ends.size() < lines_at_once) {
    const std::optional<std::string_view> line = lines_.next();
    if (!line) break;
    chunk.text += *line;
    chunk.ends.push_back(chunk.text.size());
    if (chunk.records.size() < chunk.ends.size()) chunk.records.emplace_back();
    Record& record = chunk.records[chunk.ends.size() - 1];
    record.name = lines_.place();
    record.place = lines_.line_place();
  }
  return !chunk.ends.empty();
}

void Records::read(Chunk& chunk) const {
  std::size_t start = 0;
  for (std::size_t i = 0; i < chunk.ends.size(); ++i) {
    const std::string_view line(&chunk.text[start], chunk.ends[i] - start);
    start = chunk.ends[i];
    Record& record = chunk.records[i];
    record.then = nullptr;
    record.packed.clear();
    record.chosen = rulesets_.of(line, record.name);
    record.reading = read_record(record.chosen, line, record.name);
    if (record.reading.value) use_(record, line);
  }
  for (std::size_t i = chunk.ends.size(); i < chunk.records.size(); ++i) chunk.records[i] = {};
}

Record* Records::next() {
  if (chunk_ == nullptr || at_ == chunk_->ends.size()) {
    chunk_ = chunks_.next();
    at_ = 0;
    if (chunk_ == nullptr) return nullptr;
  }
  Record& record = chunk_->records[at_++];
  ++number_;
  rulesets_.met(record.chosen);
  return &record;
}

}  // namespace kith::cli
