#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_2() {
  return {};
}

}  // namespace kith::source
