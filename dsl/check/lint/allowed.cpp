#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/mended.hpp"

/// What is found and stays: `allow CODE because "…"` above a declaration.
namespace kith::check {

namespace {

/// One `allow` and the declaration that it stands above.
struct Staying {
  const syntax::Allowed* allowed;
  Span line;  ///< all of it
  const syntax::Declaration* declared = nullptr;
  Place over = {};     ///< of the declaration
  bool again = false;  ///< one before it allows the same
  bool needed = false;

  bool covers(const Diagnostic& finding) const {
    return finding.code == allowed->code.text && finding.severity != Severity::error &&
           finding.place.file == over.file && finding.place.offset >= over.offset &&
           finding.place.offset < over.offset + over.length;
  }
};

bool may_stay(Work& work, const syntax::Allowed& allowed) {
  const source::Entry* entry = source::find_entry(allowed.code.text);
  if (entry != nullptr && entry->severity != Severity::error) return true;
  auto& finding = work.report(Code::may_not_stay, allowed.code.span,
                              entry == nullptr ? quoted(allowed.code.text) + " is no code of a finding"
                                               : "a mistake, such as " + quoted(allowed.code.text) +
                                                     ", cannot be allowed: it has to be mended");
  finding.hint = "warnings and notes can be allowed; `kith explain` lists the codes";
  return false;
}

/// Those above one declaration, together.
void stand_over(Work& work, const syntax::Declaration& declaration, std::vector<Staying>& all,
                std::size_t first) {
  std::set<std::string_view> before;
  for (std::size_t i = first; i < all.size(); ++i) {
    all[i].declared = &declaration;
    all[i].over = work.place(declaration.span);
    all[i].again = !before.insert(all[i].allowed->code.text).second;
  }
}

void add_staying(Work& work, const syntax::File& file, std::vector<Staying>& out) {
  std::size_t waiting = out.size();  // those that no declaration has followed yet
  for (const syntax::Declaration& declaration : file.declarations) {
    if (const auto* allowed = std::get_if<syntax::Allowed>(&declaration.node)) {
      if (may_stay(work, *allowed)) out.push_back({allowed, declaration.span});
      continue;
    }
    stand_over(work, declaration, out, waiting);
    waiting = out.size();
  }
  for (; waiting < out.size(); ++waiting)
    work.report(Code::may_not_stay, out[waiting].allowed->code.span, "no declaration follows this `allow`")
        .hint = "it stands above the declaration that it is about";
}

/// By code and file, in the order of their declarations, of which none lies in another.
class ByCode {
 public:
  explicit ByCode(std::vector<Staying>& all) {
    for (Staying& each : all)
      if (each.declared != nullptr && !each.again)
        of_code_[{each.allowed->code.text, each.over.file}].push_back(&each);
  }
  Staying* covering(const Diagnostic& finding) const {
    const auto own = of_code_.find({finding.code, finding.place.file});
    if (own == of_code_.end()) return nullptr;
    const auto next = std::partition_point(own->second.begin(), own->second.end(), [&](const Staying* each) {
      return each->over.offset <= finding.place.offset;
    });
    if (next == own->second.begin()) return nullptr;
    Staying* each = *std::prev(next);
    return each->covers(finding) ? each : nullptr;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, std::vector<Staying*>> of_code_;
};

/// A review that is not overdue yet will be.
bool hangs_on_the_day(const Staying& each) {
  const auto* header = std::get_if<syntax::Header>(&each.declared->node);
  return header != nullptr && header->review_every && each.allowed->code.text == "K4020";
}

/// Only of the ruleset that is checked itself is all looked for that may be found in it.
void report_needless(Work& work, const Staying& each) {
  const std::uint32_t own = work.files.back().tree.source;
  if (each.needed || each.declared == nullptr || each.line.file != own) return;
  if (!each.again && hangs_on_the_day(each)) return;
  const std::string code = quoted(each.allowed->code.text);
  auto& finding = work.report(Code::allowed_nothing, each.allowed->code.span,
                              each.again ? code + " stays already by an `allow` above this one"
                                         : "nothing of " + code + " is found in what follows");
  finding.hint = "take this line out";
  finding.fix = taken_out(work, each.line);
}

}  // namespace

void keep_allowed(Work& work, const Lints& lints) {
  std::vector<Staying> all;
  for (const StackFile& file : work.files) add_staying(work, file.tree, all);
  if (!lints.looked_for) {
    work.diagnostics.drop([](const Diagnostic& finding) { return finding.severity != Severity::error; });
    return;
  }
  const ByCode by_code(all);
  work.diagnostics.drop([&](const Diagnostic& finding) {
    Staying* each = by_code.covering(finding);
    if (each != nullptr) each->needed = true;
    return each != nullptr;
  });
  for (const Staying& each : all) report_needless(work, each);
}

}  // namespace kith::check
