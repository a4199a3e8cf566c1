#include "engine/report/words/spoken.hpp"

#include "engine/model/consent_words.hpp"
#include "engine/report/words/condition.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Kind = model::Node::Kind;

/// A condition, or its opposite.
struct Side {
  std::uint32_t at;
  bool holds;
};

/// What follows somebody's name, of one status.
std::string status_words(model::ConsentStatus status, const std::string& to, bool holds) {
  using Status = model::ConsentStatus;
  switch (status) {
    case Status::given: return (holds ? "has said yes to " : "has not said yes to ") + to;
    case Status::refused: return (holds ? "has said no to " : "has not said no to ") + to;
    case Status::withdrawn: return (holds ? "has taken back a yes to " : "has not taken back a yes to ") + to;
    case Status::objected: return (holds ? "has objected to " : "has not objected to ") + to;
    case Status::unclear:
      return (holds ? "has said both yes and no to " : "has not said both yes and no to ") + to;
    case Status::expired:
      return (holds ? "has given a yes that has run out to " : "has given no yes that has run out to ") + to;
    case Status::not_recorded: return (holds ? "has not been asked about " : "has been asked about ") + to;
  }
  return {};
}

class Speaker {
 public:
  explicit Speaker(const model::Ruleset& rules) : rules_(rules) {}

  Spoken of(Side side) const {
    side = bare(side);
    const model::Node& node = rules_.nodes[side.at];
    if (node.kind == Kind::all_of || node.kind == Kind::any_of) return group(side);
    if (node.kind == Kind::definition) {
      const model::Definition& one = rules_.definitions[node.a];
      return {Spoken::Kind::test,
              quoted(title_or(one.title, one.name)) + (side.holds ? " holds" : " does not hold")};
    }
    const model::Atom& atom = rules_.atoms[node.a];
    if (const auto* consent = std::get_if<model::ConsentTest>(&atom.test))
      return statuses(*consent, side.holds);
    return {Spoken::Kind::test, test_words(rules_, atom, side.holds)};
  }

 private:
  /// Without the negations around it.
  Side bare(Side side) const {
    for (; rules_.nodes[side.at].kind == Kind::negation; side.holds = !side.holds)
      side.at = rules_.nodes[side.at].a;
    return side;
  }
  /// The opposite of "a and b" is "not a or not b".
  Spoken::Kind joined(Side side) const {
    const Kind kind = rules_.nodes[side.at].kind;
    if (kind != Kind::all_of && kind != Kind::any_of) return Spoken::Kind::test;
    return (kind == Kind::all_of) == side.holds ? Spoken::Kind::all_of : Spoken::Kind::any_of;
  }
  /// All that is joined in the same way, however much it is.
  Spoken group(Side whole) const {
    Spoken out{joined(whole)};
    std::vector<Side> left{whole};
    while (!left.empty()) {
      const Side side = bare(left.back());
      left.pop_back();
      const model::Node& node = rules_.nodes[side.at];
      if (joined(side) == out.kind) {
        left.insert(left.end(), {{node.b, side.holds}, {node.a, side.holds}});
        continue;
      }
      Spoken part = of(side);
      if (part.kind == out.kind) out.parts.insert(out.parts.end(), part.parts.begin(), part.parts.end());
      else out.parts.push_back(std::move(part));
    }
    return out;
  }
  /// A test of several statuses is one of each.
  Spoken statuses(const model::ConsentTest& test, bool holds) const {
    const std::string to =
        test.decision
            ? quoted(title_or(rules_.decisions[*test.decision].title, rules_.decisions[*test.decision].name))
            : "this being shared with {recipient}";
    Spoken out{holds ? Spoken::Kind::any_of : Spoken::Kind::all_of};
    for (unsigned i = 0; i < 7; ++i) {
      const auto status = static_cast<model::ConsentStatus>(i);
      if ((test.statuses & model::consent_bit(status)) != 0)
        out.parts.push_back({Spoken::Kind::test, "{person} " + status_words(status, to, holds)});
    }
    return out.parts.size() == 1 ? out.parts.front() : out;
  }

  const model::Ruleset& rules_;
};

bool has_groups(const Spoken& of) {
  for (const Spoken& part : of.parts)
    if (!part.parts.empty()) return true;
  return false;
}

std::string joined_by(const Spoken& of, const std::string& between, std::string (*words)(const Spoken&)) {
  std::string out;
  for (const Spoken& part : of.parts) out += (out.empty() ? "" : between) + words(part);
  return out;
}

std::string connective(const Spoken& of) { return of.kind == Spoken::Kind::all_of ? " and " : " or "; }

/// A group inside another one's part stands in brackets.
std::string in_brackets(const Spoken& of) {
  if (of.kind == Spoken::Kind::test) return of.words;
  return '(' + joined_by(of, (of.parts.size() > 2 ? "," : "") + connective(of), in_brackets) + ')';
}

std::string as_part(const Spoken& of) {
  if (of.kind == Spoken::Kind::test) return of.words;
  const char* lead = of.kind == Spoken::Kind::any_of ? "either "
                     : of.parts.size() == 2          ? "both "
                                                     : "all of this: ";
  return lead + joined_by(of, (of.parts.size() > 2 ? "," : "") + connective(of), in_brackets);
}

}  // namespace

Spoken spoken(const model::Ruleset& rules, model::Condition condition) {
  return Speaker(rules).of({condition.root(), true});
}

std::string said_alone(const Spoken& part) { return as_part(part); }

std::string said(const Spoken& of) {
  if (of.kind == Spoken::Kind::test) return of.words;
  const char* mark = has_groups(of) ? ";" : of.parts.size() > 2 ? "," : "";
  return joined_by(of, mark + connective(of), as_part);
}

std::string condition_plain(const model::Ruleset& rules, model::Condition condition) {
  return condition.always() ? "always" : said(spoken(rules, condition));
}

}  // namespace kith::report
