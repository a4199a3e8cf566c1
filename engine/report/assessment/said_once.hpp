#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"

namespace kith::report {

/// Of an assessment's JSON the form in which what would be said more than once stands once, in the lists of
/// `said_once`, and is referred to by its place there; with who may be told what. docs/schema says where a
/// number is a place, tests/json/spelled_out.cpp puts everything back. `Json` is nlohmann::ordered_json.
template <class Json>
class SaidOnce {
 public:
  /// Neither the moment asked about is said again in a question, nor the rulesets of the assessment.
  explicit SaidOnce(const Assessment&);

  /// With places in the place of what can be said once.
  Json said(Json value);
  /// The same of each of many, one after another.
  template <class Things, class Write>
  Json each(const Things& things, Write&& write) {
    Json out = Json::array();
    for (const auto& one : things) out.push_back(said(write(one)));
    return out;
  }
  /// Its place. What shares a list is written once.
  Json who_holds(const WhoHolds&);
  Json disclosures(const Disclosures&);
  /// The lists; nothing more is said.
  Json take();

 private:
  using Places = std::vector<std::uint32_t>;
  struct List {
    Json all = Json::array();
    std::unordered_map<std::string, std::size_t> places;
  };
  /// The place of one thing in a list.
  Json refer(std::string_view list, Json one);
  Json under(const std::string& name, Json value);
  Json parted(Json value);
  Json answered(Json answer);
  Json names(std::string_view list, const std::vector<Named>& of, const Places& which);
  void told(Json& out, const Disclosures&, std::size_t answer, const std::map<std::uint32_t, Places>& asked);

  Json at_;
  std::unordered_map<std::string, std::size_t> rulesets_;
  std::unordered_map<std::string_view, List> lists_;
  /// A role, whether its holders are known, and where they stand; what is here keeps them there.
  using Holding = std::tuple<std::string, std::string, bool, const Holder*>;
  std::map<Holding, std::pair<WhoHolds, Json>> holding_;
};

}  // namespace kith::report
