#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/time/time.hpp"
#include "kith/release.hpp"
#include "kith/ruleset.hpp"

namespace kith::model {
struct Ruleset;
}

/// Whose rulesets are read: releases that are signed by a key, in force by an index.
namespace kith::cli {

struct TrustOptions {
  std::vector<std::string> keys;  ///< files of public keys, or their digits
  std::string index;              ///< a file; empty for none
  std::uint64_t at_least = 0;     ///< the highest sequence that was met before
};

/// The public keys named, each as its digits. Nothing, once said on standard error, where one is none.
std::optional<std::vector<std::string>> open_keys(const std::vector<std::string>& named);

/// From now on, only such rulesets are read. `at`: the moment of the command as it is written, empty for now;
/// by it an index that stands for a ruleset is followed. False, once said, where a key or the index cannot be
/// used.
bool trust_only(const TrustOptions&, const std::string& at);

/// What is compiled in place of a file.
struct Believed {
  std::string path, text;
};
/// The file itself, or the release that an index leads to. Nothing, once said, where it is not to be
/// believed. Of a release that nobody was asked about, that is said.
std::optional<Believed> believed(const std::string& path, std::string text);
/// Why a ruleset that something else names is not to be believed; empty where it is.
std::string why_not_believed(const std::string& path, const std::string& text);
/// What a ruleset that was loaded was released as, verified or not; null where it was no release.
/// Any thread may ask.
const Release* released_as(const model::Ruleset&);

/// Why a release that was loaded is not the one to answer by at a moment; empty where it is, and of what is
/// no release. Without an index, it is asked of the release's own days alone. Any thread may ask.
std::string not_in_force(const Ruleset&, time::Instant);

}  // namespace kith::cli
