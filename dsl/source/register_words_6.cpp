#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_6() {
  return {};
}

}  // namespace kith::source
