#pragma once
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace kith::proving {

/// A yes or no that hangs on others: the place of a gate, or of its opposite.
using Literal = std::uint32_t;
inline constexpr Literal never = 0, always = 1;
constexpr Literal opposite_of(Literal one) { return one ^ 1U; }

/// What is yes or no by inputs that may be either: each gate is what two others are together, and is made
/// once. A literal is twice the place of its gate, and one more for the opposite.
class Gates {
 public:
  struct Gate {
    Literal a = never, b = never;  ///< an input: never
    bool input = false;
  };
  Literal input();
  Literal both(Literal, Literal);
  Literal either(Literal a, Literal b) { return opposite_of(both(opposite_of(a), opposite_of(b))); }
  Literal choose(Literal which, Literal then, Literal otherwise) {
    return either(both(which, then), both(opposite_of(which), otherwise));
  }

  std::size_t size() const { return gates_.size(); }
  const Gate& operator[](std::size_t place) const { return gates_[place]; }

 private:
  std::vector<Gate> gates_{Gate{}};  ///< the first is never yes
  std::map<std::pair<Literal, Literal>, Literal> made_;
};

}  // namespace kith::proving
