#pragma once
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace kith {

/// Values in order, as a vector has them. Copies share them, so that a copy costs no more than a pointer;
/// whoever changes a list has one of its own from there on, and no other list changes.
template <class T>
class SharedList {
 public:
  SharedList() = default;
  SharedList(std::vector<T> all)
      : all_(all.empty() ? nullptr : std::make_shared<std::vector<T>>(std::move(all))) {}
  SharedList(std::initializer_list<T> all) : SharedList(std::vector<T>(all)) {}

  const std::vector<T>& all() const {
    static const std::vector<T> none;
    return all_ ? *all_ : none;
  }
  operator const std::vector<T>&() const { return all(); }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }
  std::size_t size() const { return all().size(); }
  bool empty() const { return all().empty(); }
  const T& front() const { return all().front(); }
  const T& back() const { return all().back(); }
  const T& operator[](std::size_t place) const { return all()[place]; }

  T& operator[](std::size_t place) { return own()[place]; }
  void push_back(T one) { own().push_back(std::move(one)); }

  friend bool operator==(const SharedList& a, const SharedList& b) {
    return a.all_ == b.all_ || a.all() == b.all();
  }

 private:
  std::vector<T>& own() {
    if (all_ == nullptr || all_.use_count() > 1) all_ = std::make_shared<std::vector<T>>(all());
    return *all_;
  }

  std::shared_ptr<std::vector<T>> all_;
};

}  // namespace kith
