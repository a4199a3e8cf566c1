#pragma once
#include <memory>

#include "kith/answer.hpp"
#include "kith/decision.hpp"
#include "kith/state.hpp"

namespace kith {

/// Room in which one thread decides many questions: what conditions were is read once for a person and a
/// moment, and serves every question about them. It holds up to 128 records, and the ruleset of the last
/// question; a question by another ruleset begins anew.
///
///     kith::Workspace workspace;
///     for (const kith::Question& question : questions)
///       if (workspace.decide(question).outcome == kith::Outcome::allow) show(workspace.explain());
class Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

  /// What it comes to, by ids: as `decision(question)`. Holds until the next is decided. Nothing is allocated
  /// where the workspace has met such a question about the record, everything that is read for it is known,
  /// and no category is under the one asked about.
  const Decision& decide(const Question&);
  /// The whole answer to the question decided last, from conditions as they were read then: as `decide`.
  Answer explain();

 private:
  struct Room;
  std::unique_ptr<Room> room_;
};

}  // namespace kith
