#include "engine/prove/solver/solver.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "dsl/source/utf8.hpp"

namespace kith::proving {
namespace {

std::string name_of(const std::string& program) { return program.substr(program.rfind('/') + 1); }

/// A time limit of its own ends it where we no longer can.
std::vector<std::string> run_as(const std::string& program, Process::Clock::time_point deadline) {
  const std::string name = name_of(program);
  const auto left = std::chrono::ceil<std::chrono::seconds>(deadline - Process::Clock::now()).count();
  if (name.starts_with("z3"))
    return {program, "-in", "-smt2", "-T:" + std::to_string(std::max<std::int64_t>(left, 0) + 2)};
  if (name.starts_with("cvc5")) return {program, "--incremental", "--lang=smt2"};
  return {program};
}

std::string word(Literal one) {
  if (one <= always) return one == always ? "true" : "false";
  const std::string gate = "g" + std::to_string(one / 2);
  return one % 2 == 0 ? gate : "(not " + gate + ")";
}

}  // namespace

Solver::Solver(SolverFor& solver, const Gates& gates)
    : name_(name_of(solver.program)),
      gates_(gates),
      process_(run_as(solver.program, solver.until()), solver.until()) {
  text_ = "(set-option :print-success false)\n(set-option :produce-models true)\n(set-logic QF_UF)\n";
}

void Solver::declare() {
  for (; declared_ < gates_.size(); ++declared_) {
    const std::string name = "g" + std::to_string(declared_);
    const Gates::Gate& gate = gates_[declared_];
    if (gate.input) text_ += "(declare-fun " + name + " () Bool)\n";
    else text_ += "(define-fun " + name + " () Bool (and " + word(gate.a) + ' ' + word(gate.b) + "))\n";
  }
}

void Solver::hold(Literal one) {
  held_.push_back(one);
  declare();
  text_ += "(assert " + word(one) + ")\n";
}

Solver::Says Solver::ask() {
  declare();
  text_ += "(check-sat)\n";
  if (!process_.say(text_)) return lost();
  text_.clear();
  const auto answer = process_.reply();
  if (!answer) return lost();
  if (*answer == "unsat") return Says::none;
  if (*answer == "unknown") return lost("does not know");
  if (*answer != "sat") return lost("answered “" + source::visible(answer->substr(0, 60)) + "”");
  std::string wanted;
  for (std::size_t i = 1; i < gates_.size(); ++i)
    if (gates_[i].input) wanted += " g" + std::to_string(i);
  found_.assign(gates_.size(), false);
  if (!wanted.empty()) {
    if (!process_.say("(get-value (" + wanted.substr(1) + "))\n")) return lost();
    const auto values = process_.reply();
    if (!values) return lost();
    if (!read_values(*values)) return lost("answered “" + source::visible(values->substr(0, 60)) + "”");
  }
  return are_so() ? Says::some : lost("answered what is not so");
}

/// `((g1 true) (g2 false))`: each input once.
bool Solver::read_values(const std::string& text) {
  std::string plain = text;
  for (char& one : plain)
    if (one == '(' || one == ')') one = ' ';
  std::istringstream words(plain);
  std::string gate, value;
  std::vector<bool> said(gates_.size(), false);
  while (words >> gate >> value) {
    std::size_t place = 0;
    const char* end = gate.data() + gate.size();
    if (gate.front() != 'g' || std::from_chars(gate.data() + 1, end, place).ptr != end) return false;
    if (place >= gates_.size() || !gates_[place].input || (value != "true" && value != "false")) return false;
    found_[place] = value == "true";
    said[place] = true;
  }
  for (std::size_t i = 1; i < gates_.size(); ++i)
    if (gates_[i].input && !said[i]) return false;
  return true;
}

/// Is all that is to hold so, by the inputs that were found?
bool Solver::are_so() {
  const auto is = [&](Literal one) { return found_[one / 2] != (one % 2 == 1); };
  for (std::size_t i = 1; i < gates_.size(); ++i)
    if (!gates_[i].input) found_[i] = is(gates_[i].a) && is(gates_[i].b);
  return std::all_of(held_.begin(), held_.end(), is);
}

Solver::Says Solver::lost(const std::string& why) {
  why_not_ = name_ + ' ' + why;
  return Says::lost;
}

}  // namespace kith::proving
