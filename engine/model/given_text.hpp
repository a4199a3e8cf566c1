#pragma once
#include <memory>
#include <string>
#include <utility>

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

  /// Of bytes that are not kept.
  static GivenText hashed(std::string sha256);

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

}  // namespace kith::model
