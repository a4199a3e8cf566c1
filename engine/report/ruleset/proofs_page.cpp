#include <algorithm>

#include "engine/report/form/html.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "engine/report/ruleset/proofs_words.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

Line place_line(const std::string& what, const Place& place) {
  Line out = line(what, one_line(place.file) + ", line " + std::to_string(place.line));
  out.written = {place.excerpt, static_cast<std::size_t>(std::max(place.column - 1, 0)),
                 static_cast<std::size_t>(std::max(place.width, 1))};
  return out;
}

void show_example(Line& out, const Proof& proof) {
  const Proof::Counterexample& example = *proof.counterexample;
  for (const std::string& sentence : example.story) out.under.push_back(line(one_line(sentence)));
  if (has_own_place(proof))
    out.under.push_back(place_line(capital(std::string(proved_of(proof))), proof.place));
  for (std::size_t i = 0; i < example.places.size(); ++i)
    out.under.push_back(place_line(example.clauses[i].name + does(proof, i), example.places[i]));
  Line scenario = line("As a scenario", "to be kept beside the rules");
  scenario.written.text = example.scenario;
  out.under.push_back(std::move(scenario));
}

Line proof_line(const Proof& proof) {
  const std::string title = title_with_what(proof);
  const bool proved = proof.result == Proof::Result::proved;
  Line out = line(title, proved ? over_how_much(proof) : proof.promise,
                  proved                                  ? Tone::good
                  : proof.result == Proof::Result::broken ? Tone::urgent
                                                          : Tone::caution);
  for (const std::string& reason : proof.in_the_way) out.under.push_back(line(one_line(reason)));
  if (proof.counterexample) show_example(out, proof);
  return out;
}

}  // namespace

std::string proofs_html(const std::vector<Proof>& proofs) {
  Page page;
  page.title = page.heading = "What is promised, and proved";
  page.opening =
      "A promise is proved where no record, whole or in part, breaks it, whoever asks and whenever. What is broken is "
      "shown by a record, and by the rules' own answer to it.";
  page.contents = true;
  const std::pair<Proof::Result, const char*> parts[] = {
      {Proof::Result::broken, "Broken"},
      {Proof::Result::not_proved, "Neither proved nor broken"},
      {Proof::Result::proved, "Proved"}};
  for (const auto& [result, heading] : parts) {
    Section section;
    section.heading = heading;
    for (const Proof& proof : proofs)
      if (proof.result == result) section.lines.push_back(proof_line(proof));
    append(page, std::move(section));
  }
  if (proofs.empty()) {
    Section nothing;
    nothing.heading = "Promises";
    nothing.lines = {line("Nothing is promised.")};
    append(page, std::move(nothing));
  }
  return html(page);
}

}  // namespace kith::report
