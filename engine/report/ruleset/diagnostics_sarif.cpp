#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "dsl/source/register.hpp"
#include "engine/report/ruleset/diagnostics.hpp"
#include "kith/version.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

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
  return place.line > 0 && place.length <= place.excerpt.size() && place.width > 0 &&
         (place.length <= 1 || static_cast<std::size_t>(place.width) <= place.length);
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

Json sarif_fix(const FixIt& fix) {
  const Json replacement = {{"deletedRegion", region(fix.place)}, {"insertedContent", text(fix.replacement)}};
  return {{"artifactChanges", Json::array({{{"artifactLocation", {{"uri", as_uri(fix.place.file)}}},
                                            {"replacements", Json::array({replacement})}}})}};
}

std::string words_of(const Diagnostic& finding) {
  std::string out = finding.message;
  if (!finding.hint.empty()) out += '\n' + finding.hint;
  for (const std::string& note : finding.notes) out += '\n' + note;
  return out;
}

Json sarif_result(const Diagnostic& finding, std::size_t rule) {
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
  if (finding.fix && on_one_line(finding.fix->place)) out["fixes"] = Json::array({sarif_fix(*finding.fix)});
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

std::string diagnostics_sarif(const std::vector<Diagnostic>& findings) {
  std::map<std::string, std::size_t> places;
  for (const Diagnostic& finding : findings) places.emplace(finding.code, 0);
  Json rules = Json::array(), results = Json::array();
  for (auto& [code, place] : places) {
    place = rules.size();
    const source::Entry* entry = source::find_entry(code);
    rules.push_back(entry != nullptr ? sarif_rule(*entry) : Json{{"id", code}});
  }
  for (const Diagnostic& finding : findings)
    results.push_back(sarif_result(finding, places.at(finding.code)));
  const Json driver = {{"name", "kith"}, {"version", version()}, {"rules", std::move(rules)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
