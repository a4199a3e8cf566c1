#pragma once
#include <string>
#include <unordered_map>

#include "kith/assessment.hpp"

namespace kith::report {

/// What the answers in one document share: each reason, each set of limits, each action and each thing to
/// find out stands once, and answers refer to it by its place. `Json` is nlohmann::ordered_json.
template <class Json>
class SaidOnce {
 public:
  Json answer(const Answer&);
  /// Who may be told what: each different answer, with everything that it answers.
  Json disclosures(const Disclosures&);
  /// What the answers written so far refer to.
  Json all() const;

 private:
  /// A list in which everything stands once.
  class List {
   public:
    /// Its place.
    Json refer(Json);
    /// Puts places in the place of what a list holds.
    void refer_each(Json& list);
    const Json& all() const { return all_; }

   private:
    Json all_ = Json::array();
    std::unordered_map<std::string, std::size_t> places_;
  };
  List reasons_, limits_, actions_, find_out_;
};

}  // namespace kith::report
