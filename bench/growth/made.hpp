#pragma once
#include <string>

/// Rulesets and records of any size, in which one thing grows.
namespace growth {

struct Made {
  std::string rules, record, question;
};

/// The moment of every question and assessment.
inline constexpr const char* now = "2026-10-05 09:00";

/// `rules` flat rules, as many of them about one question as their number makes it.
Made rules(int rules);
/// A circle of so many, each of whom a requirement speaks of.
Made members(int members);
/// So many incidents in ten years; a rule counts them, averages and compares, as of the moment.
Made events(int events);
/// The same, where rules hold as long as nothing has happened for two weeks: all ten years count.
Made turning_points(int events);
/// A requirement for each of so many incidents, as long as they repeat within four weeks.
Made repeated(int incidents);
/// The same events, where a rule holds while there are fewer than before, or while their average is low.
Made trends(int events);
/// So many times of yes and no about one category, day by day.
Made consents(int consents);
/// A requirement for each of so many consents, while few incidents happen.
Made each_consent(int consents);
/// A requirement with two steps for each of so many incidents.
Made items(int items);
/// What is to be done every hour as long as nothing happens, and was, for so many days; something happens
/// each month.
Made hourly(int days);

/// So many times what somebody wants and does not, day by day; a rule holds while something is said.
Made wishes(int wishes);
/// So many times of yes and no to a decision, day by day; a rule holds whatever was said.
Made decided(int consents);
/// So many values of a fact, day by day; a rule holds while it is none of them.
Made values(int values);
/// So many times that somebody can decide and cannot, and of yes and no, day by day.
Made findings(int findings);
/// The same of findings for one or other of forty members.
Made sorts(int findings);
/// So many decisions in somebody's best interests, for it and against it, day by day.
Made best_interests(int decisions);
/// So many members, each of whom a concern names; a requirement for each.
Made concerns(int concerns);
/// So many members who hold a power; a requirement for each.
Made powers(int powers);
/// So many expected events that never came; a requirement for each.
Made late(int expected);
/// An incident a day, so many days; a requirement for each by what happened around it.
Made around(int events);
/// So many incidents with a figure each, and as many check-ins that were late, all within one week; a rule
/// holds while there are some.
Made crowded(int events);
/// So many open escalations, each with a concern of its own.
Made escalations(int escalations);
/// An open escalation with so many stages, each with three ways on to the next.
Made stages(int stages);

}  // namespace growth
