#include "tests/faults/memory.hpp"

#include <cstdlib>
#include <new>

namespace faults {
namespace {

std::size_t failing = 0, counted = 0, living = 0;

void* take(std::size_t size) {
  if (++counted == failing) return nullptr;
  void* memory = std::malloc(size != 0 ? size : 1);
  if (memory != nullptr) ++living;
  return memory;
}
void* take(std::size_t size, std::size_t alignment) {
  if (++counted == failing) return nullptr;
  void* memory = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (memory != nullptr) ++living;
  return memory;
}
void give_back(void* memory) {
  if (memory != nullptr) --living;
  std::free(memory);
}
void* or_throw(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void fail_at(std::size_t number) {
  failing = number;
  counted = 0;
}
std::size_t made() { return counted; }
std::size_t held() { return living; }

}  // namespace faults

[[gnu::noinline]] void* operator new(std::size_t size) { return faults::or_throw(faults::take(size)); }
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
  return faults::or_throw(faults::take(size, static_cast<std::size_t>(alignment)));
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return faults::take(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { faults::give_back(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { faults::give_back(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { faults::give_back(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  faults::give_back(memory);
}
