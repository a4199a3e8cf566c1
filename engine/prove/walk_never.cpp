#include <algorithm>

#include "engine/evaluate/decide/settle.hpp"
#include "engine/prove/assignment.hpp"

namespace kith::proving {
namespace {

/// In which way what is never so may come out.
struct Way {
  enum class By : std::uint8_t {
    clause,     ///< `candidate` stands
    bound,      ///< `candidate` allows it, and somebody's say turns that into an ask first
    no_clause,  ///< none stands, and it is asked first then
  } by = By::clause;
  std::size_t candidate = 0;
};

class NeverWalk {
 public:
  NeverWalk(const Circumstances& circumstances, std::uint64_t& budget,
            const std::function<bool(const Case&)>& found)
      : all_(circumstances),
        cell_(circumstances.cell()),
        budget_(budget),
        found_(found),
        now_(circumstances) {}

  Walked run(Start* start) {
    Because together(now_.variables(), false);
    const std::vector<Way> ways = ways_to();
    if (start != nullptr) now_.choose(start->values);
    for (const Way& way : ways) {
      way_ = way;
      const Walked walked = step();
      if (walked != Walked::all) return walked;
      add(together, because_);
    }
    if (start != nullptr) start->because = std::move(together);
    return Walked::all;
  }

 private:
  using By = Way::By;
  bool asking() const { return all_.promise().kind == PromiseKind::never_ask_first; }
  bool asks_uncovered() const {
    return asking() && evaluate::uncovered(all_.inquiry()) == Outcome::ask_first;
  }
  std::vector<Way> ways_to() const {
    std::vector<Way> found;
    const bool may_be_bound = asking() && all_.may_be_bound(now_.read());
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i)
      if (asking() ? all_.can_ask(i) : all_.can_allow(i)) found.push_back({By::clause, i});
    for (std::size_t i = 0; i < cell_.candidates.size() && may_be_bound; ++i)
      if (all_.can_allow(i) && !all_.whoever_decides(i)) found.push_back({By::bound, i});
    if (asks_uncovered()) found.push_back({By::no_clause, 0});
    return found;
  }
  bool by_candidate() const { return way_.by != By::no_clause; }

  /// Beside the traits that are so already, can one do no more than keep it from coming out? It brings
  /// clauses, a boundary's all together, or takes allows away; if those set nothing aside and nothing gives
  /// way to them, nothing comes out with it that does not without it.
  bool only_forbids(std::size_t t, const Come& come) const {
    const Trait& trait = all_.traits()[t];
    if (!by_candidate() || (trait.promised && come.spoken != Truth::yes) || all_.asked().dead) return false;
    const auto already = [&](auto&& touches) { return now_.any_trait(trait.mark, touches) == Truth::yes; };
    for (std::size_t atom = 0; atom < trait.conditions.size(); ++atom)
      if (trait.conditions[atom] && !already([&](const Trait& one) { return one.conditions[atom]; }))
        return false;
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      const bool adds = trait.clauses[i] && (trait.mark || !all_.everybody(i)) &&
                        !already([&](const Trait& one) { return one.clauses[i]; });
      if (adds && (i == way_.candidate || matters_to_others(i, trait.mark))) return false;
    }
    return true;
  }
  /// Does a candidate set another aside, or does one give way to it?
  bool matters_to_others(std::size_t candidate, bool ends_it) const {
    const model::Ruleset& rules = all_.rules();
    return std::any_of(cell_.candidates.begin(), cell_.candidates.end(), [&](model::ClauseId id) {
      const model::Clause& clause = rules[id];
      const auto& by = clause.set_aside_by;
      return rules[clause.boundary].otherwise || (ends_it && clause.otherwise) ||
             std::find(by.begin(), by.end(), cell_.candidates[candidate]) != by.end();
    });
  }

  /// What still has to be decided about the candidates.
  bool has_to_be_decided(Effect effect) const {
    if (effect == Effect::refuse) return true;
    if (effect == Effect::ask_first) return !asking() || way_.by != By::clause;
    return way_.by == By::no_clause;
  }
  /// What to try next: of what is still undecided, what it reads first.
  std::optional<std::size_t> next(const Come& come) const {
    if (come.spoken == Truth::unknown)
      if (const auto one = now_.unset(now_.promised())) return one;
    if (come.when == Truth::unknown)
      if (const auto one = now_.unset(now_.when_reads())) return one;
    if (by_candidate() && come.stands[way_.candidate] == Truth::unknown)
      if (const auto one = now_.next(come, way_.candidate)) return one;
    const auto wanted = [&](Effect effect) { return has_to_be_decided(effect); };
    for (const std::size_t i : now_.undecided(come, wanted))
      if (const auto one = now_.next(come, i)) return one;
    if (!now_.capacity_is_none()) return std::nullopt;
    for (const std::size_t atom : all_.presuming())
      if (const auto subject = now_.subject_of(atom); subject && now_.is_open(*subject)) return subject;
    return std::nullopt;
  }
  bool hopeless(const Come& come) const {
    if (come.refuse == Truth::yes || come.spoken == Truth::no || come.when == Truth::no) return true;
    if (by_candidate() && come.stands[way_.candidate] == Truth::no) return true;
    if (way_.by == By::no_clause) return come.ask == Truth::yes || come.allow == Truth::yes;
    return (!asking() || way_.by == By::bound) && come.ask == Truth::yes;
  }

  /// What a case comes to nothing by, by variable: it does so whatever all others are.
  using Because = std::vector<bool>;
  Because everything() const { return Because(now_.variables(), true); }
  static void add(Because& to, const Because& more) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] = to[i] || more[i];
  }
  Because by(const Assignment::Variables& variables) const {
    Because made(now_.variables(), false);
    for (const std::size_t one : variables) made[one] = true;
    return made;
  }
  /// Of the candidates that stand with this effect, by the one that hangs on least.
  Because by_one_of(const Come& come, Effect effect) {
    Because least = everything();
    for (std::size_t i = 0; i < cell_.candidates.size(); ++i) {
      if (come.stands[i] != Truth::yes || cell_.effects[i] != effect) continue;
      Because one = now_.why_stands(come, i);
      if (std::count(one.begin(), one.end(), true) < std::count(least.begin(), least.end(), true))
        least = std::move(one);
    }
    return least;
  }
  Because why_hopeless(const Come& come) {
    if (come.spoken == Truth::no) return by(now_.promised());
    if (come.when == Truth::no) return now_.why_never();
    if (by_candidate() && come.stands[way_.candidate] == Truth::no)
      return now_.why_stands(come, way_.candidate);
    if (come.refuse == Truth::yes) return by_one_of(come, Effect::refuse);
    return come.ask == Truth::yes ? by_one_of(come, Effect::ask_first) : everything();
  }

  Because why_never_together(const NeverTogether& pair) const {
    Assignment::Variables read;
    for (const std::size_t atom : {pair.one, pair.other})
      if (const auto subject = now_.subject_of(atom)) read.push_back(*subject);
    return by(read);
  }
  Because why_presumed() const {
    Assignment::Variables read;
    for (std::size_t s = 0; s < now_.subjects(); ++s)
      if (!now_.is_open(s) && all_.is_none(s, static_cast<std::size_t>(now_.value(s)))) read.push_back(s);
    for (const std::size_t atom : all_.presuming()) {
      if (all_.by_trait(atom)) return everything();
      if (const auto subject = now_.subject_of(atom)) read.push_back(*subject);
    }
    return by(read);
  }

  Walked step() {
    if (budget_ == 0) return Walked::too_many;
    --budget_;
    const Come come = now_.come_to();
    if (hopeless(come)) {
      because_ = why_hopeless(come);
      return Walked::all;
    }
    if (const auto* pair = now_.never_together()) {
      because_ = why_never_together(*pair);
      return Walked::all;
    }
    if (now_.none_though_presumed()) {
      because_ = why_presumed();
      return Walked::all;
    }
    because_ = everything();
    const auto variable = next(come);
    return variable ? branch(*variable, come) : show();
  }
  /// Where a value comes to nothing by other variables alone, so does every other value.
  Walked branch(std::size_t variable, const Come& come) {
    const std::size_t count = ways(variable, come);
    Because together(now_.variables(), false);
    // That one value is enough hangs on what other traits are.
    const bool forbids = variable >= now_.subjects() && count == 1;
    for (std::size_t t = 0; t < now_.traits() && forbids; ++t) together[now_.subjects() + t] = true;
    if (count == 0) together = everything();
    for (std::size_t value = 0; value < count; ++value) {
      now_.choose(variable, static_cast<int>(value));
      const Walked walked = step();
      if (walked != Walked::all) return walked;
      add(together, because_);
      if (because_[variable]) continue;
      together = because_;
      break;
    }
    now_.choose(variable, Assignment::open);
    together[variable] = false;
    because_ = std::move(together);
    return Walked::all;
  }
  std::size_t ways(std::size_t variable, const Come& come) const {
    if (variable < now_.subjects()) return all_.subjects()[variable].possible.size();
    const std::size_t trait = variable - now_.subjects();
    return trait < now_.traits() && only_forbids(trait, come) ? 1 : 2;
  }

  /// Does something else come out?
  bool otherwise(const Come& come) const {
    if (come.refuse == Truth::yes) return true;
    if (!asking()) return come.ask == Truth::yes || come.stands[way_.candidate] == Truth::no;
    const bool bound = come.allow != Truth::no && all_.may_be_bound(now_.read());
    return come.ask == Truth::no && !bound && !(asks_uncovered() && come.allow != Truth::yes);
  }
  /// Does it come out however what is not known turns out? Where that is too much to try, it may.
  bool in_every_completion() {
    constexpr std::size_t most = 4096;
    std::vector<std::size_t> several;
    std::size_t count = 1;
    for (std::size_t s = 0; s < now_.subjects(); ++s) {
      if (now_.is_open(s) || completions(s).size() <= 1) continue;
      several.push_back(s);
      if (count <= most) count *= completions(s).size();
    }
    if (count > most) return true;
    bool all = true;
    for (std::size_t number = 0; number < count && all; ++number) {
      std::size_t rest = number;
      for (const std::size_t subject : several) {
        now_.complete(subject, completions(subject)[rest % completions(subject).size()]);
        rest /= completions(subject).size();
      }
      all = !otherwise(now_.come_to());
    }
    for (const std::size_t subject : several) now_.choose(subject, now_.value(subject));
    return all;
  }
  const std::vector<Truths>& completions(std::size_t subject) const {
    return all_.subjects()[subject].possible[static_cast<std::size_t>(now_.value(subject))].completions;
  }

  Walked show() {
    if (!in_every_completion()) return Walked::all;
    Case found = now_.found();
    // By who decides about it, or by somebody else's no.
    if ((way_.by != By::bound || all_.decider_binds()) && found_(found)) return Walked::stopped;
    if (way_.by != By::bound || all_.powers_to_say_no(all_.is_able(now_.read())).empty()) return Walked::all;
    found.says_no = true;
    return found_(found) ? Walked::stopped : Walked::all;
  }

  const Circumstances& all_;
  const evaluate::Cell& cell_;
  std::uint64_t& budget_;
  const std::function<bool(const Case&)>& found_;
  Assignment now_;
  Way way_;
  Because because_;  ///< what was walked last came to nothing
};

}  // namespace

Walked walk_never(const Circumstances& circumstances, Start* start, std::uint64_t& budget,
                  const std::function<bool(const Case&)>& found) {
  return NeverWalk(circumstances, budget, found).run(start);
}

}  // namespace kith::proving
