#include "engine/intake/without.hpp"

#include <gtest/gtest.h>

/// A record without one entry, named by its place.
namespace kith::intake::without_tests {
namespace {

TEST(Without, WhatStandsAtAPlaceIsTakenOut) {
  const std::string record = R"({"a":[1,{"b":"é"},3],"c":{"d":null}})";
  EXPECT_EQ(without(record, "/a/1"), R"({"a":[1,3],"c":{"d":null}})");
  EXPECT_EQ(without(record, "/a/1/b"), R"({"a":[1,{},3],"c":{"d":null}})");
  EXPECT_EQ(without(record, "/c/d"), R"({"a":[1,{"b":"é"},3],"c":{}})");
  EXPECT_EQ(without(record, "/c"), R"({"a":[1,{"b":"é"},3]})");
}

TEST(Without, OfNothingThereIsNothing) {
  for (const char* place : {"", "/a/3", "/x", "/c/d/e"})
    EXPECT_FALSE(without(R"({"a":[1],"c":{"d":null}})", place)) << place;
  EXPECT_FALSE(without("{", "/a"));
}

}  // namespace
}  // namespace kith::intake::without_tests
