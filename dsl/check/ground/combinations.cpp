#include "dsl/check/ground/combinations.hpp"

#include <algorithm>
#include <map>

#include "dsl/check/ground/in_force.hpp"

namespace kith::check {

namespace {

constexpr int deepest = 40;
constexpr std::size_t most_atoms = 64;
constexpr std::size_t most_nodes = 2000;

}  // namespace

std::optional<Combinations> Combinations::of(const model::Ruleset& rules, const Subjects& subjects,
                                             const model::Boundary& boundary, model::Condition condition,
                                             const Supposed& supposed) {
  Combinations all(rules, boundary, condition);
  if (!all.gather(condition, supposed, 0) || !all.spread(subjects)) return std::nullopt;
  for (const auto& [atom, is] : all.supposed_)
    all.atom_columns_[atom] = is ? all.everywhere() : Bits((all.count_ + 63) / 64, 0);
  all.nodes_ = all.run(condition);
  return all;
}

/// Collects the atoms, and the definitions from the innermost outwards.
bool Combinations::gather(model::Condition condition, const Supposed& supposed, int depth) {
  gathered_ += condition.end - condition.begin;
  if (depth > deepest || gathered_ > most_nodes) return false;
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    const model::Node& node = rules_->nodes[n];
    if (node.kind == model::Node::Kind::atom) add(node.a, supposed);
    if (node.kind != model::Node::Kind::definition || !definitions_.emplace(node.a, Bits()).second) continue;
    const auto* rule = rule_throughout(rules_->definitions[node.a], boundary_->period);
    if (rule == nullptr) free_definitions_.push_back(node.a);
    else if (!gather(rule->condition, supposed, depth + 1)) return false;
  }
  return atoms_.size() <= most_atoms;
}

void Combinations::add(std::uint32_t atom, const Supposed& supposed) {
  if (!atom_columns_.emplace(atom, Bits()).second) return;
  const auto is = supposed ? supposed(rules_->atoms[atom]) : std::nullopt;
  if (is) supposed_.emplace_back(atom, *is);
  else atoms_.push_back(atom);
}

bool Combinations::spread(const Subjects& subjects) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> together;
  for (const std::uint32_t atom : atoms_) together[subjects.of[atom]].push_back(atom);
  std::vector<Subject> read;
  for (auto& [number, atoms] : together) {
    if (subjects.either[atoms.front()]) read.push_back({std::move(atoms), {{false}, {true}}});
    else read.push_back(subject_of(*rules_, *boundary_, std::move(atoms)));
    count_ *= read.back().values.size();
    if (count_ > most_combinations) return false;
  }
  std::size_t stride = 1;
  for (std::size_t i = 0; i < free_definitions_.size(); ++i) {
    count_ *= 2;
    if (count_ > most_combinations) return false;
  }
  for (const Subject& subject : read) {
    columns(subject, stride);
    stride *= subject.values.size();
  }
  for (const std::uint32_t definition : free_definitions_) {
    Bits bits((count_ + 63) / 64, 0);
    for (std::size_t c = 0; c < count_; ++c)
      if ((c / stride) % 2 == 1) bits[c / 64] |= std::uint64_t{1} << (c % 64);
    definitions_[definition] = std::move(bits);
    stride *= 2;
  }
  return true;
}

void Combinations::columns(const Subject& subject, std::size_t stride) {
  for (std::size_t a = 0; a < subject.atoms.size(); ++a) {
    Bits bits((count_ + 63) / 64, 0);
    for (std::size_t c = 0; c < count_; ++c)
      if (subject.values[(c / stride) % subject.values.size()][a])
        bits[c / 64] |= std::uint64_t{1} << (c % 64);
    atom_columns_[subject.atoms[a]] = std::move(bits);
  }
}

Bits Combinations::everywhere() const {
  Bits bits((count_ + 63) / 64, ~std::uint64_t{0});
  if (count_ % 64 != 0) bits.back() = (std::uint64_t{1} << (count_ % 64)) - 1;
  return bits;
}

const Bits& Combinations::definition(std::uint32_t id) {
  Bits& bits = definitions_[id];
  if (!bits.empty()) return bits;
  const auto* rule = rule_throughout(rules_->definitions[id], boundary_->period);
  Bits value = rule->condition.always() ? everywhere() : run(rule->condition).back();
  return definitions_[id] = std::move(value);
}

std::vector<Bits> Combinations::run(model::Condition condition) {
  std::vector<Bits> out;
  const auto join = [&](const model::Node& node, auto with) {
    Bits bits = out[node.a - condition.begin];
    const Bits& other = out[node.b - condition.begin];
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] = with(bits[i], other[i]);
    return bits;
  };
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    const model::Node& node = rules_->nodes[n];
    switch (node.kind) {
      case model::Node::Kind::atom: out.push_back(atom_columns_[node.a]); break;
      case model::Node::Kind::definition: out.push_back(definition(node.a)); break;
      case model::Node::Kind::all_of: out.push_back(join(node, [](auto a, auto b) { return a & b; })); break;
      case model::Node::Kind::any_of: out.push_back(join(node, [](auto a, auto b) { return a | b; })); break;
      case model::Node::Kind::negation: {
        Bits bits = everywhere();
        for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= ~out[node.a - condition.begin][i];
        out.push_back(std::move(bits));
        break;
      }
    }
  }
  return out;
}

bool Combinations::any(const Bits& a, const Bits& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if ((a[i] & b[i]) != 0) return true;
  return false;
}

std::vector<std::pair<std::uint32_t, bool>> Combinations::first(const Bits& a, const Bits& b) const {
  std::size_t at = 0;
  while (at < count_ && ((a[at / 64] & b[at / 64]) >> (at % 64) & 1U) == 0) ++at;
  std::vector<std::pair<std::uint32_t, bool>> out;
  for (const std::uint32_t atom : atoms_)
    out.emplace_back(atom, (atom_columns_.at(atom)[at / 64] >> (at % 64) & 1U) != 0);
  return out;
}

bool Combinations::any_without(const Bits& a, const Bits& b) const {
  for (std::size_t i = 0; i < a.size(); ++i)
    if ((a[i] & ~b[i]) != 0) return true;
  return false;
}

std::uint32_t append_condition(std::vector<model::Node>& nodes, model::Condition condition) {
  const auto shift = static_cast<std::uint32_t>(nodes.size()) - condition.begin;
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    model::Node node = nodes[n];
    using Kind = model::Node::Kind;
    if (node.kind == Kind::all_of || node.kind == Kind::any_of || node.kind == Kind::negation)
      node.a += shift;
    if (node.kind == Kind::all_of || node.kind == Kind::any_of) node.b += shift;
    nodes.push_back(node);
  }
  return static_cast<std::uint32_t>(nodes.size() - 1);
}

void take_out(Bits& from, const Bits& what) {
  for (std::size_t i = 0; i < from.size(); ++i) from[i] &= ~what[i];
}

}  // namespace kith::check
