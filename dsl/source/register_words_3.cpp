#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_3() {
  return {};
}

}  // namespace kith::source
