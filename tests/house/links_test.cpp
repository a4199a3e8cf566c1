#include <gtest/gtest.h>

#include <cctype>
#include <regex>

#include "tests/house/tree.hpp"

namespace {

struct Link {
  std::string target;
  std::size_t line = 0;
};

/// The lines that are prose: what stands in ``` fences is left out.
std::vector<Link> links_of(const house::SourceFile& file) {
  static const std::regex link(R"(\]\(([^)\s]+)\))");
  std::vector<Link> links;
  bool fenced = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string& line = file.lines[i];
    if (line.find("```") != std::string::npos) fenced = !fenced;
    if (fenced) continue;
    for (std::sregex_iterator match(line.begin(), line.end(), link), end; match != end; ++match)
      links.push_back({(*match)[1].str(), i + 1});
  }
  return links;
}

/// An anchor that stands there as such.
std::string explicit_anchor(const std::string& wanted) { return "<a id=\"" + wanted + "\"></a>"; }

/// The anchor that a Markdown heading gets: small letters, digits, `-` and `_`; blanks become `-`.
std::string anchor(const std::string& heading) {
  std::string made;
  for (const unsigned char c : heading.substr(heading.find_first_not_of("# "))) {
    if (c == ' ') made += '-';
    if (std::isalnum(c) || c == '-' || c == '_' || c >= 0x80) made += static_cast<char>(std::tolower(c));
  }
  return made;
}

bool has_anchor(const std::filesystem::path& path, const std::string& wanted) {
  const std::vector<std::string> lines = house::lines_of(path);
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    if (line == explicit_anchor(wanted)) return true;
    return line.find_first_not_of('#') != 0 && line.starts_with("#") && anchor(line) == wanted;
  });
}

std::string wrong_with(const std::string& from, const std::string& target) {
  if (target.find("://") != std::string::npos || target.starts_with("mailto:")) return "";
  const std::size_t hash = target.find('#');
  const std::filesystem::path root = KITH_SOURCE_DIR;
  const std::string file = target.substr(0, hash);
  const std::filesystem::path path =
      file.empty() ? root / from : root / std::filesystem::path(from).parent_path() / file;
  if (!std::filesystem::exists(path)) return "there is no " + file;
  if (hash != std::string::npos && path.extension() == ".md" && !has_anchor(path, target.substr(hash + 1)))
    return "there is no heading for " + target;
  return "";
}

TEST(Links, every_link_in_the_documents_leads_somewhere) {
  for (const house::SourceFile& file : house::files({".md"}))
    for (const Link& link : links_of(file))
      EXPECT_EQ(wrong_with(file.path, link.target), "") << file.path << ":" << link.line;
}

TEST(Links, anchors_are_made_as_readers_of_markdown_make_them) {
  EXPECT_EQ(anchor("## Exit codes"), "exit-codes");
  EXPECT_EQ(anchor("### `kith decide`, one answer"), "kith-decide-one-answer");
}

}  // namespace
