#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "cli/reading/lines.hpp"
#include "kith/reading.hpp"
#include "kith/state.hpp"

namespace kith::cli {

/// The people of a caseload, by id. Of a file it is kept where each record stands, which is read again when
/// somebody asks about them, so that memory does not grow with the caseload; what came down a stream is kept.
class People {
 public:
  using Read = std::function<Reading<State>(std::string_view line, const std::string& name)>;
  explicit People(Read read) : read_(std::move(read)) {}

  bool contains(const std::string& id) const { return kept_.contains(id); }
  void keep(State);
  /// Of a record that was read without a mistake from that place, of that name.
  void keep(const State&, const LinePlace&, std::string name);
  void erase(const std::string& id) { kept_.erase(id); }

  struct Found {
    const State* state = nullptr;  ///< until the next is looked for
    bool changed = false;          ///< the file no longer holds what it held
  };
  Found find(const std::string& id);

 private:
  struct Standing {
    LinePlace place;
    std::string name, sha256;
  };
  Found read_again(const std::string& id, const Standing&);

  Read read_;
  std::unordered_map<std::string, std::variant<State, Standing>> kept_;
  /// Of those that stand in a file, whom somebody asked about of late; and how long their records are
  /// together.
  std::unordered_map<std::string, State> at_hand_;
  std::size_t length_at_hand_ = 0;
};

}  // namespace kith::cli
