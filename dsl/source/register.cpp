#include "dsl/source/register.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace kith::source {

namespace {

std::vector<Entry> read() {
  std::vector<Entry> out = {
#define KITH_CODE(number, severity, name, summary, explanation, wrong, right) \
  {Code::name, "K" #number, Severity::severity, #name, summary, explanation, wrong, right},
#include "dsl/source/register/codes.def"
#undef KITH_CODE
  };
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.code < b.code; });
  return out;
}

std::vector<Entry>& all() {
  static std::vector<Entry> entries = read();
  return entries;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

}  // namespace

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return {};
}

std::span<const Entry> entries() { return all(); }

const Entry& entry(Code code) {
  return *std::lower_bound(all().begin(), all().end(), code,
                           [](const Entry& e, Code c) { return e.code < c; });
}

const Entry* find_entry(std::string_view text) {
  const auto found =
      std::find_if(all().begin(), all().end(), [&](const Entry& e) { return same_letters(e.text, text); });
  return found == all().end() ? nullptr : &*found;
}

}  // namespace kith::source
