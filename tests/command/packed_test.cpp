#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "tests/command/program.hpp"

namespace packed_tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::string asked = " --share finances --with mum --for family_update --at 2026-03-01 ";
constexpr std::size_t megabyte = std::size_t{1} << 20U;

std::string gzip(const std::string& text) {
  z_stream stream{};
  constexpr int as_gzip = 16;
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, as_gzip + MAX_WBITS, 8, Z_DEFAULT_STRATEGY),
            Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 1));
  return out;
}

/// The ways to pack, and how the file may be called.
struct Way {
  std::string name;
  std::string (*pack)(const std::string&);
};
const std::vector<Way> ways = {{"gz", gzip}, {"zst", zstd}};

/// What comes through a pipe, however it is called.
command::Run run(const std::string& arguments, const std::string& input = "") {
  return command::run(arguments, input, "timeout 60");
}

struct Written {
  command::Folder folder;
  std::string operator()(const std::string& name, const std::string& text) const {
    std::ofstream(folder.path() / name, std::ios::binary) << text;
    return "'" + (folder.path() / name).string() + "'";
  }
};

/// The records of the data, and others, so many that they are read in several parts.
std::string many_people(int number) {
  std::string people = command::read(data + "people.ndjson") + "\n";
  for (int i = 0; i < number; ++i)
    people += R"({"kith":2,"person":{"id":"p)" + std::to_string(i) + R"(","name":"Person )" +
              std::to_string(i) + R"("},"consents":[]})" + "\n";
  return people;
}

TEST(Packed, ACaseloadIsReadAsIfItWereNot) {
  const Written written;
  const std::string people = many_people(3000), questions = command::read(data + "questions.ndjson");
  const std::string plain = written("people", people);
  for (const char* words : {"due money.kith --as json --at 2026-03-01 --people ",
                            "audit money.kith --as json --at 2026-03-01 --people ",
                            "decide money.kith --questions questions.ndjson --people "}) {
    const std::string whole = run(words + plain).out;
    EXPECT_NE(whole, "");
    for (const Way& way : ways) {
      // Two members or frames, one after the other, in a file whose name says nothing.
      const std::string packed =
          way.pack(people.substr(0, people.size() / 2)) + way.pack(people.substr(people.size() / 2));
      for (const std::string& file : {written("people.ndjson." + way.name, packed), written("p", packed)}) {
        const command::Run done = run(words + file);
        EXPECT_EQ(done.code, 0) << words << done.err;
        EXPECT_EQ(done.out, whole) << words << way.name;
      }
      EXPECT_EQ(run(std::string(words) + "-", packed).out, whole) << words << way.name;
    }
  }
  for (const Way& way : ways)
    EXPECT_EQ(
        run("decide money.kith --people " + plain + " --questions " + written("q", way.pack(questions))).out,
        run("decide money.kith --questions questions.ndjson --people " + plain).out);
}

TEST(Packed, ARecordIsReadSoToo) {
  const Written written;
  const std::string record = command::read(data + "ada.json");
  const std::string plain = run("decide money.kith --person ada.json" + asked).out;
  for (const Way& way : ways) {
    const std::string packed = way.pack(record);
    EXPECT_EQ(run("decide money.kith --person " + written("ada", packed) + asked).out, plain);
    EXPECT_EQ(run("decide money.kith --person -" + asked, packed).out, plain);
    const command::Run bomb = run("decide money.kith --person " +
                                  written("bomb", way.pack(std::string(17 * megabyte, ' '))) + asked);
    EXPECT_EQ(bomb.code, 2);
    EXPECT_THAT(bomb.err, AllOf(HasSubstr("bomb` cannot be read: "), HasSubstr("larger than 16 MB")));
    const command::Run cut =
        run("decide money.kith --person " + written("cut", packed.substr(0, 30)) + asked);
    EXPECT_EQ(cut.code, 2);
    EXPECT_THAT(cut.err, HasSubstr("cut` cannot be read: its packed data ends too soon, at byte 30"));
  }
}

TEST(Packed, DataThatIsCutOffIsSaidWithItsPlace) {
  const Written written;
  const std::string people = many_people(3000);
  for (const Way& way : ways) {
    const std::string packed = way.pack(people);
    for (const std::size_t kept : {std::size_t{4}, packed.size() / 2, packed.size() - 1}) {
      const std::string file = written("people", packed.substr(0, kept));
      for (const char* words :
           {"due money.kith --at 2026-03-01 --people ", "audit money.kith --at 2026-03-01 --people ",
            "decide money.kith --questions questions.ndjson --people "}) {
        const command::Run done = run(words + file);
        EXPECT_EQ(done.code, 2) << words << kept;
        EXPECT_THAT(done.err,
                    AllOf(HasSubstr("people` cannot be read"),
                          HasSubstr("its packed data ends too soon, at byte " + std::to_string(kept))))
            << words;
        EXPECT_EQ(done.err.find("error["), std::string::npos) << "half a line is none\n" << done.err;
      }
      EXPECT_EQ(run("due money.kith --at 2026-03-01 --people " + file).out, "");
    }
    EXPECT_THAT(run("due money.kith --at 2026-03-01 --people " +
                    written("people", packed.substr(0, packed.size() - 1)))
                    .err,
                HasSubstr("cannot be read further than line "));
  }
}

TEST(Packed, DataThatIsDamagedIsSaidWithItsPlace) {
  const Written written;
  const std::string people = many_people(3000);
  for (const Way& way : ways) {
    std::string packed = way.pack(people);
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 40; ++i) packed[i] = '\x55';
    const command::Run done = run("audit money.kith --at 2026-03-01 --people " + written("people", packed));
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.err, HasSubstr("its packed data is damaged at byte ")) << way.name;
    EXPECT_EQ(done.out, "");
    const command::Run after =
        run("audit money.kith --at 2026-03-01 --people " + written("people", way.pack(people) + "rubbish"));
    EXPECT_EQ(after.code, 2);
    EXPECT_THAT(after.err, HasSubstr("its packed data is damaged at byte ")) << way.name;
  }
  EXPECT_EQ(run("audit money.kith --at 2026-03-01 --people " +
                written("padded", gzip(people) + std::string(1000, '\0')))
                .code,
            0)
      << "tapes are filled up with zeros";
}

TEST(Packed, WhatUnpacksForEverEndsWithAMessage) {
  const Written written;
  const std::string part(16 * megabyte, ' ');
  for (const Way& way : ways) {
    const std::string packed = way.pack(part);
    std::string bomb;
    for (int i = 0; i < 20; ++i) bomb += packed;
    const command::Run done = run("audit money.kith --at 2026-03-01 --people " + written("bomb", bomb));
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.err, HasSubstr("bomb` has no end; nothing after it is read")) << way.name;
  }
}

TEST(Packed, WhatIsPackedOtherwiseIsNamed) {
  const Written written;
  for (const auto& [start, name] : std::vector<std::pair<std::string, std::string>>{
           {std::string("\xfd") + "7zXZ" + std::string(1, '\0'), "xz"},
           {"BZh91AY&SY", "bzip2"},
           {"PK\x03\x04", "zip"}}) {
    const command::Run done =
        run("audit money.kith --at 2026-03-01 --people " + written("people", start + "rest"));
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.err,
                HasSubstr("cannot be read: it is packed by " + name + "; only gzip and zstd are unpacked"));
  }
}

TEST(Jobs, HoweverManyTheOutputIsTheSame) {
  const Written written;
  std::string people = many_people(2000), questions;
  // Mistakes among them, and questions about people before, behind and nowhere.
  for (const int at : {100, 900, 1700}) {
    const std::size_t place = people.find("{\"kith\":2,\"person\":{\"id\":\"p" + std::to_string(at));
    people.insert(place, "{\"kith\":2,\"person\":7}\n{\"kith\":2,\"person\":{\"id\":\"p3\"}}\n\n");
  }
  for (int i = 0; i < 300; ++i)
    people.insert(people.find("{\"kith\":2,\"person\":{\"id\":\"p1200\""), "[]\n");
  for (int i = 0; i < 1500; ++i) {
    const std::string who = i % 97 == 5 ? "nobody" : "p" + std::to_string(i % 7 == 3 ? 1999 - i : i);
    questions += R"({"person":")" + who + R"(","share":")" + (i % 50 == 9 ? "finance" : "finances") +
                 R"(","with":"family","for":"family_update","at":"2026-03-01T00:00:00Z"})" + "\n";
  }
  const std::string file = written("people", people);
  for (const std::string& words :
       {"due money.kith --as json --at 2026-03-01 --people " + file,
        "audit money.kith --as json --at 2026-03-01 --people " + file,
        "decide money.kith --people " + file + " --questions " + written("questions", questions),
        "decide money.kith --as ids --people " + written("people.gz", gzip(people)) + " --questions " +
            written("questions.zst", zstd(questions))}) {
    const command::Run alone = run(words + " --jobs 1");
    EXPECT_EQ(alone.code, 2);
    EXPECT_NE(alone.out, "");
    for (const char* jobs : {" --jobs 2", " --jobs 3", " --jobs 16", ""}) {
      const command::Run many = run(words + jobs);
      EXPECT_EQ(many.code, alone.code) << words << jobs;
      EXPECT_EQ(many.out, alone.out) << words << jobs;
      EXPECT_EQ(many.err, alone.err) << words << jobs;
    }
  }
}

TEST(Jobs, MustBeAtLeastOne) {
  for (const char* jobs : {"0", "-1", "two", "1.5", "99999"})
    EXPECT_EQ(run(std::string("due money.kith --at 2026-03-01 --people people.ndjson --jobs ") + jobs).code,
              2)
        << jobs;
  EXPECT_EQ(run("decide money.kith --person ada.json --jobs 2" + asked).code, 2) << "for a caseload alone";
}

}  // namespace
}  // namespace packed_tests
