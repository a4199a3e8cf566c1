#include "tests/syntax/random_tree.hpp"

/// Involvements, requirements, plans, escalations and measures.
namespace kith::syntax {

InForce RandomTree::period() {
  InForce out = in_force();
  out.settings.clear();
  return out;
}

Involvement RandomTree::involvement() {
  const auto a_condition = [&] { return condition(); };
  const auto a_citation = [&] { return citation(); };
  const auto said = [&] { return coin() ? text() : Text{}; };
  const auto a_who = [&] { return below(5) == 0 ? Who{{}, false, true} : who(); };
  Involvement out{name(), text(), in_force(), name(), {}, {}, {}, some(0, 3, a_who), false, coin()};
  out.anything = coin();
  if (out.anything) out.decision = {};
  if (coin()) out.person = Name{"person", {}};
  // `person decides` is a line of its own.
  const auto a_decider = [&] {
    Who decides = who();
    if (decides.role.text == "person") decides.role.text = "family";
    return decides;
  };
  out.deciders = some(0, 3, [&] {
    return Decides{a_decider(),
                   coin(),
                   maybe(a_condition),
                   said(),
                   some(0, 2, a_citation),
                   some(0, 2, [&] { return name(); })};
  });
  out.consults = some(0, 3, [&] {
    return Consults{some(1, 3, a_who), maybe(a_condition), said(), some(0, 2, a_citation)};
  });
  return out;
}

ForEach RandomTree::each() {
  static constexpr const char* kinds[] = {"authority", "capacity", "consent", "plan", "restriction"};
  return {coin() ? name() : Name{kinds[below(std::size(kinds))], {}}, maybe([&] { return condition(1); }),
          one_of<ForEach::Only>(3)};
}

std::vector<Step> RandomTree::steps(std::size_t least) {
  std::vector<Step> out = some(least, 4, [&] {
    return Step{action(), coin(), maybe([&] { return action(); })};
  });
  // The first follows `then`.
  if (!out.empty()) out.front().once_that_is_done = false;
  return out;
}

Requirement RandomTree::requirement() {
  Requirement out;
  out.name = name();
  out.title = text();
  out.in_force = in_force();
  out.for_safety = maybe([&] { return ForSafety{}; });
  out.for_each = maybe([&] { return each(); });
  out.every = maybe([&] { return Every{duration(), maybe([&] { return condition(); })}; });
  out.when = maybe([&] { return condition(); });
  out.steps = steps(1);
  out.weaker = maybe([&] { return WeakerStrength{static_cast<Strength>(1 + below(4)), {}}; });
  if (coin()) out.because = text();
  if (coin()) out.easy_read = text();
  out.cites = some(0, 3, [&] { return citation(); });
  return out;
}

// ---- plans ------------------------------------------------------------------------------------------------------

StepDown RandomTree::step_down() {
  StepDown out{name(), condition(), some(0, 3, [&] { return who(); }),
               {},     {},          some(0, 2, [&] { return citation(); })};
  if (coin()) out.because = text();
  if (coin()) out.easy_read = text();
  return out;
}

StepUp RandomTree::step_up() {
  StepUp out;
  if (coin()) out.to = name();
  else out.by = 1 + static_cast<std::int64_t>(below(9));
  out.force = coin() ? StepUp::Force::now : StepUp::Force::proposed;
  out.when = condition();
  out.steps = steps(0);
  out.agreed_by = some(0, 3, [&] { return who(); });
  out.review_within = duration();
  if (coin()) out.because = text();
  if (coin()) out.easy_read = text();
  out.cites = some(0, 2, [&] { return citation(); });
  return out;
}

Plan RandomTree::plan() {
  Plan out;
  out.name = name();
  out.title = text();
  out.in_force = in_force();
  out.about = name();
  out.levels = some(1, 4, [&] { return Level{name(), text(), maybe([&] { return text(); })}; });
  out.start_at = maybe([&] { return name(); });
  out.downs = some(0, 3, [&] { return step_down(); });
  out.ups = some(0, 3, [&] { return step_up(); });
  out.wait = maybe([&] { return duration(); });
  out.reviews = some(0, 2, [&] { return ReviewEvery{duration(), maybe([&] { return condition(); })}; });
  return out;
}

// ---- escalations ------------------------------------------------------------------------------------------------

Shift RandomTree::shift() {
  Shift out;
  out.first_day = static_cast<int>(below(7));
  out.last_day = coin() ? out.first_day : static_cast<int>(below(7));
  out.closed = static_cast<Shift::Closed>(below(3));
  if (out.closed == Shift::Closed::only) out.first_day = out.last_day = 0;
  if (coin()) {
    out.from = static_cast<int>(below(1440));
    out.to = static_cast<int>(below(1440));
  }
  return out;
}

Stage RandomTree::stage() {
  const auto a_duration = [&] { return duration(); };
  Stage out;
  out.first = coin();
  out.role = name();
  if (coin()) out.title = text();
  out.answers_within = maybe(a_duration);
  out.resolves_within = maybe(a_duration);
  out.then = maybe([&] { return name(); });
  out.final = coin();
  out.outside = coin();
  out.if_implicated = maybe([&] { return Implicated{name(), name()}; });
  out.staffed = some(0, 4, [&] { return shift(); });
  return out;
}

Escalation RandomTree::escalation() {
  Escalation out;
  out.name = name();
  out.title = text();
  out.in_force = period();
  if (coin()) {
    out.share = names(1);
    out.purpose = name();
  }
  out.stages = some(1, 4, [&] { return stage(); });
  out.jumps = some(0, 2, [&] { return Jump{condition(), name()}; });
  out.must_reach = some(0, 2, [&] { return MustReach{name(), duration()}; });
  out.cites = some(0, 3, [&] { return citation(); });
  return out;
}

// ---- measures ---------------------------------------------------------------------------------------------------

Measure RandomTree::measure() {
  Measure out;
  out.name = name();
  out.title = text();
  out.in_force = period();
  out.each = each();
  out.in_the_last = maybe([&] { return duration(); });
  if (coin()) {
    if (coin()) out.done_in_time = name();
    else out.counts_when = condition();
    out.target = maybe([&] { return Target{coin(), number()}; });
    return out;
  }
  out.shows = some(1, 3, [&] {
    const auto figure = one_of<Shows::Figure>(3);
    return Shows{figure, figure == Shows::Figure::number ? std::nullopt : std::optional(name())};
  });
  out.by_week = coin();
  out.by_field = maybe([&] { return name(); });
  return out;
}

}  // namespace kith::syntax
