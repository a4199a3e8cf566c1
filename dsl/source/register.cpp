#include "dsl/source/register.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "dsl/source/words.hpp"

namespace kith::source {

namespace {

std::vector<Entry> rows() {
  std::vector<Entry> out = {
#define KITH_CODE(number, severity, name) {Code::name, "K" #number, Severity::severity, #name, {}, {}, {}, {}},
#include "dsl/source/register.def"
#undef KITH_CODE
  };
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.code < b.code; });
  return out;
}

auto find(std::vector<Entry>& all, Code code) {
  return std::lower_bound(all.begin(), all.end(), code, [](const Entry& e, Code c) { return e.code < c; });
}

std::vector<Entry> read() {
  std::vector<Entry> out = rows();
  for (const auto& words : {words_1(), words_2(), words_3(), words_4(), words_care(), words_6()}) {
    for (const Words& w : words) {
      const auto row = find(out, w.code);
      row->summary = w.summary;
      row->explanation = w.explanation;
      row->wrong = w.wrong;
      row->right = w.right;
    }
  }
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

const Entry& entry(Code code) { return *find(all(), code); }

const Entry* find_entry(std::string_view text) {
  const auto found = std::find_if(all().begin(), all().end(), [&](const Entry& e) { return same_letters(e.text, text); });
  return found == all().end() ? nullptr : &*found;
}

}  // namespace kith::source
