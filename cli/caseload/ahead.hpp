#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

/// Work on several threads whose results come in the order in which it was given.
namespace kith::cli {

/// Threads that do what they are given, first come, first served; with one job there is no thread, and
/// everything is done at once by whoever gives it. Where the system has no more threads to give, those that
/// there are do it all.
class Pool {
 public:
  explicit Pool(std::size_t jobs) : jobs_(jobs) {
    if (jobs == 1) return;
    threads_.reserve(jobs);
    // Held back meanwhile, so that the last that can be started leaves something to work with.
    constexpr std::size_t for_work = 32 << 20;
    void* const held = ::operator new(for_work, std::nothrow);
    for (std::size_t i = 0; held != nullptr && i < jobs && start_one(); ++i) continue;
    ::operator delete(held);
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    given_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  std::size_t jobs() const { return jobs_; }
  /// What it throws comes out of the future.
  std::future<void> give(std::function<void()> what) {
    std::packaged_task<void()> task(std::move(what));
    std::future<void> done = task.get_future();
    if (threads_.empty()) {
      task();
      return done;
    }
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    given_.notify_one();
    return done;
  }

 private:
  bool start_one() {
    try {
      threads_.emplace_back([this] { work(); });
      return true;
    } catch (const std::system_error&) {
    } catch (const std::bad_alloc&) {
    }
    return false;
  }
  void work() {
    while (true) {
      std::unique_lock lock(mutex_);
      given_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      std::packaged_task<void()> task = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      task();
    }
  }

  std::size_t jobs_;
  std::mutex mutex_;
  std::condition_variable given_;
  std::deque<std::packaged_task<void()>> waiting_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

/// Items that are filled one after the other by whoever asks for the next, worked on by the threads of a
/// pool, and given out in the order in which they were filled. No more are in flight than four a job, and no
/// more than together weigh a megabyte a job, the last one left out; used ones are filled again. An item has
/// a `weight()`.
template <class Item>
class Ahead {
 public:
  /// `fill`: false where there is nothing left. Only `work` is called by other threads, each item by one.
  Ahead(Pool& pool, std::function<bool(Item&)> fill, std::function<void(Item&)> work)
      : pool_(pool),
        most_(pool.jobs() > 1 ? 4 * pool.jobs() : 1),
        most_weight_(pool.jobs() << 20U),
        fill_(std::move(fill)),
        work_(std::move(work)) {}
  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;
  ~Ahead() {
    // Of one that memory ran out for nobody is at work.
    for (Slot& slot : in_flight_)
      if (slot.done.valid()) slot.done.wait();
  }

  /// Valid until the next; null where there is none left.
  Item* next() {
    if (given_) free_.push_back(std::move(given_));
    while (!ended_ && in_flight_.size() < most_ && (in_flight_.empty() || weight_ < most_weight_)) put();
    if (in_flight_.empty()) return nullptr;
    Slot first = std::move(in_flight_.front());
    in_flight_.pop_front();
    weight_ -= first.item->weight();
    first.done.get();
    given_ = std::move(first.item);
    return given_.get();
  }

 private:
  struct Slot {
    std::unique_ptr<Item> item;
    std::future<void> done;
  };
  void put() {
    if (free_.empty()) free_.push_back(std::make_unique<Item>());
    std::unique_ptr<Item> item = std::move(free_.back());
    free_.pop_back();
    ended_ = !fill_(*item);
    if (ended_) return;
    weight_ += item->weight();
    Item& filled = *item;
    in_flight_.push_back({std::move(item), {}});
    in_flight_.back().done = pool_.give([this, &filled] { work_(filled); });
  }

  Pool& pool_;
  std::size_t most_, most_weight_;
  std::function<bool(Item&)> fill_;
  std::function<void(Item&)> work_;
  std::deque<Slot> in_flight_;
  std::unique_ptr<Item> given_;
  std::vector<std::unique_ptr<Item>> free_;
  std::size_t weight_ = 0;
  bool ended_ = false;
};

}  // namespace kith::cli
