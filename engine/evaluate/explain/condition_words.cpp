#include "engine/evaluate/explain/condition_words.hpp"

#include "engine/evaluate/explain/words.hpp"
#include "engine/model/consent_words.hpp"

namespace kith::evaluate {

namespace {

using NodeKind = model::Node::Kind;

std::string consent_words(Trace& trace, model::AtomId id, const model::ConsentTest& test) {
  const Inquiry& inquiry = trace.inquiry();
  const auto& decision = test.decision      ? test.decision
                         : inquiry.category ? std::nullopt
                                            : inquiry.asking.question.decision;
  const model::ConsentSet may_be =
      decision ? consent_for(inquiry, *decision).possible : trace.consent().possible;
  const std::string to = decision ? "“" + inquiry.rules().decisions[*decision].title + "”"
                                  : "this being shared with " + recipient_name(inquiry.asking);
  const auto said = trace.atom(id).value == Truth::no
                        ? test.statuses
                        : static_cast<model::ConsentSet>(test.statuses & may_be);
  return model::consent_words(said, person_name(inquiry.state()), to);
}

/// Writes the nodes of one condition; with `open`, only those that are unknown.
struct Writer {
  Trace& trace;
  bool open;
  const model::Ruleset& rules = trace.inquiry().rules();

  std::string write(std::uint32_t at) {
    const model::Node& node = rules.nodes[at];
    switch (node.kind) {
      case NodeKind::atom: return plain(trace, model::AtomId{node.a});
      case NodeKind::definition: return "“" + rules.definitions[node.a].title + "”";
      case NodeKind::all_of: return joined(node, at, " and ");
      // Parts of an "or" that is yes all hold.
      case NodeKind::any_of: return joined(node, at, trace.node(at) == Truth::yes ? " and " : " or ");
      case NodeKind::negation: return negated(node.a, at);
    }
    return {};
  }

 private:
  /// "Lives with family: no", or "not: …".
  std::string negated(std::uint32_t part, std::uint32_t whole) {
    std::string out = operand(part, whole);
    constexpr std::string_view yes = ": yes";
    if (rules.nodes[part].kind == NodeKind::atom && out.ends_with(yes))
      return out.substr(0, out.size() - yes.size()) + ": no";
    return "not: " + out;
  }
  bool left_out(std::uint32_t part, std::uint32_t whole) const {
    const bool decided_or = rules.nodes[whole].kind == NodeKind::any_of && trace.node(whole) == Truth::yes;
    return (decided_or || open) && trace.node(part) != trace.node(whole);
  }
  std::string joined(const model::Node& node, std::uint32_t at, const char* with) {
    std::string out;
    for (const std::uint32_t part : {node.a, node.b})
      if (!left_out(part, at)) out += (out.empty() ? "" : with) + operand(part, at);
    return out;
  }
  std::string operand(std::uint32_t at, std::uint32_t whole) {
    const NodeKind kind = rules.nodes[at].kind;
    const bool compound = kind == NodeKind::all_of || kind == NodeKind::any_of;
    return compound && kind != rules.nodes[whole].kind ? '(' + write(at) + ')' : write(at);
  }
};

}  // namespace

std::string plain(Trace& trace, model::AtomId id) {
  const model::Atom& atom = trace.inquiry().rules()[id];
  if (const auto* test = std::get_if<model::ConsentTest>(&atom.test)) return consent_words(trace, id, *test);
  return fill(trace.inquiry(), atom.plain);
}

std::string plain(Trace& trace, model::Condition condition) {
  if (condition.always()) return "always";
  trace.condition(condition);
  return Writer{trace, false}.write(condition.root());
}

std::string open_part(Trace& trace, model::Condition condition) {
  if (condition.always() || trace.condition(condition) != Truth::unknown) return {};
  return Writer{trace, true}.write(condition.root());
}

}  // namespace kith::evaluate
