#include <cstdint>
#include <cstring>

#include "tests/fuzz/targets.hpp"

// What libFuzzer calls, for the target KITH_FUZZ_TARGET; KITH_FUZZ_CHANGED is how its texts are changed.

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

std::string_view seen(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// One text in sixteen, and each that its form cannot be changed in, is changed as bytes.
constexpr unsigned bytes_in = 16;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kith::fuzz::KITH_FUZZ_TARGET(seen(data, size));
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
