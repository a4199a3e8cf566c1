#include <algorithm>
#include <limits>
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
    Lexed lexed = lex(sources, file);
    tokens_ = std::move(lexed.tokens);
    broken_ = {lexed.broken.begin(), lexed.broken.end()};
    tree.comments = std::move(lexed.comments);
    lexical_ = std::move(lexed.mistakes);
    slips_ = std::move(lexed.slips);
  }

  void read();

 private:
  std::size_t next_declaration(std::size_t from);
  bool starts(const Token& token) const { return token.word != no_word && starts_declaration(word_table[token.word].text); }
  bool belongs_above(const Token& token) const;
  bool broken(std::size_t from, std::uint32_t to) const;
  std::uint32_t end_of(std::size_t to) const;
  bool room() const { return mistakes_ < most_mistakes; }
  void say(Mistake);
  void say_lexical();
  void keep_name(std::size_t from, std::size_t to, std::string_view declaration);
  std::size_t one(std::size_t from, std::size_t to);
  bool attempt(std::size_t from, std::size_t to, bool noting);
  void say_mistakes(bool damaged);
  std::size_t before_first(std::size_t count);
  void say_failed(std::size_t from, std::size_t to);
  bool names_left_out(const Stop&) const;
  void say_everywhere(const Edit&);

  const source::Sources* sources_;
  source::Diagnostics* diagnostics_;
  File* tree_;
  Reader reader_;
  std::vector<Token> tokens_;
  std::vector<Mistake> lexical_;
  std::vector<Slip> slips_;
  std::vector<Span> swallowed_;     ///< texts that were meant as such: what was found in them is no mistake of its own
  std::set<std::uint32_t> broken_;  ///< where a mistake was found before the grammar
  std::size_t mistakes_ = 0;
  bool kept_ = false;               ///< whether the declaration last attempted stands in the tree
};

void FileReader::say(Mistake mistake) {
  if (++mistakes_ > most_mistakes) return;
  Diagnostic& said = diagnostics_->add(mistake.code, mistake.span, std::move(mistake.message));
  said.hint = std::move(mistake.hint);
  said.notes = std::move(mistake.notes);
  for (auto& [span, text] : mistake.labels) said.labels.push_back({sources_->place(span), std::move(text)});
  if (mistake.fix) said.fix = FixIt{sources_->place(mistake.fix->span), std::move(mistake.fix->replacement)};
}

/// Says what was found before the grammar, where the grammar has no better word for it.
void FileReader::say_lexical() {
  const auto swallowed = [&](Span span) {
    return std::any_of(swallowed_.begin(), swallowed_.end(), [&](Span text) { return text.begin <= span.begin && span.begin < text.end; });
  };
  std::erase_if(slips_, [&](const Slip& slip) { return swallowed(slip.edit.span); });
  for (Mistake& slip : said_once(slips_, *sources_)) say(std::move(slip));
  for (Mistake& mistake : lexical_)
    if (!swallowed(mistake.span)) say(std::move(mistake));
}

/// Keeps the name of a declaration that is left out, so that nobody calls it unknown.
void FileReader::keep_name(std::size_t from, std::size_t to, std::string_view declaration) {
  std::size_t end = from + 1;
  while (end < to && tokens_[end].kind == Kind::word && !tokens_[end].first_of_line && !reserved(tokens_[end].word)) ++end;
  const bool titled = end < to && tokens_[end].kind == Kind::text;
  const std::size_t last = titled ? end : std::min(from + 2, end);
  tree_->left_out.push_back({std::string(declaration), joined(reader_, &tokens_[from + 1], &tokens_[last])});
}

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
    say(no_declaration(reader_, token, true));
    broken_.insert(token.begin);
  }
  return from;
}

bool FileReader::broken(std::size_t from, std::uint32_t to) const {
  const auto found = broken_.lower_bound(tokens_[from].begin);
  return found != broken_.end() && *found <= to;
}

/// Up to where a mistake belongs to the declaration that ends before `to`: behind its last token may stand what was no token.
std::uint32_t FileReader::end_of(std::size_t to) const {
  return tokens_[to].kind == Kind::end ? std::numeric_limits<std::uint32_t>::max() : tokens_[to].begin - 1;
}

bool FileReader::attempt(std::size_t from, std::size_t to, bool noting) {
  const std::uint32_t stop = tokens_[to - 1].end, limit = end_of(to);
  const std::size_t conditions = tree_->conditions.size();
  const Token after = std::exchange(tokens_[to], Token{Kind::end, false, false, no_word, stop, stop});
  Declaration declaration;
  reader_.start(noting);
  const Cursor first = &tokens_[from];
  const bool read = declaration_reader(word_table[first->word].text)(first, &tokens_[to], reader_, declaration);
  tokens_[to] = after;
  const auto& mistakes = reader_.mistakes();
  const bool stands = std::all_of(mistakes.begin(), mistakes.end(), [](const Mistake& mistake) { return mistake.rest_stands; });
  if (!read || !stands || broken(from, limit)) {
    tree_->conditions.resize(conditions);
    return read;
  }
  kept_ = true;
  declaration.span = {tree_->source, first->begin, stop};
  tree_->declarations.push_back(std::move(declaration));
  return true;
}

/// `damaged`: something of the declaration was left out already, so nothing can be said to be missing.
void FileReader::say_mistakes(bool damaged) {
  for (Mistake& mistake : reader_.mistakes())
    if (!damaged || mistake.code != Code::missing_part) say(std::move(mistake));
}

/// Says why the declaration last attempted could not be read.
void FileReader::say_failed(std::size_t from, std::size_t to) {
  const auto& mistakes = reader_.mistakes();
  const bool deep = std::any_of(mistakes.begin(), mistakes.end(), [](const Mistake& m) { return m.code == Code::nested_too_deep; });
  say_mistakes(true);
  const Cursor first = &tokens_[from], at = reader_.expectations().at;
  const Stop stop{reader_, first, at == nullptr ? first : at, &tokens_[to]};
  if (const auto name = name_of_several_words(stop)) return say_everywhere(*name->fix);
  if (auto text = unquoted(stop)) {
    swallowed_.push_back(text->span);
    return say(std::move(*text));
  }
  const bool follows_from_another = deep || (at != nullptr && broken(from, at->begin)) || names_left_out(stop);
  if (follows_from_another) return;
  Mistake mistake = unexpected(stop);
  if (mistake.code == Code::bad_name && mistake.fix) return say_everywhere(*mistake.fix);
  if (mistake.fix) swallowed_.push_back(mistake.fix->span);
  say(std::move(mistake));
}

/// A name that is written as several words is so wherever it stands: one slip, as often as it was made.
void FileReader::say_everywhere(const Edit& edit) {
  const auto begin = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.begin == edit.span.begin; });
  const auto end = std::find_if(begin, tokens_.end(), [&](const Token& token) { return token.begin >= edit.span.end || token.kind == Kind::end; });
  const auto same = [&](const Token& a, const Token& b) { return a.kind == b.kind && reader_.name(a) == reader_.name(b); };
  for (auto at = tokens_.begin(); at != tokens_.end();) {
    at = std::search(at, tokens_.end(), begin, end, same);
    if (at == tokens_.end()) return;
    const Span span = reader_.span(&*at, &*at + (end - begin));
    std::erase_if(slips_, [&](const Slip& slip) { return span.begin <= slip.edit.span.begin && slip.edit.span.begin < span.end; });
    slips_.push_back({Code::bad_name, edit.replacement, {span, edit.replacement}});
    at += end - begin;
  }
}

/// Whether reading stopped within a name of several words that has been spoken of where it is declared: `with key worker`.
bool FileReader::names_left_out(const Stop& stop) const {
  const auto plain = [&](Cursor token) { return token->kind == Kind::word && !reserved(token->word); };
  if (stop.at == stop.first || !plain(stop.at - 1)) return false;
  Cursor end = stop.at;
  while (end != stop.last && plain(end) && !end->first_of_line) ++end;
  const auto& all = tree_->left_out;
  return end != stop.at && std::any_of(all.begin(), all.end(), [&](const LeftOut& one) {
    for (Cursor last = end; last != stop.at; --last)
      if (one.name == joined(reader_, stop.at - 1, last)) return true;
    return false;
  });
}


/// Reads one declaration and says what is wrong with it. Gives where to go on: at `to`, or at a declaration indented by mistake.
std::size_t FileReader::one(std::size_t from, std::size_t to) {
  if (attempt(from, to, false)) return say_mistakes(broken(from, end_of(to))), to;
  attempt(from, to, true);
  const Cursor inner = indented_declaration(reader_, &tokens_[from], &tokens_[to]);
  if (inner == nullptr) return say_failed(from, to), to;
  const auto place = static_cast<std::size_t>(inner - tokens_.data());
  say(indented(reader_, *inner));
  if (attempt(from, place, true)) {
    say_mistakes(broken(from, end_of(place)));
  } else {
    say_failed(from, place);
  }
  return place;
}

/// What stands before the first line in the first column. Gives where to go on.
std::size_t FileReader::before_first(std::size_t count) {
  if (tokens_[0].first_column) return 0;
  if (starts(tokens_[0])) {
    say(indented(reader_, tokens_[0]));
    return 0;
  }
  say(before_declaration(reader_, tokens_[0]));
  return std::min(next_declaration(0), count);
}

void FileReader::read() {
  const std::size_t count = tokens_.size();
  tokens_.push_back(Token{});
  for (std::size_t from = count == 0 ? 0 : before_first(count); from < count && room();) {
    const std::size_t to = std::min(next_declaration(from + 1), count);
    if (!starts(tokens_[from])) {
      say(no_declaration(reader_, tokens_[from], false));
      keep_name(from, to, meant_declaration(reader_.name(tokens_[from])));
      from = to;
    }
    while (from < to && room()) {
      kept_ = false;
      const std::size_t next = one(from, to);
      if (!kept_) keep_name(from, next, word_table[tokens_[from].word].text);
      from = next;
    }
  }
  say_lexical();
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
