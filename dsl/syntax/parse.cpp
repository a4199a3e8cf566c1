#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/declarations.hpp"
#include "dsl/syntax/syntax.hpp"
#include "dsl/syntax/unexpected.hpp"

namespace kith::syntax {

namespace {

using source::Code;

constexpr std::size_t most_bytes = 16 * 1024 * 1024;

/// Reads the declarations of one file, one by one.
class FileReader {
 public:
  FileReader(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics, File& tree)
      : sources_(&sources), diagnostics_(&diagnostics), tree_(&tree), reader_(sources, tree) {
    Lexed lexed = lex(sources, file, diagnostics);
    tokens_ = std::move(lexed.tokens);
    broken_ = std::move(lexed.broken);
    tree.comments = std::move(lexed.comments);
    mistakes_ = broken_.size();
  }

  void read();

 private:
  std::size_t next_declaration(std::size_t from);
  bool starts(const Token& token) const { return token.kind == Kind::word && starts_declaration(reader_.text(token)); }
  bool belongs_above(const Token& token) const;
  bool broken(std::size_t from, std::uint32_t to) const;
  bool room() { return ++mistakes_ <= most_mistakes; }
  void one(std::size_t from, std::size_t to);
  bool attempt(std::size_t from, std::size_t to, bool noting);
  void say_mistakes();
  void failed(std::size_t from, std::size_t to);

  const source::Sources* sources_;
  source::Diagnostics* diagnostics_;
  File* tree_;
  Reader reader_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> broken_;
  std::size_t mistakes_ = 0;
};

/// A line that was meant to be indented: it starts with a word of the language, or with no word at all.
bool FileReader::belongs_above(const Token& token) const {
  if (token.kind != Kind::word) return true;
  return token.word != no_word && meant_declaration(reader_.text(token)).empty();
}

/// The next token in the first column that does not belong to what stands above.
std::size_t FileReader::next_declaration(std::size_t from) {
  for (; from < tokens_.size(); ++from) {
    const Token& token = tokens_[from];
    if (!token.first_column) continue;
    if (starts(token) || !belongs_above(token)) return from;
    if (room()) say_unknown_declaration(reader_, token, true, *diagnostics_);
    broken_.push_back(token.begin);
  }
  return from;
}

bool FileReader::broken(std::size_t from, std::uint32_t to) const {
  const std::uint32_t begin = tokens_[from].begin;
  return std::any_of(broken_.begin(), broken_.end(), [&](std::uint32_t at) { return begin <= at && at <= to; });
}

bool FileReader::attempt(std::size_t from, std::size_t to, bool noting) {
  const std::uint32_t stop = tokens_[to - 1].end;
  const std::size_t conditions = tree_->conditions.size();
  const Token after = std::exchange(tokens_[to], Token{Kind::end, false, false, no_word, stop, stop});
  Declaration declaration;
  reader_.start(noting);
  const Cursor first = &tokens_[from];
  const bool read = declaration_reader(reader_.text(*first))(first, &tokens_[to], reader_, declaration);
  tokens_[to] = after;
  if (!read || !reader_.mistakes().empty() || broken(from, stop)) {
    tree_->conditions.resize(conditions);
    return read;
  }
  declaration.span = {tree_->source, first->begin, stop};
  tree_->declarations.push_back(std::move(declaration));
  return true;
}

void FileReader::say_mistakes() {
  for (Mistake& mistake : reader_.mistakes()) {
    if (!room()) return;
    Diagnostic& said = diagnostics_->add(mistake.code, mistake.span, std::move(mistake.message));
    said.hint = std::move(mistake.hint);
    said.notes = std::move(mistake.notes);
    for (auto& [span, text] : mistake.labels) said.labels.push_back({sources_->place(span), std::move(text)});
  }
}

void FileReader::failed(std::size_t from, std::size_t to) {
  const Cursor first = &tokens_[from];
  if (const Cursor inner = indented_declaration(reader_, first); inner != nullptr) {
    const auto place = static_cast<std::size_t>(inner - tokens_.data());
    if (room()) say_indented(reader_, *sources_, *inner, *diagnostics_);
    one(from, place);
    return one(place, to);
  }
  const bool deep = std::any_of(reader_.mistakes().begin(), reader_.mistakes().end(),
                                [](const Mistake& m) { return m.code == Code::nested_too_deep; });
  say_mistakes();
  const Cursor at = reader_.expectations().at;
  const bool follows_from_another = deep || (at != nullptr && broken(from, at->begin));
  if (!follows_from_another && room()) say_unexpected(reader_, first, &tokens_[to], *diagnostics_);
}

void FileReader::one(std::size_t from, std::size_t to) {
  if (attempt(from, to, false)) return say_mistakes();
  attempt(from, to, true);
  failed(from, to);
}

void FileReader::read() {
  const std::size_t count = tokens_.size();
  tokens_.push_back(Token{});
  if (count == 0) return;
  std::size_t from = 0;
  if (!tokens_[0].first_column && !starts(tokens_[0])) {
    say_before_declaration(reader_, tokens_[0], *diagnostics_);
    from = std::min(next_declaration(0), count);
  } else if (!tokens_[0].first_column) {
    say_indented(reader_, *sources_, tokens_[0], *diagnostics_);
  }
  while (from < count && mistakes_ <= most_mistakes) {
    const std::size_t to = std::min(next_declaration(from + 1), count);
    if (starts(tokens_[from])) {
      one(from, to);
    } else if (room()) {
      say_unknown_declaration(reader_, tokens_[from], false, *diagnostics_);
    }
    from = to;
  }
}

bool readable(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  const Span start{file, 0, 0};
  if (text.size() > most_bytes) {
    diagnostics.add(Code::file_too_large, start, fmt::format("the file has {} bytes, more than the {} that are read", text.size(), most_bytes));
    return false;
  }
  const std::size_t invalid = source::find_invalid(text);
  if (invalid == std::string_view::npos) return true;
  const auto at = static_cast<std::uint32_t>(invalid);
  Diagnostic& said = diagnostics.add(Code::invalid_utf8, {file, at, at + 1},
                                     fmt::format("byte 0x{:02X}, number {} of the file, is not UTF-8", static_cast<unsigned char>(text[invalid]), invalid + 1));
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
    diagnostics.add(Code::empty_file, {file, 0, 0}, "the file holds no declaration").hint = "a file starts with `ruleset NAME version \"...\"`";
  }
  return tree;
}

}  // namespace kith::syntax
