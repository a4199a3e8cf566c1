#include <nlohmann/json.hpp>

#include "engine/report/ruleset/diagnostics.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "";
}

/// Lines, columns and offsets stand only where the place has a line; a pointer only in records and questions.
void put_place(Json& out, const Place& place) {
  if (!place.file.empty()) out["file"] = place.file;
  if (place.line > 0) {
    out["line"] = place.line;
    out["column"] = place.column;
    out["offset"] = place.offset;
    out["length"] = place.length;
  }
  if (!place.pointer.empty()) out["pointer"] = place.pointer;
}

Json label_json(const Label& label) {
  Json out = Json::object();
  put_place(out, label.place);
  out["text"] = label.text;
  return out;
}

Json fix_json(const FixIt& fix) {
  Json out = Json::object();
  put_place(out, fix.place);
  out["replacement"] = fix.replacement;
  return out;
}

Json diagnostic_json(const Diagnostic& diagnostic) {
  Json out = {{"code", diagnostic.code},
              {"severity", severity_name(diagnostic.severity)},
              {"message", diagnostic.message}};
  put_place(out, diagnostic.place);
  if (!diagnostic.hint.empty()) out["hint"] = diagnostic.hint;
  out["labels"] = Json::array();
  for (const Label& label : diagnostic.labels) out["labels"].push_back(label_json(label));
  out["notes"] = diagnostic.notes;
  if (diagnostic.fix) out["fix"] = fix_json(*diagnostic.fix);
  return out;
}

/// `indent` below 0: on one line.
std::string document(const std::vector<Diagnostic>& diagnostics, int indent) {
  Json out = {{"kith", 1}, {"diagnostics", Json::array()}};
  for (const Diagnostic& diagnostic : diagnostics) out["diagnostics"].push_back(diagnostic_json(diagnostic));
  return out.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
  return document(diagnostics, 2) + '\n';
}

std::string diagnostics_json_line(const std::vector<Diagnostic>& diagnostics) {
  return document(diagnostics, -1);
}

}  // namespace kith::report
