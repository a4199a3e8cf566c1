#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>

namespace kith::model {

/// What is worked out from its owner as it is used, kept with it for whoever uses it next, on whichever
/// thread: one at a time has a thing, and puts it back. An owner that may still change keeps nothing, and a
/// copy keeps nothing of what it was made from. All things are of one type.
class Kept {
  class Shelf;

 public:
  Kept() = default;
  Kept(const Kept&) noexcept {}
  Kept& operator=(const Kept&) noexcept {
    shelf_.reset();
    return *this;
  }
  ~Kept() = default;

  /// From here on the owner stays as it is.
  void begin() { shelf_ = std::make_shared<Shelf>(); }

  /// One that somebody put back, or a new one. It may outlast the owner.
  template <class Thing>
  class Lent {
   public:
    explicit Lent(const Kept& from) : shelf_(from.shelf_) {
      if (shelf_) thing_ = std::static_pointer_cast<Thing>(shelf_->take());
      if (!thing_) thing_ = std::make_shared<Thing>();
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    ~Lent() {
      if (shelf_) shelf_->put_back(std::move(thing_));
    }
    Thing& operator*() const { return *thing_; }

   private:
    std::shared_ptr<Shelf> shelf_;
    std::shared_ptr<Thing> thing_;
  };

 private:
  /// What is put back on a full one is given up.
  class Shelf {
   public:
    std::shared_ptr<void> take() {
      const std::lock_guard alone(taking_);
      return count_ == 0 ? nullptr : std::move(things_[--count_]);
    }
    void put_back(std::shared_ptr<void> thing) noexcept {
      const std::lock_guard alone(taking_);
      if (count_ < things_.size()) things_[count_++] = std::move(thing);
    }

   private:
    std::mutex taking_;
    std::size_t count_ = 0;
    std::array<std::shared_ptr<void>, 32> things_;
  };

  std::shared_ptr<Shelf> shelf_;  ///< none: nothing is kept
};

}  // namespace kith::model
