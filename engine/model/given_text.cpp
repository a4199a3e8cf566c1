#include "engine/model/given_text.hpp"

#include "dsl/source/hash.hpp"

namespace kith::model {

const std::string& GivenText::sha256() const {
  static const std::string none;
  if (!of_) return none;
  return of_->sha256.get([&] { return source::sha256(*of_->bytes); });
}

}  // namespace kith::model
