#include "engine/model/given_text.hpp"

#include <utility>

#include "dsl/source/hash.hpp"

namespace kith::model {

GivenText GivenText::hashed(std::string sha256, std::shared_ptr<const std::string> bytes) {
  GivenText out(std::move(bytes));
  out.of_->sha256.get([&] { return std::move(sha256); });
  return out;
}

const std::string& GivenText::sha256() const {
  static const std::string none;
  if (!of_) return none;
  return of_->sha256.get([&] { return source::sha256(*of_->bytes); });
}

}  // namespace kith::model
