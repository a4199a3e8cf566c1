#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::proving {

/// Whoever asks.
enum class Asker : std::uint8_t {
  person,
  somebody,  ///< in any roles
  doubtful   ///< nobody knows whether they are in the circle at all: in no role, and of which role is unknown
};

/// What is asked, for what, by whom and when, before any record is looked at; neither a category nor a
/// decision: about the person. It stands for all questions that the rules cannot tell from it.
struct Asked {
  std::optional<model::CategoryId> category;
  std::optional<model::DecisionId> decision;
  std::optional<model::PurposeId> purpose;
  std::optional<model::DecisionId> matter;  ///< that the question names
  Asker asker = Asker::somebody;
  bool dead = false;  ///< asked after the person's death
  time::Date day{};
  std::uint64_t questions = 1;  ///< categories, or decisions, times purposes that it stands for
  std::vector<model::CategoryId> categories = {};  ///< that it stands for
  std::vector<model::PurposeId> purposes = {};
  /// Whether each way in which what is not known may turn out is looked at by itself.
  bool each_completion = false;
};

/// All that a promise speaks of on its first day, in life, asked by somebody; what the rules cannot tell
/// apart once.
std::vector<Asked> asked_of(const model::Ruleset&, const model::Promise&);

/// The day on which to begin with a promise.
time::Date first_day(const model::Ruleset&, const model::Promise&);
/// The one after it; nothing where there is none, or nothing can be asked about it any more.
std::optional<time::Date> day_after(std::optional<time::Date>);
/// The matters that a question may name: none, and each decision; or one of those that the rules cannot tell
/// apart.
std::vector<std::optional<model::DecisionId>> matters(const model::Ruleset&);
std::vector<std::optional<model::DecisionId>> matters_told_apart(const model::Ruleset&);

/// The question put where nothing at all is on record, by somebody in every role that there is.
struct Put {
  Put(const model::Ruleset&, const Asked&);
  Put(const Put&) = delete;  // what is asked refers to it
  Put& operator=(const Put&) = delete;
  evaluate::Inquiry inquiry() const { return {asking, asking.question.category, {}}; }

  model::State nothing;
  evaluate::Asking asking;
};

}  // namespace kith::proving
