#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// simdjson (https://simdjson.org) alone, on the bytes that Kith reads: every document is validated and taken
/// apart, and nothing is made of it.
namespace peers {

class Json {
 public:
  Json();
  ~Json();
  /// The members of the document, an object. -1 where it is none.
  std::ptrdiff_t members(std::string_view document);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

/// The documents of a file of NDJSON, read and taken apart on `threads` threads, each a stretch of whole
/// lines, some megabytes at a time. -1 where one is malformed, or the file cannot be read.
std::ptrdiff_t documents(const std::string& path, unsigned threads);

}  // namespace peers
