#pragma once
#include <string>
#include <string_view>

#include "tests/check/stacks.hpp"
#include "tests/golden/golden.hpp"

/// The examples of the register as whole stacks. One that does not start with a ruleset stands below the core
/// of the language's own examples, which gives it a vocabulary.
namespace examples {

inline std::string whole(std::string_view example) {
  if (example.starts_with("ruleset") || example.starts_with("# file")) return std::string(example);
  return "ruleset example version \"1\"\n  title \"Example\"\n  effective from 2026-01-01 owner service_manager\nuses \"core.kith\"\n\n" +
         std::string(example);
}

inline kith::Compilation compile(std::string_view text) {
  std::string root;
  stacks::Files files = stacks::split(std::string(text), root);
  files.emplace("core.kith", golden::read(std::string(KITH_SOURCE_DIR) + "/tests/check/language/core.kith"));
  return stacks::compile(files, root);
}

}  // namespace examples
