#pragma once
#include <memory>
#include <string>
#include <vector>

#include "bench/limit/limit.hpp"
#include "bench/peers/clips.hpp"
#include "bench/workload/caseload.hpp"
#include "bench/workload/workload.hpp"

namespace figures {

/// The workload under one number of rules, ready for everything that answers it.
struct Setting {
  workload::Workload work;
  std::string rules;  ///< their text
  workload::Caseload caseload;
  std::vector<kith::Question> matrix;                ///< one person's: every member and category, one purpose
  std::vector<workload::Question> matrix_questions;  ///< the same
  std::unique_ptr<workload::Limit> limit;
  std::vector<workload::Limit::Packed> packed, packed_matrix;  ///< for the limit
  std::unique_ptr<peers::Clips> clips;
};

/// Nothing, once said why, where it cannot be made.
std::unique_ptr<Setting> made(int rules, int questions = 10'000);

/// Made once, and found again. Ends the program where it cannot be made.
Setting& setting(int rules);

/// Whether Kith by ids and in full, the limit and CLIPS give every answer that the plain loop gives; says
/// where one does not.
bool agree(Setting&);

}  // namespace figures
