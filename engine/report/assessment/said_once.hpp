#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"

namespace kith::report {

/// What an assessment says more than once stands once, and is referred to by its place: answers, reasons,
/// citations, readings of facts, sets of limits, actions, things to find out, wishes and lists of names.
/// `Json` is nlohmann::ordered_json.
template <class Json>
class SaidOnce {
 public:
  /// A question with the place of what is answered, and what would change it.
  Json answer(const Answer&);
  /// Who may be told what: each different answer, with everything that it answers.
  Json disclosures(const Disclosures&);
  /// Puts places in the place of a reason's citations and facts.
  Json evidence(Json reason);
  /// What has been referred to so far.
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
  /// The place of what is answered.
  Json said(Json answer);
  Json reason(Json one) { return reasons_.refer(evidence(std::move(one))); }
  Json asked(const Disclosures&,
             const std::map<std::uint32_t, std::vector<std::uint32_t>>& categories_by_purpose);

  List answers_, reasons_, cites_, facts_, limits_, actions_, find_out_, wishes_, names_;
};

}  // namespace kith::report
