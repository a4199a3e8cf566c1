#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string place_text(const Place& place) {
  const std::string file = source::visible(place.file);
  if (!place.pointer.empty()) return file + ' ' + source::visible(place.pointer);
  return place.line > 0 ? file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) : file;
}

void add(std::string& out, const std::string& indent, const std::string& text, int width) {
  const std::size_t room = static_cast<std::size_t>(std::max(width, 40)) - indent.size();
  for (const std::string& line : wrapped(text, room)) out += indent + line + '\n';
}

void add_failures(std::string& out, const Rehearsal& rehearsal, int width) {
  for (const Rehearsal::Failure& failure : rehearsal.failures) {
    add(out, "    ", place_text(failure.place), width);
    add(out, "      ", failure.expected, width);
    add(out, "      ", failure.found, width);
  }
  for (const Diagnostic& diagnostic : rehearsal.diagnostics)
    add(out, "    ", place_text(diagnostic.place) + ": [" + diagnostic.code + "] " + diagnostic.message,
        width);
  if (!rehearsal.provenance.empty())
    add(out, "    ", "The expected answer comes from: " + rehearsal.provenance, width);
}

}  // namespace

std::string rehearsals_text(const std::vector<Rehearsal>& rehearsals, int width) {
  std::string out;
  std::size_t failed = 0;
  for (const Rehearsal& rehearsal : rehearsals) {
    if (passed(rehearsal)) continue;
    ++failed;
    out += "FAIL  " + source::visible(rehearsal.title) + '\n';
    add_failures(out, rehearsal, width);
  }
  return out + std::to_string(rehearsals.size() - failed) + " passed, " + std::to_string(failed) +
         " failed\n";
}

}  // namespace kith::report
