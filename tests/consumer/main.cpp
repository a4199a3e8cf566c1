#include <fstream>
#include <iostream>
#include <iterator>
#include <kith/kith.hpp>

int main() {
  const kith::Compilation rules = kith::compile("rulesets/sharing_agreement/sharing_agreement.kith");
  if (!rules.ruleset) return 1;  // rules.diagnostics says why, and where

  std::ifstream file("rulesets/people/amina.json");
  const std::string record{std::istreambuf_iterator<char>(file), {}};
  const auto amina = kith::parse_state(*rules.ruleset, record);
  if (!amina.value) return 2;  // amina.diagnostics says which part of the record

  const auto asked = kith::parse_question(*amina.value, R"({
    "share": "finances", "with": "mum", "for": "family_update", "at": "2026-10-05T10:00:00+01:00" })");
  if (!asked.value) return 2;

  const kith::Answer answer = kith::decide(*asked.value);
  std::cout << kith::render(answer, kith::Rendering::text);
}
