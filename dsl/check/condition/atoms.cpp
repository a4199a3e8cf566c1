#include "dsl/check/condition/atoms.hpp"

#include <type_traits>

#include "dsl/syntax/syntax.hpp"

namespace kith::check {

namespace {

/// What a test says, as one string: tests that say the same give the same. A new kind of test breaks the
/// build here.
class Key {
 public:
  std::string take() { return std::move(text_); }

  void operator()(const model::FactTest& t) { (*this)(t.fact.index, t.comparison, t.value); }
  void operator()(const model::FactRecorded& t) { (*this)(t.fact.index); }
  void operator()(const model::AgeTest& t) { (*this)(t.comparison, t.years.micros); }
  void operator()(const model::SettingTest& t) { (*this)(t.setting.index); }
  void operator()(const model::ConsentTest& t) { (*this)(index(t.decision), t.statuses); }
  void operator()(const model::CapacityTest& t) { (*this)(t.matter.kind, t.matter.id, t.outcome); }
  void operator()(const model::BestInterestsTest& t) { (*this)(t.matter.kind, t.matter.id, t.finding); }
  void operator()(const model::WishTest& t) { (*this)(index(t.by), index(t.decision), t.stance); }
  void operator()(const model::NoWishTest& t) { (*this)(index(t.decision)); }
  void operator()(const model::PersonDiedTest&) {}
  void operator()(const model::RecipientTest& t) { (*this)(t.role.index); }
  void operator()(const model::RecipientNamedTest&) {}
  void operator()(const model::RecipientHoldsTest& t) { (*this)(t.authority.index); }
  void operator()(const model::SomebodyHoldsTest& t) {
    (*this)(t.authority.index, t.matter.kind, t.matter.id);
  }
  void operator()(const model::SomebodyIsTest& t) { (*this)(t.role.index); }
  void operator()(const model::HolderSaysTest& t) {
    (*this)(t.authority.index);
    (*this)(t.agrees ? 1U : 0U);
  }
  void operator()(const model::AllegedSourceTest&) {}
  void operator()(const model::NamedInConcernTest&) {}
  void operator()(const model::CategoryTest& t) { (*this)(t.category.index); }
  void operator()(const model::PurposeTest& t) { (*this)(t.purpose.index); }
  void operator()(const model::MatterTest& t) { (*this)(t.decision.index); }
  void operator()(const model::MarkTest& t) { (*this)(t.mark.index); }
  void operator()(const model::EventCountTest& t) {
    (*this)(t.event.index, t.count.least.value_or(-1), t.count.most.value_or(-1), t.window,
            t.late_by.value_or(time::Duration{}));
  }
  void operator()(const model::DifferentTest& t) {
    (*this)(t.event.index, t.field.index, t.count.least.value_or(-1), t.count.most.value_or(-1), t.window);
  }
  void operator()(const model::TrendTest& t) { (*this)(t.event.index, t.kind, t.length); }
  void operator()(const model::LatestTest& t) {
    (*this)(t.event.index, t.field.index, t.comparison, t.value);
  }
  void operator()(const model::AverageTest& t) {
    (*this)(t.event.index, t.field.index, t.window, t.comparison, t.value.micros);
  }
  void operator()(const model::TotalTest& t) {
    (*this)(t.event.index, t.field.index, t.window, t.comparison, t.value.micros);
  }
  void operator()(const model::LastEventTest& t) { (*this)(t.event.index, t.more_than, t.length); }
  void operator()(const model::FieldTest& t) { (*this)(t.event.index, t.field.index, t.comparison, t.value); }

  void operator()(const model::ItemDateTest& t) { (*this)(t.field, t.more_than, t.length); }
  void operator()(const model::ItemIsTest& t) { (*this)(t.field, t.is, model::Value{0, t.value}); }
  void operator()(const model::ItemRecordedTest& t) { (*this)(t.field, t.recorded); }
  void operator()(const model::ItemLateTest& t) { (*this)(t.by, 0); }
  void operator()(const model::ItemIncludesTest& t) {
    (*this)(t.field, index(t.role), index(t.everyone_holding), index(t.purpose));
  }

  void add(const std::vector<model::Node>& where) {
    for (const auto& node : where) (*this)(node.kind, node.a, node.b);
  }
  void kind(std::size_t index) { add_number(static_cast<std::int64_t>(index)); }

 private:
  template <class Id>
  static std::int64_t index(const std::optional<Id>& id) {
    return id ? static_cast<std::int64_t>(id->index) : -1;
  }
  template <class... Parts>
  requires(sizeof...(Parts) > 1 || (std::is_arithmetic_v<Parts> || ...)) void operator()(
      const Parts&... parts) {
    (part(parts), ...);
  }
  template <class Number>
  requires(std::is_arithmetic_v<Number> || std::is_enum_v<Number>) void part(Number number) {
    add_number(static_cast<std::int64_t>(number));
  }
  void part(const model::Value& value) {
    add_number(value.number);
    text_ += value.text;
    text_ += ';';
  }
  void part(const time::Duration& duration) {
    add_number(duration.amount);
    add_number(static_cast<std::int64_t>(duration.unit));
  }
  void part(const model::Window& window) {
    add_number(static_cast<std::int64_t>(window.kind));
    part(window.length);
  }
  void add_number(std::int64_t number) {
    text_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }

  std::string text_;
};

std::string key_of(const Test& test, const std::vector<model::Node>& where) {
  Key key;
  key.kind(test.index());
  std::visit(key, test);
  key.add(where);
  return key.take();
}

void put_where(Work& work, Test& test, const Fragment& where) {
  if (where.nodes.empty()) return;
  if (auto* count = std::get_if<model::EventCountTest>(&test)) count->where = store(work, where);
  if (auto* trend = std::get_if<model::TrendTest>(&test)) trend->where = store(work, where);
}

template <class Words>
model::AtomId intern(Work& work, Test test, const Fragment& where, Words words) {
  const model::AtomId next{static_cast<std::uint32_t>(work.out.atoms.size())};
  const auto [found, fresh] = work.atoms.emplace(key_of(test, where.nodes), next);
  if (!fresh) return found->second;
  put_where(work, test, where);
  std::string said = plain(work.out, test);
  work.out.atoms.push_back({std::move(test), words(), std::move(said)});
  return next;
}

}  // namespace

model::AtomId intern(Work& work, Test test, const Fragment& where, LayerId layer,
                     syntax::ConditionId written) {
  return intern(work, std::move(test), where, [&] { return syntax::print(work.tree(layer), written); });
}

model::AtomId intern(Work& work, Test test, std::string text) {
  return intern(work, std::move(test), {}, [&] { return std::move(text); });
}

}  // namespace kith::check
