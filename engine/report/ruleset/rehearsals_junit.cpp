#include <algorithm>

#include "engine/report/ruleset/rehearsals.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// How many bytes of well-formed UTF-8 start at `at`; 0 when none do.
std::size_t sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned lead = byte(at);
  const std::size_t size = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
  const unsigned second = byte(at + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool no_character = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90) ||
                            (lead == 0xEF && second == 0xBF && byte(at + 2) >= 0xBE);
  return overlong || no_character ? 0 : size;
}

/// For text and attributes alike. What XML 1.0 cannot hold becomes the replacement character; line ends and tabs are kept by number.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t size = sequence(text, at);
    const bool control = static_cast<unsigned char>(c) < 0x20;
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\'') out += "&apos;";
    else if (c == '\n' || c == '\t' || c == '\r') out += "&#" + std::to_string(static_cast<int>(c)) + ';';
    else if (control || size == 0) out += "\xEF\xBF\xBD";
    else out += text.substr(at, size);
    at += std::max<std::size_t>(size, 1);
  }
  return out;
}

std::string attribute(const char* key, std::string_view value) { return std::string(" ") + key + "=\"" + escaped(value) + '"'; }

std::string failure_xml(const Rehearsal::Failure& failure) {
  return "      <failure" + attribute("message", failure.expected + "; " + failure.found) + attribute("type", "expectation") + '>' +
         escaped(failure.place.file + ':' + std::to_string(failure.place.line) + ": " + failure.expected + "; " + failure.found) + "</failure>\n";
}

std::string error_xml(const Diagnostic& diagnostic) {
  return "      <error" + attribute("message", diagnostic.message) + attribute("type", diagnostic.code) + '>' +
         escaped(diagnostic.place.file + ' ' + diagnostic.place.pointer + ": " + diagnostic.message) + "</error>\n";
}

std::string case_xml(const Rehearsal& rehearsal) {
  std::string out = "    <testcase" + attribute("name", rehearsal.title) + attribute("classname", rehearsal.ruleset) +
                    attribute("file", rehearsal.place.file) + attribute("line", std::to_string(rehearsal.place.line));
  if (passed(rehearsal)) return out + "/>\n";
  out += ">\n";
  for (const Diagnostic& diagnostic : rehearsal.diagnostics)
    if (diagnostic.severity == Severity::error) out += error_xml(diagnostic);
  for (const Rehearsal::Failure& failure : rehearsal.failures) out += failure_xml(failure);
  return out + "    </testcase>\n";
}

/// A scenario whose record could not be read counts as an error, one whose answer was another as a failure.
struct Sums {
  std::size_t tests = 0, failures = 0, errors = 0;
  void add(const Rehearsal& rehearsal) {
    ++tests;
    if (passed(rehearsal)) return;
    ++(rehearsal.failures.empty() ? errors : failures);
  }
  std::string attributes() const {
    return attribute("tests", std::to_string(tests)) + attribute("failures", std::to_string(failures)) +
           attribute("errors", std::to_string(errors));
  }
};

}  // namespace

std::string rehearsals_junit(const std::vector<Rehearsal>& rehearsals) {
  std::vector<std::string> suites;
  Sums all;
  for (const Rehearsal& rehearsal : rehearsals) {
    all.add(rehearsal);
    if (std::find(suites.begin(), suites.end(), rehearsal.ruleset) == suites.end()) suites.push_back(rehearsal.ruleset);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + all.attributes() + ">\n";
  for (const std::string& suite : suites) {
    Sums sums;
    std::string cases;
    for (const Rehearsal& rehearsal : rehearsals)
      if (rehearsal.ruleset == suite) {
        sums.add(rehearsal);
        cases += case_xml(rehearsal);
      }
    out += "  <testsuite" + attribute("name", suite) + sums.attributes() + ">\n" + cases + "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace kith::report
