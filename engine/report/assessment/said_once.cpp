#include "engine/report/assessment/said_once.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "engine/report/answer/json_parts.hpp"

namespace kith::report {
namespace {

using Ordered = nlohmann::ordered_json;
using Places = std::vector<std::uint32_t>;

Ordered names(const std::vector<Named>& of, const Places& places) {
  Ordered found = Ordered::array();
  for (const std::uint32_t place : places) found.push_back(of[place].name);
  return found;
}

}  // namespace

template <class Json>
Json SaidOnce<Json>::List::refer(Json one) {
  const auto [place, fresh] =
      places_.emplace(one.dump(-1, ' ', false, Json::error_handler_t::replace), all_.size());
  if (fresh) all_.push_back(std::move(one));
  return place->second;
}

template <class Json>
void SaidOnce<Json>::List::refer_each(Json& list) {
  for (Json& one : list) one = refer(std::move(one));
}

template <class Json>
Json SaidOnce<Json>::evidence(Json reason) {
  cites_.refer_each(reason["cites"]);
  facts_.refer_each(reason["facts"]);
  return reason;
}

template <class Json>
Json SaidOnce<Json>::said(Json out) {
  out["wish"] = wishes_.refer(std::move(out["wish"]));
  for (Json& one : out["because"]) one = reason(std::move(one));
  for (Json& one : out["set_aside"]) {
    Json by = std::move(one["by"]);
    one.erase("by");
    one = {{"reason", reason(std::move(one))}, {"by", std::move(by)}};
  }
  if (!out["limits"].is_null()) out["limits"] = limits_.refer(std::move(out["limits"]));
  actions_.refer_each(out["actions"]);
  find_out_.refer_each(out["find_out"]);
  return answers_.refer(std::move(out));
}

template <class Json>
Json SaidOnce<Json>::answer(const Answer& answer) {
  Json whole = Parts<Json>::answer(answer), out = Json::object();
  for (const char* own : {"question", "would_change", "would_change_approximate"}) {
    if (whole.contains(own)) out[own] = std::move(whole[own]);
    whole.erase(own);
  }
  out["answer"] = said(std::move(whole));
  return out;
}

/// What is answered in one way: every category of an entry, for every purpose of it.
template <class Json>
Json SaidOnce<Json>::asked(const Disclosures& all,
                           const std::map<std::uint32_t, Places>& categories_by_purpose) {
  std::map<Places, Places> purposes;
  for (const auto& [purpose, categories] : categories_by_purpose) purposes[categories].push_back(purpose);
  Json out = Json::array();
  for (const auto& [categories, for_] : purposes)
    out.push_back({{"for", names_.refer(names(all.for_, for_))},
                   {"share", names_.refer(names(all.share, categories))}});
  return out;
}

template <class Json>
Json SaidOnce<Json>::disclosures(const Disclosures& all) {
  std::vector<std::map<std::uint32_t, Places>> questions(all.answers.size());
  std::vector<std::uint32_t> with(all.answers.size());
  for (const Disclosures::Asked& one : all.asked) {
    questions[one.answer][one.for_].push_back(one.share);
    with[one.answer] = one.with;
  }
  Json out = Json::array();
  for (std::size_t i = 0; i < all.answers.size(); ++i)
    out.push_back({{"with", all.with[with[i]].name},
                   {"asked", asked(all, questions[i])},
                   {"answer", answer(all.answers[i])["answer"]}});
  return out;
}

template <class Json>
Json SaidOnce<Json>::all() const {
  return {{"answers", answers_.all()},   {"reasons", reasons_.all()}, {"cites", cites_.all()},
          {"facts", facts_.all()},       {"limits", limits_.all()},   {"actions", actions_.all()},
          {"find_out", find_out_.all()}, {"wishes", wishes_.all()},   {"names", names_.all()}};
}

template class SaidOnce<Ordered>;

}  // namespace kith::report
