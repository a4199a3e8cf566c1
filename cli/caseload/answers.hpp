#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/json/addressed.hpp"
#include "kith/diagnostic.hpp"
#include "kith/state.hpp"

/// The lines that answer the questions of a caseload.
namespace kith::cli {

struct BatchAnswer {
  std::string line;
  std::vector<Diagnostic> wrong;  ///< what the line says is wrong; empty: it is an answer
};
BatchAnswer batch_mistakes(std::vector<Diagnostic> wrong);
/// By ids, or in full. Any thread may ask.
BatchAnswer batch_answer(const State&, std::string_view question, const std::string& name, bool ids);
/// Of a question whose person nobody knows, why that is so; `changed`: because the file has changed.
BatchAnswer nobody_of(const intake::Addressed&, std::string_view question, const std::string& name,
                      bool changed);

}  // namespace kith::cli
