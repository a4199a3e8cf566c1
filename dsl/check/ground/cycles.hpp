#pragma once
#include <cstdint>
#include <vector>

namespace kith::check {

/// By node, the nodes it leads to.
using Graph = std::vector<std::vector<std::uint32_t>>;

/// Cycles, each as its nodes in order, from the one met first. Every node that stands on a cycle with no
/// reported node is reported; a node is reported at most once. Needs no stack of its own depth, however long
/// a chain is.
std::vector<std::vector<std::uint32_t>> cycles(const Graph&);

/// Every node after those it leads to, as far as there are no cycles.
std::vector<std::uint32_t> users_last(const Graph&);

}  // namespace kith::check
