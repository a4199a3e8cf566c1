#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/meant/file_reader.hpp"
#include "dsl/syntax/syntax.hpp"

namespace kith::syntax {

namespace {

using source::Code;

constexpr std::size_t most_bytes = 16 * 1024 * 1024;

bool readable(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  const Span start{file, 0, 0};
  if (text.size() > most_bytes) {
    diagnostics.add(
        Code::file_too_large, start,
        fmt::format("the file has {} bytes, more than the {} that are read", text.size(), most_bytes));
    return false;
  }
  const std::size_t invalid = source::find_invalid(text);
  if (invalid == std::string_view::npos) return true;
  const auto at = static_cast<std::uint32_t>(invalid);
  Diagnostic& said = diagnostics.add(Code::invalid_utf8, {file, at, at + 1},
                                     fmt::format("byte 0x{:02X}, number {} of the file, is not UTF-8",
                                                 static_cast<unsigned char>(text[invalid]), invalid + 1));
  said.hint = "save the file as UTF-8";
  return false;
}

}  // namespace

File parse(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics) {
  File tree;
  tree.source = file;
  if (!readable(sources, file, diagnostics)) return tree;
  const std::size_t before = diagnostics.all().size();
  FileReader(sources, file, diagnostics, tree).read();
  if (tree.declarations.empty() && diagnostics.all().size() == before) {
    diagnostics.add(Code::empty_file, {file, 0, 0}, "the file holds no declaration").hint =
        "a file starts with `ruleset NAME version \"...\"`";
  }
  return tree;
}

}  // namespace kith::syntax
