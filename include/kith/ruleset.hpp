#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kith/diagnostic.hpp"
#include "kith/files.hpp"

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

/// Whether compiling looks, beside every mistake, for what is none and still deserves a look: warnings and
/// notes.
struct Lints {
  bool looked_for = false;
  /// In the stack's zone: reviews of rulesets that were due before it are found. Without one, none is.
  std::optional<std::chrono::local_days> day = {};

  static const Lints skipped, run;
};
inline constexpr Lints Lints::skipped = {};
inline constexpr Lints Lints::run = {true};

/// What compiling gives. There is a ruleset exactly when no diagnostic is an error; warnings and notes
/// coexist with it.
struct Compilation {
  std::optional<Ruleset> ruleset;
  std::vector<Diagnostic> diagnostics;
};

/// Compiles the ruleset at `path` and everything it uses, calling `read` once a file, with normalised paths
/// (and once more with `.kith` behind one that lacks it). What `read` throws goes through unchanged. A file
/// that is used has a name that ends in `.kith`, or is not read; one that turns out to be no ruleset is
/// named, and no diagnostic holds a word of it. What `pack` wrote is read in place of its text, which is not
/// parsed again: where another version of Kith wrote it, the text in it is compiled.
Compilation compile(const std::string& path, const ReadFile& read, const Lints& = Lints::skipped);
/// The same from the file system: regular files of at most 16 MB.
Compilation compile(const std::string& path, const Lints& = Lints::skipped);

/// A checked stack as one file.
struct Packed {
  Compilation compilation;
  std::string file;  ///< what `compile` reads; empty where there is no ruleset
};
/// Compiles, from the text that is in it where the file at `path` is such a file, and writes everything that
/// was read, with what checking it made, warnings and notes too, into one. A hash over the whole shows any
/// accident to it; it is no signature.
Packed pack(const std::string& path, const ReadFile& read);

}  // namespace kith
