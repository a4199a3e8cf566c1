#pragma once
#include <map>
#include <string>
#include <vector>

#include "kith/release.hpp"

namespace kith::cli {

/// Where the entries of an index say that their releases stand.
class IndexPlaces {
 public:
  IndexPlaces() = default;
  /// Of an index that was read from a path; `-`: as if it stood in the working folder.
  IndexPlaces(const std::string& path, const std::vector<IndexEntry>&);
  /// Why the file at a path, of this hash, is not what the index has there, or where a link at it leads;
  /// empty where it is, or the index has nothing there.
  std::string another_at(const std::string& path, const std::string& hash) const;

 private:
  std::map<std::string, std::vector<IndexEntry>> entries_;  ///< by place
};

}  // namespace kith::cli
