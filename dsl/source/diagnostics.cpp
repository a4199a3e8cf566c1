#include "dsl/source/diagnostics.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
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
  /// File, offset, and which it was: a finding is large to move about.
  std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> sorted;
  for (std::size_t i = 0; i < all_.size(); ++i)
    sorted.emplace_back(order[all_[i].place.file], all_[i].place.offset, i);
  std::sort(sorted.begin(), sorted.end());
  std::vector<Diagnostic> out;
  out.reserve(all_.size());
  for (const auto& [file, offset, i] : sorted) out.push_back(std::move(all_[i]));
  all_.clear();
  return out;
}

}  // namespace kith::source
