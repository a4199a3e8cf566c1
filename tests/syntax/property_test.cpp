#include <set>

#include <rapidcheck.h>

#include "tests/syntax/random_tree.hpp"
#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

TEST(Property, WhatIsPrintedReadsAsTheSameTree) {
  std::set<std::size_t> kinds;
  const auto holds = rc::check("print, then parse, gives the same tree", [&](std::uint64_t seed) {
    RandomTree random(seed);
    const int declarations = 1 + static_cast<int>(seed % 20);
    const File tree = random.file(declarations);
    for (const Declaration& made : tree.declarations) kinds.insert(made.node.index());
    source::Sources nowhere;
    nowhere.add("made up", "");
    const std::string printed = print(tree, nowhere);
    const Reading read(printed);
    if (!read.found.empty()) RC_FAIL(read.said() + "\n" + printed);
    if (!same(tree, read.file))
      RC_FAIL("another tree is read from:\n" + printed + "\nwhich prints as:\n" + read.printed());
    RC_ASSERT(read.printed() == printed);
  });
  EXPECT_TRUE(holds);
  EXPECT_EQ(kinds.size(), std::variant_size_v<decltype(Declaration::node)>)
      << "some kind of declaration is never made";
}

}  // namespace
}  // namespace kith::syntax
