#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dsl/source/diagnostics.hpp"

namespace kith::syntax {

using source::Span;

/// What mends a mistake: the span is replaced.
struct Edit {
  Span span;
  std::string replacement;
};

/// A mistake in what could otherwise be read.
struct Mistake {
  source::Code code{};
  Span span;
  std::string message;
  std::string hint;
  std::vector<std::pair<Span, std::string>> labels;
  std::vector<std::string> notes;
  bool rest_stands =
      false;  ///< the declaration can be looked at further, so that a run reports every mistake in it
  std::optional<Edit> fix;
};

/// Something that the language writes in another way, where it is plain what is meant: reading goes on as if
/// it were written so. Slips of one code and group are one mistake, a habit of whoever wrote the file, and
/// are said once.
struct Slip {
  source::Code code{};
  std::string group;
  Edit edit;
};

/// The slips as mistakes: one for each code and group, at its first place, with one edit that mends all its
/// places.
std::vector<Mistake> said_once(const std::vector<Slip>&, const source::Sources&);

}  // namespace kith::syntax
