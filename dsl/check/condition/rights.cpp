#include "dsl/check/condition/rights.hpp"

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "engine/model/right.hpp"

namespace kith::check {

std::optional<std::string> right_named(Work& work, LayerId layer, const syntax::Name& name) {
  const auto meanings = model::meanings_of_right(work.out, name.text);
  if (meanings.empty()) {
    report_unknown(work, layer, name, Kind::authority, model::rights(work.out));
    return std::nullopt;
  }
  if (meanings.size() > 1) {
    auto& finding =
        work.report(Code::two_rights, name.span,
                    fmt::format("{} is the name of a {} and of {} {}", quoted(name.text), meanings[0],
                                meanings[1] == "authority" ? "an" : "a", meanings[1]));
    finding.hint = "nobody could tell which is meant: give what is declared another name";
    return std::nullopt;
  }
  const bool seen = meanings[0] == "basis"
                        ? resolve(work, layer, work.out.bases, name, Kind::basis).has_value()
                    : meanings[0] == "authority"
                        ? resolve(work, layer, work.out.authorities, name, Kind::authority).has_value()
                        : true;
  return seen ? std::optional(name.text) : std::nullopt;
}

}  // namespace kith::check
