#pragma once
#include <atomic>
#include <memory>

namespace kith::model {

/// What is worked out from its owner when somebody first asks for it, from however many threads. A copy of
/// the owner works it out anew, so that it may be changed before it is asked; whoever changes the owner
/// itself assigns `{}`.
template <class T>
class Once {
 public:
  Once() = default;
  Once(const Once&) noexcept {}
  Once& operator=(const Once&) noexcept {
    delete made_.exchange(nullptr);
    return *this;
  }
  ~Once() { delete made_.load(); }

  template <class Make>
  const T& get(Make&& make) const {
    if (const T* made = made_.load(std::memory_order_acquire)) return *made;
    auto own = std::make_unique<const T>(make());
    const T* other = nullptr;
    if (made_.compare_exchange_strong(other, own.get(), std::memory_order_acq_rel)) return *own.release();
    return *other;
  }

 private:
  mutable std::atomic<const T*> made_{nullptr};
};

}  // namespace kith::model
