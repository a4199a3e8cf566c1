#include <vector>

#include "dsl/check/lint/lints.hpp"

/// What is found and stays: `allow CODE because "…"` above a declaration.
namespace kith::check {

namespace {

/// One `allow` and the declaration that it stands above.
struct Staying {
  const syntax::Allowed* allowed;
  Place line;  ///< of the code
  Place over;  ///< of the declaration
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

void add_staying(Work& work, const syntax::File& file, std::vector<Staying>& out) {
  const std::size_t first = out.size();
  std::size_t waiting = first;  // those that no declaration has followed yet
  for (const syntax::Declaration& declaration : file.declarations) {
    if (const auto* allowed = std::get_if<syntax::Allowed>(&declaration.node)) {
      if (may_stay(work, *allowed)) out.push_back({allowed, work.place(allowed->code.span), {}});
      continue;
    }
    for (; waiting < out.size(); ++waiting) out[waiting].over = work.place(declaration.span);
  }
  for (; waiting < out.size(); ++waiting)
    work.report(Code::may_not_stay, out[waiting].allowed->code.span, "no declaration follows this `allow`")
        .hint = "it stands above the declaration that it is about";
}

}  // namespace

void keep_allowed(Work& work, const Lints& lints) {
  std::vector<Staying> all;
  for (const StackFile& file : work.files) add_staying(work, file.tree, all);
  if (!lints.looked_for) {
    work.diagnostics.drop([](const Diagnostic& finding) { return finding.severity != Severity::error; });
    return;
  }
  work.diagnostics.drop([&](const Diagnostic& finding) {
    bool stays = false;
    for (Staying& each : all)
      if (each.covers(finding)) each.needed = stays = true;
    return stays;
  });
  for (const Staying& each : all)
    if (!each.needed && !each.over.file.empty())
      work.report(Code::allowed_nothing, each.allowed->code.span,
                  "nothing of " + quoted(each.allowed->code.text) + " is found in what follows")
          .hint = "take this line out";
}

}  // namespace kith::check
