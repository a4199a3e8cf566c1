#include "dsl/check/check.hpp"
#include "dsl/check/stack/stack.hpp"
#include "engine/files/read.hpp"
#include "kith/ruleset.hpp"

namespace kith {

Compilation compile(const std::string& path, const ReadFile& read) {
  source::Sources sources;
  source::Diagnostics diagnostics(sources);
  const auto stack = check::load_stack(check::beside("", path), read, sources, diagnostics);
  Compilation result;
  if (!stack.empty()) {
    if (auto checked = check::check(sources, stack, diagnostics)) result.ruleset.emplace(std::move(checked));
  }
  result.diagnostics = diagnostics.take();
  return result;
}

Compilation compile(const std::string& path) { return compile(path, files::read); }

}  // namespace kith
