#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "cli/caseload/ahead.hpp"

namespace ahead_tests {
namespace {

using kith::cli::Ahead;
using kith::cli::Pool;

struct Item {
  int number = 0, made = 0;
  std::size_t heavy = 1;
  std::size_t weight() const { return heavy; }
};

/// So many items of a weight, worked on out of order; how many were in flight at most, and how many items
/// there were at all.
struct Flight {
  std::size_t most = 0, items = 0;
};
Flight fly(std::size_t jobs, int all, std::size_t weight) {
  Pool pool(jobs);
  int filled = 0, given = 0;
  Flight flight;
  std::vector<const Item*> met;
  Ahead<Item> ahead(
      pool,
      [&](Item& item) {
        if (filled == all) return false;
        item.number = filled++;
        item.heavy = weight;
        flight.most = std::max(flight.most, static_cast<std::size_t>(filled - given));
        return true;
      },
      [](Item& item) {
        if (item.number % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        item.made = item.number * 2;
      });
  while (const Item* item = ahead.next()) {
    EXPECT_EQ(item->number, given);
    EXPECT_EQ(item->made, 2 * given);
    ++given;
    if (std::find(met.begin(), met.end(), item) == met.end()) met.push_back(item);
  }
  EXPECT_EQ(given, all);
  EXPECT_EQ(ahead.next(), nullptr);
  flight.items = met.size();
  return flight;
}

TEST(Ahead, GivesOutInOrderAndKeepsFewInFlight) {
  for (const std::size_t jobs : {1U, 2U, 3U, 8U})
    for (const int all : {0, 1, 5, 300}) {
      const Flight flight = fly(jobs, all, 1);
      EXPECT_LE(flight.most, jobs == 1 ? 1 : 4 * jobs);
      EXPECT_LE(flight.items, jobs == 1 ? 1 : 4 * jobs + 1) << "used ones are filled again";
    }
}

TEST(Ahead, KeepsFewerOfWhatIsHeavy) {
  constexpr std::size_t half_a_megabyte = std::size_t{1} << 19U, huge = std::size_t{1} << 24U;
  EXPECT_LE(fly(2, 100, half_a_megabyte).most, 4U);
  EXPECT_LE(fly(8, 100, huge).most, 1U);
}

TEST(Ahead, WithOneJobEverythingIsDoneWhereItIsAskedFor) {
  Pool pool(1);
  const std::thread::id here = std::this_thread::get_id();
  int left = 3;
  Ahead<Item> ahead(
      pool, [&](Item&) { return left-- > 0; }, [&](Item&) { EXPECT_EQ(std::this_thread::get_id(), here); });
  while (ahead.next() != nullptr) continue;
}

TEST(Ahead, WhatTheWorkThrowsComesOutInItsPlace) {
  Pool pool(2);
  int filled = 0;
  Ahead<Item> ahead(
      pool,
      [&](Item& item) {
        item.number = filled++;
        return item.number < 10;
      },
      [](Item& item) {
        if (item.number == 3) throw std::runtime_error("three");
      });
  for (int i = 0; i < 3; ++i) EXPECT_EQ(ahead.next()->number, i);
  EXPECT_THROW(ahead.next(), std::runtime_error);
  for (int i = 4; i < 10; ++i) EXPECT_EQ(ahead.next()->number, i);
  EXPECT_EQ(ahead.next(), nullptr);
}

TEST(Ahead, WhoeverLosesInterestMayLeave) {
  std::atomic<int> worked = 0;
  Pool pool(4);
  {
    Ahead<Item> ahead(
        pool, [](Item&) { return true; }, [&](Item&) { ++worked; });
    for (int i = 0; i < 5; ++i) ahead.next();
  }
  EXPECT_GE(worked, 5);
}

}  // namespace
}  // namespace ahead_tests
