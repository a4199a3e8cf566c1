#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "tests/json/json.hpp"

/// Another order of the same things. `below`: a number from 0 to one less than its argument.
namespace kith::tests {

template <class T>
void shuffle(std::vector<T>& list, int (*below)(int)) {
  for (std::size_t i = list.size(); i > 1; --i)
    std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
}

/// Every list of a record, at any depth.
inline void shuffle(nlohmann::json& value, int (*below)(int)) {
  if (value.is_array()) {
    auto items = value.get<std::vector<nlohmann::json>>();
    shuffle(items, below);
    value = items;
  }
  if (value.is_structured())
    for (nlohmann::json& inner : value) shuffle(inner, below);
}

}  // namespace kith::tests
