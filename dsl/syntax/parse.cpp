#include <algorithm>
#include <set>
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
    broken_ = {lexed.broken.begin(), lexed.broken.end()};
    tree.comments = std::move(lexed.comments);
    mistakes_ = lexed.broken.size();
  }

  void read();

 private:
  std::size_t next_declaration(std::size_t from);
  bool starts(const Token& token) const { return token.word != no_word && starts_declaration(word_table[token.word].text); }
  bool belongs_above(const Token& token) const;
  bool broken(std::size_t from, std::uint32_t to) const;
  bool room() { return ++mistakes_ <= most_mistakes; }
  std::size_t one(std::size_t from, std::size_t to);
  bool attempt(std::size_t from, std::size_t to, bool noting);
  void say_mistakes(bool damaged);
  std::size_t before_first(std::size_t count);
  void say_failed(std::size_t from, std::size_t to);

  const source::Sources* sources_;
  source::Diagnostics* diagnostics_;
  File* tree_;
  Reader reader_;
  std::vector<Token> tokens_;
  std::set<std::uint32_t> broken_;  ///< where a mistake was found before the grammar
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
    if (!room()) return tokens_.size();
    say_unknown_declaration(reader_, token, true, *diagnostics_);
    broken_.insert(token.begin);
  }
  return from;
}

bool FileReader::broken(std::size_t from, std::uint32_t to) const {
  const auto found = broken_.lower_bound(tokens_[from].begin);
  return found != broken_.end() && *found <= to;
}

bool FileReader::attempt(std::size_t from, std::size_t to, bool noting) {
  const std::uint32_t stop = tokens_[to - 1].end;
  const std::size_t conditions = tree_->conditions.size();
  const Token after = std::exchange(tokens_[to], Token{Kind::end, false, false, no_word, stop, stop});
  Declaration declaration;
  reader_.start(noting);
  const Cursor first = &tokens_[from];
  const bool read = declaration_reader(word_table[first->word].text)(first, &tokens_[to], reader_, declaration);
  tokens_[to] = after;
  const auto& mistakes = reader_.mistakes();
  const bool stands = std::all_of(mistakes.begin(), mistakes.end(), [](const Mistake& mistake) { return mistake.rest_stands; });
  if (!read || !stands || broken(from, stop)) {
    tree_->conditions.resize(conditions);
    return read;
  }
  declaration.span = {tree_->source, first->begin, stop};
  tree_->declarations.push_back(std::move(declaration));
  return true;
}

/// `damaged`: something of the declaration was left out already, so nothing can be said to be missing.
void FileReader::say_mistakes(bool damaged) {
  for (Mistake& mistake : reader_.mistakes()) {
    if (damaged && mistake.code == Code::missing_part) continue;
    if (!room()) return;
    Diagnostic& said = diagnostics_->add(mistake.code, mistake.span, std::move(mistake.message));
    said.hint = std::move(mistake.hint);
    said.notes = std::move(mistake.notes);
    for (auto& [span, text] : mistake.labels) said.labels.push_back({sources_->place(span), std::move(text)});
  }
}

/// Says why the declaration last attempted could not be read.
void FileReader::say_failed(std::size_t from, std::size_t to) {
  const Cursor first = &tokens_[from];
  const bool deep =
      std::any_of(reader_.mistakes().begin(), reader_.mistakes().end(), [](const Mistake& m) { return m.code == Code::nested_too_deep; });
  say_mistakes(true);
  const Cursor at = reader_.expectations().at;
  const bool follows_from_another = deep || (at != nullptr && broken(from, at->begin));
  if (!follows_from_another && room()) say_unexpected(reader_, first, &tokens_[to], *diagnostics_);
}

/// Reads one declaration and says what is wrong with it. Gives where to go on: at `to`, or at a declaration indented by mistake.
std::size_t FileReader::one(std::size_t from, std::size_t to) {
  if (attempt(from, to, false)) return say_mistakes(broken(from, tokens_[to - 1].end)), to;
  attempt(from, to, true);
  const Cursor inner = indented_declaration(reader_, &tokens_[from], &tokens_[to]);
  if (inner == nullptr) return say_failed(from, to), to;
  const auto place = static_cast<std::size_t>(inner - tokens_.data());
  if (room()) say_indented(reader_, *sources_, *inner, *diagnostics_);
  if (attempt(from, place, true)) {
    say_mistakes(broken(from, tokens_[place - 1].end));
  } else {
    say_failed(from, place);
  }
  return place;
}

/// What stands before the first line in the first column. Gives where to go on.
std::size_t FileReader::before_first(std::size_t count) {
  if (tokens_[0].first_column) return 0;
  if (starts(tokens_[0])) {
    say_indented(reader_, *sources_, tokens_[0], *diagnostics_);
    return 0;
  }
  say_before_declaration(reader_, tokens_[0], *diagnostics_);
  return std::min(next_declaration(0), count);
}

void FileReader::read() {
  const std::size_t count = tokens_.size();
  tokens_.push_back(Token{});
  if (count == 0) return;
  for (std::size_t from = before_first(count); from < count && mistakes_ <= most_mistakes;) {
    const std::size_t to = std::min(next_declaration(from + 1), count);
    if (!starts(tokens_[from])) {
      if (room()) say_unknown_declaration(reader_, tokens_[from], false, *diagnostics_);
      from = to;
    }
    while (from < to && mistakes_ <= most_mistakes) from = one(from, to);
  }
}

bool readable(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  const Span start{file, 0, 0};
  if (text.size() > most_bytes) {
    diagnostics.add(Code::file_too_large, start,
                    fmt::format("the file has {} bytes, more than the {} that are read", text.size(), most_bytes));
    return false;
  }
  const std::size_t invalid = source::find_invalid(text);
  if (invalid == std::string_view::npos) return true;
  const auto at = static_cast<std::uint32_t>(invalid);
  Diagnostic& said = diagnostics.add(
      Code::invalid_utf8, {file, at, at + 1},
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
    diagnostics.add(Code::empty_file, {file, 0, 0}, "the file holds no declaration").hint =
        "a file starts with `ruleset NAME version \"...\"`";
  }
  return tree;
}

}  // namespace kith::syntax
