#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "dsl/source/register.hpp"
#include "dsl/source/utf8.hpp"
#include "engine/report/ruleset/diagnostics.hpp"
#include "kith/version.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;
using Texts = std::map<std::string, std::string>;

/// A path as a relative reference of RFC 3986: every other byte than an unreserved character or `/` is
/// escaped, so that a `:` in a name is no scheme.
std::string as_uri(std::string_view path) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos) out += c;
    else out += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return out;
}

std::string_view level(Severity severity) { return source::word(severity); }

Json text(std::string_view words) { return {{"text", words}}; }

/// Whether the line that a place stands in holds all of it: only then are its columns known.
bool on_one_line(const Place& place) {
  return place.length <= place.excerpt.size() && place.width > 0 &&
         (place.length <= 1 || static_cast<std::size_t>(place.width) <= place.length);
}

/// A place between two characters, from 1.
struct Point {
  int line, column;
};

/// The end of what a text has at a place. Nothing where it is another text.
std::optional<Point> end_in(const std::string& text, const Place& place) {
  if (place.offset > text.size() || place.length > text.size() - place.offset) return std::nullopt;
  const std::string_view meant = std::string_view(text).substr(place.offset, place.length);
  const auto lines = static_cast<int>(std::count(meant.begin(), meant.end(), '\n'));
  const std::string_view last = lines > 0 ? meant.substr(meant.rfind('\n') + 1) : meant;
  const int columns = static_cast<int>(source::characters(last));
  return Point{place.line + lines, lines > 0 ? 1 + columns : place.column + columns};
}

/// Where what is replaced ends: of an insertion, where it begins. Nothing where nobody knows.
std::optional<Point> end_of(const Place& place, const Texts& texts) {
  if (place.line == 0) return std::nullopt;
  if (place.length == 0) return Point{place.line, place.column};
  if (const auto text = texts.find(place.file); text != texts.end()) return end_in(text->second, place);
  if (on_one_line(place)) return Point{place.line, place.column + place.width};
  return std::nullopt;
}

Json region(const Place& place) {
  return {{"startLine", place.line},
          {"startColumn", place.column},
          {"endLine", place.line},
          {"endColumn", place.column + place.width}};
}

Json location(const Place& place) {
  Json physical = {{"artifactLocation", {{"uri", as_uri(place.file)}}}};
  if (place.line > 0) physical["region"] = region(place);
  Json out = {{"physicalLocation", std::move(physical)}};
  if (!place.pointer.empty())
    out["logicalLocations"] = Json::array({{{"fullyQualifiedName", place.pointer}}});
  return out;
}

Json sarif_fix(const FixIt& fix, const Point& end) {
  const Json deleted = {{"startLine", fix.place.line},
                        {"startColumn", fix.place.column},
                        {"endLine", end.line},
                        {"endColumn", end.column}};
  const Json replacement = {{"deletedRegion", deleted}, {"insertedContent", text(fix.replacement)}};
  return {{"artifactChanges", Json::array({{{"artifactLocation", {{"uri", as_uri(fix.place.file)}}},
                                            {"replacements", Json::array({replacement})}}})}};
}

std::string words_of(const Diagnostic& finding) {
  std::string out = finding.message;
  if (!finding.hint.empty()) out += '\n' + finding.hint;
  for (const std::string& note : finding.notes) out += '\n' + note;
  return out;
}

Json sarif_result(const Diagnostic& finding, std::size_t rule, const Texts& texts) {
  Json out = {{"ruleId", finding.code},
              {"ruleIndex", rule},
              {"level", level(finding.severity)},
              {"message", text(words_of(finding))},
              {"locations", Json::array({location(finding.place)})}};
  Json related = Json::array();
  for (const Label& label : finding.labels) {
    related.push_back(location(label.place));
    related.back()["message"] = text(label.text);
  }
  if (!related.empty()) out["relatedLocations"] = std::move(related);
  if (const auto end = finding.fix ? end_of(finding.fix->place, texts) : std::nullopt)
    out["fixes"] = Json::array({sarif_fix(*finding.fix, *end)});
  return out;
}

Json sarif_rule(const source::Entry& entry) {
  return {{"id", entry.text},
          {"name", entry.name},
          {"shortDescription", text(entry.summary)},
          {"fullDescription", text(entry.explanation)},
          {"defaultConfiguration", {{"level", level(entry.severity)}}}};
}

}  // namespace

std::string diagnostics_sarif(const std::vector<Diagnostic>& findings, const Texts& texts) {
  std::map<std::string, std::size_t> places;
  for (const Diagnostic& finding : findings) places.emplace(finding.code, 0);
  Json rules = Json::array(), results = Json::array();
  for (auto& [code, place] : places) {
    place = rules.size();
    const source::Entry* entry = source::find_entry(code);
    rules.push_back(entry != nullptr ? sarif_rule(*entry) : Json{{"id", code}});
  }
  for (const Diagnostic& finding : findings)
    results.push_back(sarif_result(finding, places.at(finding.code), texts));
  const Json driver = {{"name", "kith"}, {"version", version()}, {"rules", std::move(rules)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
