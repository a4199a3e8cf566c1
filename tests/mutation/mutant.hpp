#pragma once
// Included before every source that scripts/mutate.py has changed: each place asks whether its own mutant is
// the one that is tried.
#include <algorithm>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace kith_mutant {

/// The number of the mutant that is tried, from KITH_MUTANT; 0 is none.
extern int tried;
/// Whether the code of each mutant has been run.
extern unsigned char reached[];

/// Is this mutant the one that is tried? Notes that its place was reached.
inline bool on(int number) {
  reached[number] = 1;
  return number == tried;
}
/// The same where the compiler may have to know the answer: there it is no.
constexpr bool constant_on(int number) { return !std::is_constant_evaluated() && on(number); }

/// The left side of an operator, and whether it is the other operator.
template <class Left>
struct Half {
  Left&& left;
  bool other;
};

// `a < b` is written `a < Less{17} < b`, which binds as `a < b` does.
#define KITH_MUTANT_OPERATOR(Name, written, swapped)                                                      \
  struct Name {                                                                                           \
    int number;                                                                                           \
  };                                                                                                      \
  template <class Left>                                                                                   \
  constexpr Half<Left> operator written(Left&& left, Name place) {                                        \
    return {std::forward<Left>(left), constant_on(place.number)};                                         \
  }                                                                                                       \
  template <class Left, class Right>                                                                      \
  requires requires(Left && a, Right && b) {                                                              \
    std::forward<Left>(a) written std::forward<Right>(b);                                                 \
    std::forward<Left>(a) swapped std::forward<Right>(b);                                                 \
  }                                                                                                       \
  constexpr auto operator written(Half<Left> half, Right&& right) {                                       \
    using Is = decltype(std::forward<Left>(half.left) written std::forward<Right>(right));                \
    return half.other ? static_cast<Is>(std::forward<Left>(half.left) swapped std::forward<Right>(right)) \
                      : std::forward<Left>(half.left) written std::forward<Right>(right);                 \
  }
KITH_MUTANT_OPERATOR(Equal, ==, !=)
KITH_MUTANT_OPERATOR(Unequal, !=, ==)
KITH_MUTANT_OPERATOR(Less, <, <=)
KITH_MUTANT_OPERATOR(NotMore, <=, <)
KITH_MUTANT_OPERATOR(More, >, >=)
KITH_MUTANT_OPERATOR(NotLess, >=, >)
KITH_MUTANT_OPERATOR(Plus, +, -)
KITH_MUTANT_OPERATOR(Minus, -, +)
#undef KITH_MUTANT_OPERATOR

/// `a += b`, written `a += Add{17} += b`.
struct Add {
  int number;
};
template <class Right>
struct Added {
  Right&& right;
  bool other;
};
template <class Right>
constexpr Added<Right> operator+=(Add place, Right&& right) {
  return {std::forward<Right>(right), constant_on(place.number)};
}
template <class Left, class Right>
requires requires(Left& a, Right&& b) {
  a += std::forward<Right>(b);
  a -= std::forward<Right>(b);
}
constexpr Left& operator+=(Left& left, Added<Right> added) {
  if (added.other) {
    left -= std::forward<Right>(added.right);
  } else {
    left += std::forward<Right>(added.right);
  }
  return left;
}

// `!x` is written `Not{17}->*x`, and `++x` `Up{17}->*x`: nothing but what stands behind a name binds closer.
struct Not {
  int number;
};
template <class Value>
constexpr bool operator->*(Not place, Value&& value) {
  return static_cast<bool>(std::forward<Value>(value)) == constant_on(place.number);
}
struct Up {
  int number;
};
template <class Value>
constexpr Value& operator->*(Up place, Value& value) {
  return constant_on(place.number) ? --value : ++value;
}

/// `std::min` and `std::max`; `of` is the one with a type that is said.
struct Least {
  int number;
  template <class T>
  constexpr const T& of(const T& a, const T& b) const {
    return constant_on(number) ? std::max(a, b) : std::min(a, b);
  }
  template <class T>
  constexpr const T& operator()(const T& a, const T& b) const {
    return of<T>(a, b);
  }
  template <class T>
  constexpr T operator()(std::initializer_list<T> all) const {
    return constant_on(number) ? std::max(all) : std::min(all);
  }
};
struct Most {
  int number;
  template <class T>
  constexpr const T& of(const T& a, const T& b) const {
    return constant_on(number) ? std::min(a, b) : std::max(a, b);
  }
  template <class T>
  constexpr const T& operator()(const T& a, const T& b) const {
    return of<T>(a, b);
  }
  template <class T>
  constexpr T operator()(std::initializer_list<T> all) const {
    return constant_on(number) ? std::min(all) : std::max(all);
  }
};

}  // namespace kith_mutant
