#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kith/diagnostic.hpp"

namespace kith {

namespace model {
struct Ruleset;
}

/// A checked stack of rulesets. Immutable: copies share it, and threads may decide with one at the same time.
class Ruleset {
 public:
  explicit Ruleset(std::shared_ptr<const model::Ruleset> checked) : checked_(std::move(checked)) {}
  const model::Ruleset& checked() const { return *checked_; }

 private:
  std::shared_ptr<const model::Ruleset> checked_;
};

/// What compiling gives. There is a ruleset exactly when no diagnostic is an error; warnings and notes coexist with it.
struct Compilation {
  std::optional<Ruleset> ruleset;
  std::vector<Diagnostic> diagnostics;
};

/// Gives the text of a file, or nothing when it cannot be read. `compile` calls it once a file, with normalised paths.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// Compiles the ruleset at `path` and everything it uses, reading each through `read` (by default the file system).
Compilation compile(const std::string& path, const ReadFile& read);
Compilation compile(const std::string& path);

}  // namespace kith
