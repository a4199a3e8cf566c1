#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// What XML 1.0 cannot hold: control characters, and two code points that stand for no character.
bool no_xml(char32_t c) { return c < 0x20 || c == 0xFFFE || c == 0xFFFF; }

/// For text and attributes alike. What XML cannot hold becomes the replacement character; line ends and tabs
/// are kept by number.
std::string xml_escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const source::Character next = source::first_character(text);
    switch (next.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      case '\n':
      case '\t':
      case '\r': out += "&#" + std::to_string(static_cast<int>(next.value)) + ';'; break;
      default: out += next.valid && !no_xml(next.value) ? text.substr(0, next.bytes) : "\xEF\xBF\xBD";
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string attribute(const char* key, std::string_view value) {
  return std::string(" ") + key + "=\"" + xml_escaped(value) + '"';
}

std::string failure_xml(const Rehearsal::Failure& failure) {
  return "      <failure" + attribute("message", failure.expected + "; " + failure.found) +
         attribute("type", "expectation") + '>' +
         xml_escaped(failure.place.file + ':' + std::to_string(failure.place.line) + ": " + failure.expected +
                     "; " + failure.found) +
         "</failure>\n";
}

std::string error_xml(const Diagnostic& diagnostic) {
  return "      <error" + attribute("message", diagnostic.message) + attribute("type", diagnostic.code) +
         '>' +
         xml_escaped(diagnostic.place.file + ' ' + diagnostic.place.pointer + ": " + diagnostic.message) +
         "</error>\n";
}

std::string case_xml(const Rehearsal& rehearsal) {
  std::string out = "    <testcase" + attribute("name", rehearsal.title) +
                    attribute("classname", rehearsal.ruleset) + attribute("file", rehearsal.place.file) +
                    attribute("line", std::to_string(rehearsal.place.line));
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
    if (std::find(suites.begin(), suites.end(), rehearsal.ruleset) == suites.end())
      suites.push_back(rehearsal.ruleset);
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
