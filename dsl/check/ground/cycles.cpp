#include "dsl/check/ground/cycles.hpp"

#include <algorithm>

namespace kith::check {

namespace {

enum class Colour : std::uint8_t { unseen, open, done };

/// A walk in depth with its path kept as a list.
class Walk {
 public:
  explicit Walk(const Graph& graph)
      : graph_(graph), colour_(graph.size(), Colour::unseen), reported_(graph.size(), false) {
    for (std::uint32_t node = 0; node < graph.size(); ++node)
      if (colour_[node] == Colour::unseen) from(node);
  }
  std::vector<std::vector<std::uint32_t>> found;
  std::vector<std::uint32_t> order;

 private:
  struct Step {
    std::uint32_t node;
    std::size_t next;
  };

  void open(std::uint32_t node) {
    colour_[node] = Colour::open;
    path_.push_back({node, 0});
  }
  void from(std::uint32_t root) {
    open(root);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next == graph_[step.node].size()) {
        colour_[step.node] = Colour::done;
        order.push_back(step.node);
        path_.pop_back();
        continue;
      }
      const std::uint32_t to = graph_[step.node][step.next++];
      if (colour_[to] == Colour::unseen) open(to);
      else if (colour_[to] == Colour::open && !reported_[to]) close(to);
    }
  }
  void close(std::uint32_t to) {
    const auto start =
        std::find_if(path_.begin(), path_.end(), [&](const Step& step) { return step.node == to; });
    if (std::any_of(start, path_.end(), [&](const Step& step) { return reported_[step.node]; })) return;
    std::vector<std::uint32_t> cycle;
    for (auto step = start; step != path_.end(); ++step) {
      cycle.push_back(step->node);
      reported_[step->node] = true;
    }
    found.push_back(std::move(cycle));
  }

  const Graph& graph_;
  std::vector<Colour> colour_;
  std::vector<bool> reported_;
  std::vector<Step> path_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> cycles(const Graph& graph) { return Walk(graph).found; }
std::vector<std::uint32_t> users_last(const Graph& graph) { return Walk(graph).order; }

}  // namespace kith::check
