#include <gtest/gtest.h>

#include <string>

#include "dsl/check/compiled/file.hpp"
#include "dsl/source/hash.hpp"

/// A compiled ruleset whose hash is right, whatever stands in it.
namespace compiled_file_tests {
namespace {

using kith::check::read_compiled;

std::string whole(const std::string& body) {
  return "kith compiled ruleset\n" + std::string(kith::source::blake2b(body)) + body +
         "\nend of kith compiled ruleset\n";
}

TEST(CompiledFile, IsReadPartByPart) {
  const std::string bytes = whole(
      "2\nv1"
      "4\nroot"
      "0\n"
      "1\na"
      "3\nb\nc"
      "0\n"
      "0\n");
  const auto read = read_compiled(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->version + " " + read->root, "v1 root");
  EXPECT_EQ(read->tables, "");
  ASSERT_EQ(read->texts.size(), 2U);
  EXPECT_EQ(read->texts[0].first + std::string(read->texts[0].second), "ab\nc");
  EXPECT_EQ(read->texts[1].first + std::string(read->texts[1].second), "");
}

TEST(CompiledFile, WhosePartsDoNotEndWithItIsRefused) {
  EXPECT_TRUE(read_compiled(whole("1\nv1\nr1\nt")));
  for (const std::string body :
       {"", "1\nv", "1\nv1\nr", "1\nv1\nr1\n", "1\nv1\nr2\nt", "1\nv1\nr1\nt1\na", "1\nv1\nr1\nt1\na1\n",
        "1\nv1\nr1\nt1\na2\nb", "1\nv1\nr1\nt\n", "1\nv1\nr1\nt1", "1\nv1\nr1\nt1\n", "1\nv1\nr1\nt-1\na",
        "1\nv1\nr1\nt 1\na1\nb", "1\nv1\nr1\nt1a\n1\nb", "1\nv1\nr99999999999999999999\nt",
        "1\nv1\nr18446744073709551615\nt"})
    EXPECT_FALSE(read_compiled(whole(body))) << body;
}

}  // namespace
}  // namespace compiled_file_tests
