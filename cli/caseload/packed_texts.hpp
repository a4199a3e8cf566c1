#pragma once
#include <mutex>
#include <string>
#include <string_view>

struct ZSTD_CDict_s;
struct ZSTD_DDict_s;

namespace kith::cli {

/// Many texts that are like each other, such as the records of one caseload, in little memory: each is packed
/// by itself, with the first as the dictionary. Any thread may call it.
class PackedTexts {
 public:
  PackedTexts() = default;
  PackedTexts(const PackedTexts&) = delete;
  PackedTexts& operator=(const PackedTexts&) = delete;
  ~PackedTexts();

  std::string packed(std::string_view text);
  std::string text(std::string_view packed) const;

 private:
  std::once_flag first_;
  ZSTD_CDict_s* packing_ = nullptr;
  ZSTD_DDict_s* unpacking_ = nullptr;
};

}  // namespace kith::cli
