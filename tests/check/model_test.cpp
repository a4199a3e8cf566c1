#include <gtest/gtest.h>

#include "tests/check/made.hpp"
#include "tests/check/shown.hpp"

/// What the check makes of a stack in which every line of the language stands, field by field.
namespace model_tests {
namespace {

TEST(Model, OfEverythingIsWhatItSays) {
  stacks::Files files;
  for (const std::string name : {"core.kith", "care.kith", "everything.kith"})
    files[name] = golden::read(KITH_SOURCE_DIR "/tests/check/language/" + name);
  const auto compilation = stacks::compile(files, "everything.kith");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  golden::expect("tests/check/golden/model.txt", shown::whole(made::rules(compilation)));
}

/// Every stack has it; a ruleset may give it words of its own.
TEST(Model, WhoeverDealsWithTheEstateIsThereOnce) {
  const auto titles = [](const std::string& declared) {
    const auto compilation = made::compile(declared);
    EXPECT_TRUE(compilation.ruleset) << stacks::texts(compilation);
    std::string out;
    for (const auto& authority : made::rules(compilation).authorities.all())
      if (authority.name == kith::model::personal_representative) out += authority.title + ";";
    return out;
  };
  EXPECT_EQ(titles(""), "Personal representative: executor or administrator of the estate;");
  EXPECT_EQ(titles("authority personal_representative \"Executor\"\n"), "Executor;");
}

}  // namespace
}  // namespace model_tests
