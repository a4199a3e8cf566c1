#pragma once
#include <chrono>
#include <string>

#include "bench/growth/made.hpp"

/// What the records of all series have in common.
namespace growth {

inline constexpr std::chrono::sys_seconds last = std::chrono::sys_days{std::chrono::year{2026} / 10 / 1};
inline constexpr std::chrono::days ten_years{3650};

std::string date(std::chrono::sys_seconds at);
std::string moment(std::chrono::sys_seconds at);

/// The entries of each section, with commas between them.
struct Record {
  std::string circle = R"({"id":"m0","name":"Member 0","roles":["family.mother"],"named_by_person":true})";
  std::string wishes = {}, consents = {}, capacity = {}, best_interests = {}, facts = {}, log = {},
              concerns = {}, escalations = {}, actions = {};

  std::string json() const;
};

/// Puts a comma before all but the first.
void add(std::string& list, const std::string& item);

/// Incidents at equal distances over the time before `last`.
std::string incidents(int count, std::chrono::seconds over);

/// `rules`: what is added to the vocabulary.
Made made(const std::string& rules, const Record&);

}  // namespace growth
