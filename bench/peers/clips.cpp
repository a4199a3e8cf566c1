#include "bench/peers/clips.hpp"

#include <algorithm>
#include <stdexcept>

extern "C" {
#include <clips/clips.h>
}

namespace peers {

struct Clips::Environment {
  /// A value as the slots of a fact hold it.
  struct Value {
    unsigned short type = SYMBOL;
    void* atom = nullptr;
  };

  void* clips = nullptr;
  void* question = nullptr;  ///< the template
  std::vector<std::vector<Value>> asked;
  std::vector<char> allows;  ///< by rule
  std::vector<int> hits;
};

namespace {

/// A rule fired: its number is the only argument of `hit`.
int hit(void* clips) {
  auto* hits = static_cast<std::vector<int>*>(GetEnvironmentFunctionContext(clips));
  hits->push_back(static_cast<int>(EnvRtnLong(clips, 1)));
  return 0;
}

/// CLIPS throws away what nothing uses, unless it is told that somebody does.
void* kept_symbol(void* clips, const std::string& name) {
  void* atom = EnvAddSymbol(clips, name.c_str());
  IncrementSymbolCount(atom);
  return atom;
}
void* kept_number(void* clips, const std::string& digits) {
  void* atom = EnvAddLong(clips, std::stoll(digits));
  IncrementIntegerCount(static_cast<INTEGER_HN*>(atom));
  return atom;
}

void load(void* clips, const std::string& text) {
  std::size_t from = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
    if (EnvBuild(clips, text.substr(from, end - from).c_str()) == 0)
      throw std::runtime_error("CLIPS does not take: " + text.substr(from, end - from));
    from = end + 1;
  }
}

}  // namespace

Clips::Clips(const workload::Workload& work) : environment_(std::make_unique<Environment>()) {
  Environment& in = *environment_;
  in.clips = CreateEnvironment();
  EnvDefineFunction2WithContext(in.clips, "hit", 'v', reinterpret_cast<int (*)(void*)>(hit), "hit", "11i",
                                &in.hits);
  load(in.clips, workload::clips_text(work));
  EnvReset(in.clips);
  in.question = EnvFindDeftemplate(in.clips, "question");
  const std::vector<std::string> slots = workload::clips_slots();
  for (const workload::Question& question : work.questions) {
    std::vector<Environment::Value>& values = in.asked.emplace_back();
    const std::vector<std::string> words = workload::clips_values(work, question);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i] == "risk") values.push_back({INTEGER, kept_number(in.clips, words[i])});
      else values.push_back({SYMBOL, kept_symbol(in.clips, words[i])});
    }
  }
  for (const workload::Rule& rule : work.rules) in.allows.push_back(rule.allows ? 1 : 0);
}

Clips::~Clips() {
  if (environment_->clips != nullptr) DestroyEnvironment(environment_->clips);
}

void Clips::decide(std::size_t question, Answer& answer) {
  Environment& in = *environment_;
  in.hits.clear();
  struct fact* fact = EnvCreateFact(in.clips, in.question);
  const std::vector<Environment::Value>& values = in.asked[question];
  for (std::size_t i = 0; i < values.size(); ++i) {
    fact->theProposition.theFields[i].type = values[i].type;
    fact->theProposition.theFields[i].value = values[i].atom;
  }
  void* asserted = EnvAssert(in.clips, fact);
  EnvRun(in.clips, -1);
  EnvRetract(in.clips, asserted);
  answer.rules.clear();
  answer.kind = 'd';
  for (const int rule : in.hits) {
    const char kind = in.allows[static_cast<std::size_t>(rule)] != 0 ? 'p' : 'f';
    if (answer.kind == 'f' && kind == 'p') continue;
    if (answer.kind != kind) answer.rules.clear();
    answer.kind = kind;
    answer.rules.push_back(rule);
  }
}

std::string text(const Clips::Answer& answer) {
  std::vector<int> rules = answer.rules;
  std::sort(rules.begin(), rules.end());
  std::string ids;
  for (const int rule : rules) ids += (ids.empty() ? "" : ",") + workload::id(rule);
  return std::string(1, answer.kind) + ":" + ids;
}

}  // namespace peers
