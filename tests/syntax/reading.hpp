#pragma once
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "dsl/syntax/syntax.hpp"

namespace kith::syntax {

/// One text, read.
struct Reading {
  source::Sources sources;
  File file;
  std::vector<Diagnostic> found;

  explicit Reading(std::string text, std::string name = "test.kith") {
    source::Diagnostics diagnostics(sources);
    file = parse(sources, sources.add(std::move(name), std::move(text)), diagnostics);
    found = diagnostics.take();
  }
  std::string printed() const { return print(file, sources); }
  /// Everything found, as a terminal shows it.
  std::string said() const {
    std::string out;
    for (const Diagnostic& diagnostic : found) out += source::terminal(diagnostic, false);
    return out;
  }
  std::string codes() const {
    std::string out;
    for (const Diagnostic& diagnostic : found) out += (out.empty() ? "" : " ") + diagnostic.code;
    return out;
  }
};

/// Printing keeps the tree, and printing again changes nothing.
inline void expect_kept(const Reading& read, const std::string& what) {
  ASSERT_EQ(read.said(), "") << what;
  const std::string printed = read.printed();
  const Reading again(printed);
  ASSERT_EQ(again.said(), "") << "printed: " << printed;
  EXPECT_TRUE(same(read.file, again.file)) << "printed: " << printed;
  EXPECT_EQ(read.file.comments.size(), again.file.comments.size()) << "printed: " << printed;
  EXPECT_EQ(printed, again.printed()) << "from: " << what;
}

}  // namespace kith::syntax
