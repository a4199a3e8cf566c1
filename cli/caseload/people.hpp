#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "cli/caseload/packed_texts.hpp"
#include "cli/caseload/records.hpp"
#include "kith/state.hpp"

namespace kith::cli {

/// The people of a caseload, by id. Of a file it is kept where each record stands, which is read again when
/// somebody asks about them, so that memory hardly grows with the caseload; of what came down a stream or was
/// packed, the text, packed.
class People {
 public:
  struct Standing {
    std::variant<LinePlace, std::string> text;
    std::string name;
    std::size_t same = 0;  ///< a number of the text, by which another is known
  };
  explicit People(Mapping& rulesets) : rulesets_(rulesets) {}

  /// What `Records` does with a record that is to be kept. Any thread may call it.
  void prepare(Record&, std::string_view line);
  /// False: there is one already.
  bool keep(Record&);
  /// Null for nobody; valid as long as this.
  const Standing* find(const std::string& id) const;
  /// Nothing where the file no longer holds what it held. Any thread may call it.
  std::optional<State> read_again(const Standing&);

 private:
  Mapping& rulesets_;
  PackedTexts texts_;
  std::unordered_map<std::string, Standing> kept_;
};

/// The people whom somebody asked about of late, as long as their records are not longer than 1 MB together:
/// questions about one person mostly stand together.
class AtHand {
 public:
  const State* find(const std::string& id) const;
  void keep(const State&);

 private:
  std::unordered_map<std::string, State> people_;
  std::size_t length_ = 0;
};

}  // namespace kith::cli
