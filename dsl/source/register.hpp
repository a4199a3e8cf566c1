#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kith/diagnostic.hpp"

namespace kith::source {

/// The one register of findings. A new code takes one place: the file of its subject in register/, where it
/// stands with its words.
enum class Code : std::uint16_t {
#define KITH_CODE(number, severity, name, summary, explanation, wrong, right) name = number,
#include "dsl/source/register/codes.def"
#undef KITH_CODE
};

/// "error", "warning", "note".
std::string_view word(Severity);

struct Entry {
  Code code;
  std::string_view text;  ///< "K2004"
  Severity severity;
  std::string_view name;          ///< "unknown_role"
  std::string_view summary;       ///< one line
  std::string_view explanation;   ///< a paragraph or two, for a policy lead
  std::string_view wrong, right;  ///< a ruleset (or record) with the mistake, and mended
};

/// Every code, ascending.
std::span<const Entry> entries();
const Entry& entry(Code);
/// By `K2004`, any case; null when there is none.
const Entry* find_entry(std::string_view text);

/// The whole register as docs/diagnostics.md, which a test holds to it.
std::string diagnostics_markdown();

}  // namespace kith::source
