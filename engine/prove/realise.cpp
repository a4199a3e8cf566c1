#include "engine/prove/realising.hpp"

#include "engine/evaluate/condition/facts.hpp"

namespace kith::proving {

time::Date day_of(const Circumstances& all) {
  const time::Date first = all.asked().day, usual{std::chrono::year{2026} / 6 / 1};
  const auto last = all.last_day();
  if (usual < first) return first;
  return last && *last < usual ? *last : usual;
}

std::variant<model::Scenario, Unrealised> Realising::scenario() {
  if (!somebody_asks()) return Unrealised{"no role is left to be held"};
  // Whoever holds something first: others may have to be consulted.
  for (const bool last : {false, true})
    for (std::size_t s = 0; s < all_.subjects().size(); ++s) {
      const Subject& subject = all_.subjects()[s];
      const model::Atom& first = rules_[all_.atoms()[subject.atoms.front()]];
      // Whether a fact is recorded follows from its value, if it has one.
      const bool follows = std::holds_alternative<model::FactRecorded>(first.test);
      if (!wanted(s) || follows != last) continue;
      if (!put_on_record(subject, *wanted(s))) return Unrealised{first.text};
    }
  if (case_.says_no && !somebody_says_no()) return Unrealised{"somebody else says no"};
  if (all_.asked().dead) givens_.add(given::Died{givens_.days_before(2)});
  givens_.consult_holders();
  model::Scenario made;
  made.title = "A promise is broken: " + all_.promise().title;
  made.layer = model::LayerId{static_cast<std::uint32_t>(rules_.layers.size() - 1)};
  made.givens = givens_.told();
  made.asked = asked();
  return made;
}

std::optional<Truths> Realising::wanted(std::size_t subject) const {
  const int place = case_.possibility[subject];
  const Subject& of = all_.subjects()[subject];
  if (place >= 0) return of.possible[static_cast<std::size_t>(place)].read;
  if (!case_.rest_not_known) return std::nullopt;
  return Truths(of.atoms.size(), Truth::unknown);
}
std::vector<Truth> Realising::known() const {
  std::vector<Truth> read = all_.constant();
  for (std::size_t s = 0; s < all_.subjects().size(); ++s)
    if (const auto is = wanted(s))
      for (std::size_t i = 0; i < is->size(); ++i) read[all_.subjects()[s].atoms[i]] = (*is)[i];
  return read;
}

bool Realising::somebody_asks() {
  if (by_person()) return true;
  bool any = false;
  for (std::size_t t = 0; t < all_.traits().size(); ++t) {
    const Trait& trait = all_.traits()[t];
    if (trait.mark || case_.trait[t] != 1) continue;
    givens_.member(asker, model::RoleId{plainest(trait.ids)});
    any = true;
  }
  for (std::uint32_t role = 0; role < rules_.roles.size() && !any; ++role) {
    const bool matters = std::any_of(all_.traits().begin(), all_.traits().end(), [&](const Trait& trait) {
      return !trait.mark && std::find(trait.ids.begin(), trait.ids.end(), role) != trait.ids.end();
    });
    if (matters || rules_.roles[{role}].name == "person") continue;
    givens_.member(asker, {role});
    any = true;
  }
  return any;
}

std::uint32_t Realising::plainest(const std::vector<std::uint32_t>& roles) const {
  return *std::min_element(roles.begin(), roles.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto key = [&](std::uint32_t one) {
      return std::pair(!rules_.roles[{one}].declared, rules_.roles[{one}].name.size());
    };
    return key(a) < key(b);
  });
}

given::Asked Realising::asked() const {
  const Asked& of = all_.asked();
  given::Asked made;
  made.who = by_person() ? "person" : asker;
  made.category = of.category;
  made.purpose = of.purpose;
  made.matter = of.matter;
  made.decision = of.decision;
  made.at = givens_.moment();
  for (std::size_t t = 0; t < all_.traits().size(); ++t)
    if (all_.traits()[t].mark && case_.trait[t] == 1)
      made.marked.push_back(model::MarkId{all_.traits()[t].ids.front()});
  return made;
}

bool Realising::nothing_known(const Truths& read) {
  return std::all_of(read.begin(), read.end(), [](Truth one) { return one == Truth::unknown; });
}

bool Realising::put_on_record(const Subject& subject, const Truths& read) {
  switch (subject.key.kind) {
    case Kind::fact: return fact(subject, read);
    case Kind::age: return age(subject, read);
    case Kind::setting: return setting(subject, read);
    case Kind::consent:
    case Kind::consent_for: return consent(subject, read);
    case Kind::capacity: return capacity(subject, read);
    case Kind::best_interests: return best_interests(subject, read);
    case Kind::atom: return atom(all_.atoms()[subject.atoms.front()], read.front());
    default: return true;  // of a question that names no matter: not known by itself
  }
}

bool Realising::fact(const Subject& subject, const Truths& read) {
  const model::FactId id{subject.key.id};
  const model::Fact& fact = rules_.facts[id];
  const std::string of = fact.subject == model::Fact::Subject::recipient ? asker : "";
  const bool presumed = std::any_of(rules_.presumptions.begin(), rules_.presumptions.end(),
                                    [&](const auto& one) { return one.fact == id; });
  if (nothing_known(read)) {
    if (presumed) givens_.add(given::Fact{id, of, std::nullopt, {}});
    return true;
  }
  for (const model::Value& value : values_of(rules_, fact.type, thresholds(subject)))
    if (gives<model::FactTest>(subject, read, [&](const model::FactTest& test) {
          return evaluate::compares(value, test.comparison, test.value);
        })) {
      givens_.add(given::Fact{id, of, value, {}});
      return true;
    }
  return false;
}

std::vector<std::int64_t> Realising::thresholds(const Subject& subject) const {
  std::vector<std::int64_t> found;
  for (const std::size_t atom : subject.atoms) found.push_back(test<model::FactTest>(atom).value.number);
  return found;
}

bool Realising::age(const Subject& subject, const Truths& read) {
  if (nothing_known(read)) {
    givens_.not_known(given::Section::age);
    return true;
  }
  constexpr int oldest = 130, adult = 30;
  for (int i = 0; i <= oldest; ++i) {
    const int years = (adult + i) % (oldest + 1);
    const bool is = gives<model::AgeTest>(subject, read, [&](const model::AgeTest& test) {
      return evaluate::compares({Decimal::of(years).micros, {}}, test.comparison, {test.years.micros, {}});
    });
    if (is) return born(years);
  }
  return false;
}

bool Realising::born(int years) {
  for (const given::Given& one : givens_.all())
    if (std::holds_alternative<given::Born>(one.node)) return true;  // as old as another condition has it
  const std::chrono::year_month_day today{givens_.day()};
  givens_.add(given::Born{time::Date{(today.year() - std::chrono::years{years}) / 1 / 1}});
  return true;
}

bool Realising::setting(const Subject& subject, const Truths& read) {
  if (nothing_known(read)) return true;  // none is given
  for (std::uint32_t i = 0; i < rules_.settings.size(); ++i)
    if (gives<model::SettingTest>(subject, read, [&](const model::SettingTest& test) {
          return rules_.settings.covers(test.setting, model::SettingId{i});
        })) {
      givens_.add(given::Setting{model::SettingId{i}});
      return true;
    }
  return false;
}

std::variant<model::Scenario, Unrealised> realise(const Circumstances& all, const Case& found) {
  return realise(all, found, day_of(all));
}
std::variant<model::Scenario, Unrealised> realise(const Circumstances& all, const Case& found,
                                                  time::Date day) {
  return Realising(all, found, day).scenario();
}

}  // namespace kith::proving
