#include "dsl/syntax/meant/file_reader.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/meant/unexpected.hpp"

namespace kith::syntax {

using source::Code;

FileReader::FileReader(const source::Sources& sources, std::uint32_t file, source::Diagnostics& diagnostics,
                       File& tree)
    : sources_(&sources), diagnostics_(&diagnostics), tree_(&tree), reader_(sources, tree) {
  Lexed lexed = lex(sources, file);
  tokens_ = std::move(lexed.tokens);
  tokens_.push_back(Token{});
  broken_ = {lexed.broken.begin(), lexed.broken.end()};
  tree.comments = std::move(lexed.comments);
  lexical_ = std::move(lexed.mistakes);
  slips_ = std::move(lexed.slips);
}

/// By its first word; `allow` starts a clause, but in the first column before the code of a finding.
bool FileReader::starts(const Token& token) const {
  constexpr Word allow = find_word("allow");
  if (token.word == allow) return token.first_column && is_finding_code(reader_.text(*(&token + 1)));
  return token.word != no_word && starts_declaration(word_table[token.word].text);
}

/// A line that was meant to be indented: it starts with a word of the language, or with no word at all.
bool FileReader::belongs_above(const Token& token) const {
  if (token.kind != Kind::word) return true;
  return token.word != no_word && meant_declaration(reader_.text(token)).empty();
}

/// The next token in the first column that does not belong to what stands above.
std::size_t FileReader::next_declaration(std::size_t from) {
  const std::size_t end = tokens_.size() - 1;
  for (; from < end; ++from) {
    const Token& token = tokens_[from];
    if (!token.first_column) continue;
    if (starts(token) || !belongs_above(token)) return from;
    if (!room()) return end;
    say(no_declaration(reader_, token, true));
    broken_.insert(token.begin);
  }
  return end;
}

bool FileReader::broken(std::size_t from, std::uint32_t to) const {
  const auto found = broken_.lower_bound(tokens_[from].begin);
  return found != broken_.end() && *found <= to;
}

/// Up to where a mistake belongs to the declaration that ends before `to`: behind its last token may stand
/// what was no token.
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
  const bool read =
      declaration_reader(word_table[first->word].text)(first, &tokens_[to], reader_, declaration);
  tokens_[to] = after;
  const auto& mistakes = reader_.mistakes();
  const bool stands = std::all_of(mistakes.begin(), mistakes.end(),
                                  [](const Mistake& mistake) { return mistake.rest_stands; });
  if (!read || !stands || broken(from, limit)) {
    tree_->conditions.resize(conditions);
    return read;
  }
  kept_ = true;
  declaration.span = {tree_->source, first->begin, stop};
  tree_->declarations.push_back(std::move(declaration));
  return true;
}

/// Reads one declaration and says what is wrong with it: as long as it is plain what is meant, it is read on
/// as if that stood there. Gives where to go on: behind it, or at a declaration indented by mistake.
std::size_t FileReader::one(std::size_t from, std::size_t to) {
  // Each round but those that cut the declaration short reads further than the one before.
  std::optional<std::uint32_t> mended;
  while (room() && !attempt(from, to, false)) {
    attempt(from, to, true);
    if (const Cursor inner = indented_declaration(reader_, &tokens_[from], &tokens_[to])) {
      to = static_cast<std::size_t>(inner - tokens_.data());
      say(indented(reader_, *inner));
      continue;
    }
    const Cursor first = &tokens_[from], at = reader_.expectations().at;
    const Stop stop{reader_, first, at == nullptr ? first : at, &tokens_[to]};
    auto found = stop.at == stop.last || stop.at->begin >= mended.value_or(0) ? why(stop) : std::nullopt;
    // Where reading comes no further, what was taken to be meant was not.
    if (found && found->fix && mended && found->fix->span.end <= *mended) found.reset();
    const bool mends = found && mend(*found, from, to);
    if (mends) mended = found->fix->span.end;
    // A name of several words is said with all the places where it is written so.
    if (found && found->code != Code::bad_name) say(*found);
    if (!mends) {
      say_mistakes(true);
      return to;
    }
  }
  if (room()) say_mistakes(broken(from, end_of(to)));
  return to;
}

/// What stands before the first line in the first column. Gives where to go on.
std::size_t FileReader::before_first() {
  if (tokens_[0].first_column || tokens_[0].kind == Kind::end) return 0;
  if (starts(tokens_[0])) {
    say(indented(reader_, tokens_[0]));
    return 0;
  }
  say(before_declaration(reader_, tokens_[0]));
  return next_declaration(0);
}

void FileReader::read() {
  for (std::size_t from = before_first(); from + 1 < tokens_.size() && room();) {
    std::size_t to = next_declaration(from + 1);
    if (!starts(tokens_[from])) {
      say(no_declaration(reader_, tokens_[from], false));
      keep_name(from, to, meant_declaration(reader_.name(tokens_[from])));
      from = to;
    }
    while (from < to && room()) {
      behind_ = tokens_.size() - to;
      kept_ = false;
      const std::size_t next = one(from, to);
      if (!kept_) keep_name(from, next, word_table[tokens_[from].word].text);
      from = next;
      to = tokens_.size() - behind_;
    }
  }
  say_lexical();
}

}  // namespace kith::syntax
