#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <utility>

#include "tests/fuzz/targets.hpp"

// What libFuzzer calls, for the target KITH_FUZZ_TARGET; KITH_FUZZ_CHANGED is how its texts are changed.

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

std::string_view seen(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A text takes less of a processor, however much else the machine has to do.
constexpr std::clock_t most_of_a_processor = 5 * CLOCKS_PER_SEC;

void end_if_slow(std::clock_t took) {
  if (took <= most_of_a_processor) return;
  std::fprintf(stderr, "ERROR: it does not hold that a text takes less than %ld s of a processor\n",
               static_cast<long>(most_of_a_processor / CLOCKS_PER_SEC));
  std::abort();
}

/// One text in sixteen, and each that its form cannot be changed in, is changed as bytes.
constexpr unsigned bytes_in = 16;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The first one waits until what all of them need is loaded.
  static bool loaded = false;
  const std::clock_t begin = std::clock();
  kith::fuzz::KITH_FUZZ_TARGET(seen(data, size));
  if (std::exchange(loaded, true)) end_if_slow(std::clock() - begin);
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  if (seed % bytes_in == 0) return LLVMFuzzerMutate(data, size, most);
  const std::string made = kith::fuzz::KITH_FUZZ_CHANGED(seen(data, size), {}, most, seed);
  if (made.empty()) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, made.data(), made.size());
  return made.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t one_size,
                                                 const std::uint8_t* other, std::size_t other_size,
                                                 std::uint8_t* out, std::size_t most, unsigned seed) {
  const std::string made =
      kith::fuzz::KITH_FUZZ_CHANGED(seen(one, one_size), seen(other, other_size), most, seed);
  if (!made.empty()) std::memcpy(out, made.data(), made.size());
  return made.size();
}
