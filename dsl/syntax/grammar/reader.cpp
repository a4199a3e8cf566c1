#include "dsl/syntax/grammar/reader.hpp"

#include <algorithm>

namespace kith::syntax {

void Reader::start(bool noting) {
  mistakes_.clear();
  expectations_ = {};
  hide_at_ = nullptr;
  noting_ = noting;
  depth_ = 0;
}

ConditionId Reader::add(Condition condition) {
  tree_->conditions.push_back(std::move(condition));
  return {static_cast<std::uint32_t>(tree_->conditions.size() - 1)};
}

Mistake& Reader::mistake(source::Code code, Span span, std::string message) {
  const auto found = std::find_if(mistakes_.begin(), mistakes_.end(), [&](const Mistake& m) {
    return m.code == code && m.span.begin == span.begin && m.span.end == span.end && m.message == message;
  });
  Mistake mistake{code, span, std::move(message), {}, {}, {}, false, {}};
  if (found != mistakes_.end()) return *found = std::move(mistake);
  if (mistakes_.size() > most_mistakes) return mistakes_.back();
  return mistakes_.emplace_back(std::move(mistake));
}

void Reader::expected(Cursor at, std::string_view what, bool new_name) {
  if (!noting_ || at < expectations_.at) return;
  if (at > expectations_.at) expectations_ = {at, {}, {}, false};
  expectations_.new_name |= new_name;
  auto& list = at == hide_at_ ? expectations_.hidden : expectations_.shown;
  if (std::find(list.begin(), list.end(), what) == list.end()) list.emplace_back(what);
}

bool Reader::enter(Cursor at) {
  if (depth_ < most_levels) {
    ++depth_;
    return true;
  }
  mistake(source::Code::nested_too_deep, span(*at), "conditions are nested too deep here").hint =
      "give the inner part a name with `define`";
  return false;
}

}  // namespace kith::syntax
