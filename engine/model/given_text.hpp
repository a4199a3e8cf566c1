#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/model/ids.hpp"
#include "engine/model/once.hpp"

namespace kith::model {

/// The bytes that a record or a file of rules was read from, and their hash, worked out when somebody first
/// asks for it, from however many threads. Copies share both.
class GivenText {
 public:
  /// Put together otherwise: no bytes, and no hash.
  GivenText() = default;
  explicit GivenText(std::shared_ptr<const std::string> bytes)
      : of_(std::make_shared<const Of>(std::move(bytes))) {}

  /// Of bytes whose hash is known; none where they are not kept.
  static GivenText hashed(std::string sha256, std::shared_ptr<const std::string> bytes = nullptr);

  /// Empty where they are not kept.
  std::string_view bytes() const { return of_ && of_->bytes ? std::string_view(*of_->bytes) : ""; }

  /// Hexadecimal; empty where there are no bytes.
  const std::string& sha256() const;

 private:
  struct Of {
    std::shared_ptr<const std::string> bytes;
    Once<std::string> sha256 = {};
    explicit Of(std::shared_ptr<const std::string> of) : bytes(std::move(of)) {}
  };

  std::shared_ptr<const Of> of_;
};

/// Where in the text of its layer something is written: bytes, and lines and columns from 1; columns and the
/// width in characters; line 0: nowhere. `Ruleset::place` shows it with its line.
struct Spot {
  LayerId layer;
  std::uint32_t offset = 0, length = 0;
  int line = 0, column = 0, width = 0;
  bool operator==(const Spot&) const = default;
};

}  // namespace kith::model
