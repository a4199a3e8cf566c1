#include "dsl/source/diagnostics.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kith::source {

Diagnostic& Diagnostics::add(Code code, Span span, std::string message) {
  const Entry& found = entry(code);
  Diagnostic diagnostic;
  diagnostic.code = std::string(found.text);
  diagnostic.severity = found.severity;
  diagnostic.message = std::move(message);
  diagnostic.place = place(span);
  return all_.emplace_back(std::move(diagnostic));
}

bool Diagnostics::failed() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::take() {
  std::map<std::string_view, std::uint32_t> order;
  for (std::uint32_t file = 0; file < sources_->count(); ++file) order.emplace(sources_->name(file), file);
  const auto key = [&](const Diagnostic& d) { return std::pair(order[d.place.file], d.place.offset); };
  std::stable_sort(all_.begin(), all_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  return std::exchange(all_, {});
}

}  // namespace kith::source
