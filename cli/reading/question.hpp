#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal/findings.hpp"
#include "engine/time/time.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"

/// A question as it is put on the command line.
namespace kith::cli {

struct QuestionOptions {
  std::string share, with, purpose;
  std::string does, by;
  std::string matter;
  std::vector<std::string> marked;
  std::vector<std::string> facts;  ///< NAME=VALUE
  std::string at;
};

/// The moment asked about: `at`, or the clock's when that is empty. Nothing, once said on standard error, for
/// no moment.
std::optional<time::Instant> moment(const Ruleset&, const std::string& at);

/// The question about one person, whose words may be names or titles (cli/terminal/named.hpp). Its mistakes
/// are said on standard error.
std::optional<AnyQuestion> question(const State&, const QuestionOptions&, time::Instant,
                                    const FindingsFormat&);

}  // namespace kith::cli
