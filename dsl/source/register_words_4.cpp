#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_4() {
  return {};
}

}  // namespace kith::source
