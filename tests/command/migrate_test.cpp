#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

namespace migrate_tests {
namespace {

using testing::HasSubstr;

const std::string before =
    R"({"kith":1,"person":{"id":"p"},"consents":[{"decision":"d","status":"given","on":"2026-01-01","until":"2026-06-01"}]})";
const std::string after =
    R"({"kith":2,"person":{"id":"p"},"consents":[{"decision":"d","status":"given","on":"2026-01-01","until":"2026-05-31"}]})";
const std::string never =
    R"({"kith":1,"person":{"id":"p"},"consents":[{"decision":"d","status":"given","on":"2026-06-01","until":"2026-06-01"}]})";

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

command::Run migrate(const command::Folder& folder, const std::string& files) {
  return command::run("migrate " + files, "", "cd '" + folder.path().string() + "' &&");
}

TEST(Migrate, RewritesInPlaceAndShowsWhatChanged) {
  const command::Folder folder;
  write(folder.path() / "ana.json", before + "\n");
  const command::Run first = migrate(folder, "ana.json");
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(first.out,
            "ana.json: /consents/0/until 2026-06-01 is now 2026-05-31\n"
            "ana.json: is now `\"kith\": 2`, 1 date moved to the day before\n");
  EXPECT_EQ(command::read(folder.path() / "ana.json"), after + "\n");
  const command::Run second = migrate(folder, "ana.json");
  EXPECT_EQ(second.out, "ana.json: nothing to change, it is `\"kith\": 2`\n");
  EXPECT_EQ(command::read(folder.path() / "ana.json"), after + "\n");
}

TEST(Migrate, ACaseloadIsRewrittenLineByLine) {
  const command::Folder folder;
  write(folder.path() / "all.ndjson", before + "\n\n" + after + "\r\n" + before);
  const command::Run run = migrate(folder, "all.ndjson");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("all.ndjson:1: /consents/0/until"));
  EXPECT_THAT(run.out, HasSubstr("all.ndjson:4: /consents/0/until"));
  EXPECT_EQ(command::read(folder.path() / "all.ndjson"), after + "\n\n" + after + "\r\n" + after);
}

TEST(Migrate, WhatCannotBeRewrittenIsLeftAndTheOthersAreDone) {
  const command::Folder folder;
  write(folder.path() / "never.json", never);
  write(folder.path() / "ana.json", before);
  write(folder.path() / "all.ndjson", before + "\n{ no record\n");
  const command::Run run = migrate(folder, "never.json all.ndjson ana.json");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("never.json /consents/0/until: error[K6050]"));
  EXPECT_THAT(run.err, HasSubstr("never.json is left as it was"));
  EXPECT_THAT(run.err, HasSubstr("all.ndjson:2"));
  EXPECT_EQ(command::read(folder.path() / "never.json"), never);
  EXPECT_EQ(command::read(folder.path() / "all.ndjson"), before + "\n{ no record\n");
  EXPECT_EQ(command::read(folder.path() / "ana.json"), after);
}

TEST(Migrate, ARecordOfBeforeIsRefusedWithTheReason) {
  const command::Folder folder;
  write(folder.path() / "ana.json", before);
  const command::Run run = command::run("assess money.kith --person '" +
                                        (folder.path() / "ana.json").string() + "' --at 2026-03-01");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("error[K6007]"));
  EXPECT_THAT(run.err, HasSubstr("kith migrate"));
}

}  // namespace
}  // namespace migrate_tests
