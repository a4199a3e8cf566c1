#include "bench/figures/setting.hpp"

#include <cstdlib>
#include <iostream>
#include <map>

#include "engine/evaluate/explain/answer.hpp"
#include "kith/kith.hpp"

namespace figures {
namespace {

/// Everything that anybody may ask about the first person, for the first purpose.
workload::Workload one_person(int rules) {
  workload::Workload work = workload::make(rules, 0);
  for (int member = 0; member < workload::circle; ++member)
    for (int category = 0; category < workload::categories; ++category)
      work.questions.push_back({0, member, category, 0});
  return work;
}

std::optional<workload::Caseload> loaded(const workload::Workload& work, const std::string& text) {
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(text);
  if (!ruleset) return std::nullopt;
  return workload::load(*ruleset, workload::people_lines(work), workload::question_lines(work));
}

struct Said {
  const char* who;
  std::string answer;
};

bool as_expected(const Setting& setting, std::size_t question, const std::vector<Said>& all) {
  const std::string expected = workload::answer(setting.work, setting.work.questions[question]);
  for (const Said& each : all) {
    if (each.answer == expected) continue;
    std::cerr << "question " << question + 1 << " of " << setting.work.rules.size() << " rules: expected "
              << expected << ", " << each.who << ' ' << each.answer << '\n';
    return false;
  }
  return true;
}

kith::Answer without_changes(kith::evaluate::Workspace& workspace, const kith::Question& question) {
  return kith::evaluate::answer_among_others(workspace, question.state().ruleset().checked(),
                                             question.state().record(), question.asked());
}

bool matrix_agrees(const Setting& setting) {
  kith::Workspace workspace;
  for (std::size_t i = 0; i < setting.matrix.size(); ++i) {
    const std::string expected = workload::answer(setting.work, setting.matrix_questions[i]);
    const std::string found = workload::line(workspace.decide(setting.matrix[i]));
    if (found == expected) continue;
    std::cerr << "cell " << i + 1 << " of " << setting.work.rules.size() << " rules: expected " << expected
              << ", Kith " << found << '\n';
    return false;
  }
  return true;
}

}  // namespace

std::unique_ptr<Setting> made(int rules, int questions) {
  workload::Workload work = workload::make(rules, questions), one = one_person(rules);
  std::string text = workload::ruleset_text(work);
  std::optional<workload::Caseload> caseload = loaded(work, text), matrix = loaded(one, text);
  if (!caseload || !matrix) return nullptr;
  auto setting = std::make_unique<Setting>(Setting{std::move(work),
                                                   std::move(text),
                                                   std::move(*caseload),
                                                   std::move(matrix->cases),
                                                   std::move(one.questions),
                                                   nullptr,
                                                   {},
                                                   {},
                                                   nullptr});
  setting->limit = std::make_unique<workload::Limit>(setting->work);
  setting->packed = setting->limit->packed(setting->work.questions);
  setting->packed_matrix = setting->limit->packed(setting->matrix_questions);
  setting->clips = std::make_unique<peers::Clips>(setting->work);
  return setting;
}

Setting& setting(int rules) {
  static std::map<int, std::unique_ptr<Setting>> settings;
  auto found = settings.find(rules);
  if (found == settings.end()) found = settings.emplace(rules, made(rules)).first;
  if (found->second == nullptr) std::exit(1);
  return *found->second;
}

bool agree(Setting& setting) {
  workload::Limit::Answer limit = setting.limit->answer();
  peers::Clips::Answer clips;
  kith::Workspace workspace;
  kith::evaluate::Workspace among_others;
  for (std::size_t i = 0; i < setting.caseload.cases.size(); ++i) {
    const kith::Question& question = setting.caseload.cases[i];
    setting.limit->decide(setting.packed[i], limit);
    setting.clips->decide(i, clips);
    if (!as_expected(
            setting, i,
            {{"Kith by ids", workload::line(workspace.decide(question))},
             {"Kith in full after that", workload::line(workspace.explain())},
             {"Kith by ids, asked once", workload::line(kith::decision(question))},
             {"Kith in full, asked once", workload::line(kith::decide(question))},
             {"Kith without what would change it", workload::line(without_changes(among_others, question))},
             {"the limit", workload::text(limit)},
             {"CLIPS", peers::text(clips)}}))
      return false;
  }
  return matrix_agrees(setting);
}

}  // namespace figures
