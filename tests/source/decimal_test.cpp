#include <gtest/gtest.h>

#include "kith/decimal.hpp"

namespace kith {
namespace {

TEST(Decimal, ReadsWhatItWrites) {
  struct Row {
    const char* text;
    std::int64_t micros;
    const char* back;
  };
  const Row rows[] = {
      {"0", 0, "0"},
      {"-12", -12'000'000, "-12"},
      {"3.5", 3'500'000, "3.5"},
      {"4.000001", 4'000'001, "4.000001"},
      {"3.50", 3'500'000, "3.5"},
      {"-0.25", -250'000, "-0.25"},
      {"-0", 0, "0"},
      {"007", 7'000'000, "7"},
      {"9200000000000", 9'200'000'000'000'000'000, "9200000000000"},
      {"-9200000000000", -9'200'000'000'000'000'000, "-9200000000000"},
  };
  for (const Row& row : rows) {
    const auto read = Decimal::parse(row.text);
    ASSERT_TRUE(read.has_value()) << row.text;
    EXPECT_EQ(read->micros, row.micros) << row.text;
    EXPECT_EQ(read->text(), row.back);
  }
}

TEST(Decimal, RefusesWhatIsNoSuchNumber) {
  for (const char* text : {"", "-", ".5", "5.", "1.2.3", "+1", " 1", "1e3", "0.1234567", "9200000000000.1",
                           "9200000000001", "99999999999999999999", "--1", "0x1", "1-"}) {
    EXPECT_FALSE(Decimal::parse(text).has_value()) << text;
  }
}

TEST(Decimal, WritesTheLeastNumber) {
  EXPECT_EQ((Decimal{INT64_MIN}.text()), "-9223372036854.775808");
  EXPECT_LT(Decimal::of(-1), Decimal::of(0));
}

}  // namespace
}  // namespace kith
