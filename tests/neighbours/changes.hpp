#pragma once
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/neighbours/rows.hpp"

/// What stands beside a row of a table: the same with something in it left out, said twice, said in another
/// order, or said otherwise, most of all at a moment that stands elsewhere in it.
namespace kith::tests::neighbours {

/// So many stand beside each row.
constexpr unsigned beside_a_row = 12;

class Changes {
 public:
  /// Their texts may stand in each other's place, wherever the member has the same name.
  explicit Changes(const std::vector<Row>&);
  /// With one to three things changed, the same for the same seed.
  json changed(json asked, unsigned seed) const;

 private:
  void know(const std::string& member, const json& value);
  void change(json& asked, std::minstd_rand& random) const;
  json other(const std::string& member, const json& value, const json& asked, std::minstd_rand& random) const;

  std::map<std::string, std::vector<std::string>> texts_;
};

}  // namespace kith::tests::neighbours
