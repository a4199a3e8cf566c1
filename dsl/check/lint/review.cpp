#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"
#include "engine/time/deadline.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

/// The review of a ruleset falls due as long after it takes effect as its `review` says.
void lint_reviews(Work& work, time::Date day) {
  each<syntax::Header>(work, [&](LayerId id, const syntax::Header& written, Span) {
    const model::Layer& layer = work.out[id];
    if (!layer.review_every || !layer.effective.from) return;
    const auto& calendar = work.out.calendar;
    const auto due = time::due(work.out.zone.day(*layer.effective.from), *layer.review_every, work.out.zone,
                               calendar ? &*calendar : nullptr);
    if (!due || work.out.zone.day(day).first < due->over()) return;
    work.report(Code::review_overdue, written.name.span,
                fmt::format("the review of {} was due by {}", quoted(layer.name),
                            time::text(*due, work.out.zone)))
        .hint = "review it, and give what comes out of that a version and an `effective from` of its own";
  });
}

}  // namespace kith::check
