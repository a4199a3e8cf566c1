#pragma once
#include <optional>
#include <string>

#include "dsl/source/source.hpp"
#include "engine/model/condition.hpp"

namespace kith::check {

/// What a condition reads, directly or through definitions; each with the first place that does.
struct Reads {
  std::optional<source::Span>
      question;  ///< anything of the question but who asks: about what, consent as asked
  std::optional<source::Span>
      sharing;  ///< what only a question about information has: category, purpose, marks
  std::optional<source::Span> decision;   ///< what only a question about a decision has: `it`
  std::optional<source::Span> recipient;  ///< who is told
  bool names_given = false;               ///< `consent is given` for what is asked

  void add(const Reads& other) {
    if (!question) question = other.question;
    if (!sharing) sharing = other.sharing;
    if (!decision) decision = other.decision;
    if (!recipient) recipient = other.recipient;
    names_given = names_given || other.names_given;
  }
  /// The same, read through a name that stands at `at`.
  Reads through(source::Span at) const {
    Reads result;
    if (question) result.question = at;
    if (sharing) result.sharing = at;
    if (decision) result.decision = at;
    if (recipient) result.recipient = at;
    result.names_given = names_given;
    return result;
  }
};

}  // namespace kith::check
