#include <algorithm>

#include "dsl/syntax/meant/file_reader.hpp"
#include "dsl/syntax/meant/unexpected.hpp"

/// What is wrong with a declaration, what was meant by it, and reading on as if that stood there.
namespace kith::syntax {

using source::Code;

namespace {

bool within(Span whole, std::uint32_t at) { return whole.begin <= at && at < whole.end; }

/// Whether a declaration may begin so: what is read on is still one.
bool starts_one(const std::vector<Token>& tokens) {
  return !tokens.empty() && tokens.front().word != no_word &&
         starts_declaration(word_table[tokens.front().word].text);
}

}  // namespace

/// Why the declaration could not be read on; nothing where that follows from a mistake that is said already.
std::optional<Mistake> FileReader::why(const Stop& stop) {
  if (auto name = name_of_several_words(stop)) return name;
  if (auto text = unquoted(stop)) return text;
  const auto& mistakes = reader_.mistakes();
  const bool deep = std::any_of(mistakes.begin(), mistakes.end(),
                                [](const Mistake& m) { return m.code == Code::nested_too_deep; });
  const auto first = static_cast<std::size_t>(stop.first - tokens_.data()),
             last = static_cast<std::size_t>(stop.last - tokens_.data());
  const std::uint32_t at = stop.at == stop.last ? end_of(last) : stop.at->begin;
  if (deep || broken(first, at) || names_left_out(stop)) return std::nullopt;
  return unexpected(stop);
}

/// Whether reading stopped within a name of several words that has been spoken of where it is declared: `with
/// key worker`.
bool FileReader::names_left_out(const Stop& stop) const {
  const auto plain = [&](Cursor token) { return token->kind == Kind::word && !reserved(token->word); };
  if (stop.at == stop.first || !plain(stop.at - 1)) return false;
  std::set<std::string_view> names;
  std::size_t longest = 0;
  for (const LeftOut& one : tree_->left_out) {
    names.insert(one.name);
    longest = std::max(longest, one.name.size());
  }
  std::string name = reader_.name(*(stop.at - 1));
  for (Cursor end = stop.at; end != stop.last && plain(end) && !end->first_of_line; ++end) {
    name += "_" + reader_.name(*end);
    if (name.size() > longest) return false;
    if (names.contains(name)) return true;
  }
  return false;
}

/// What was found in it before the grammar is no mistake of its own.
void FileReader::swallow(Span span) {
  swallowed_.push_back(span);
  broken_.erase(broken_.lower_bound(span.begin), broken_.lower_bound(span.end));
}

/// A word of what was meant, as a token: one of the language, or one that was written.
std::optional<Token> FileReader::meant_token(std::string_view word, Span span, std::size_t first,
                                             std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (reader_.text(tokens_[i]) == word) return tokens_[i];
  Token token{Kind::word, false, false, find_word(word), span.begin, span.end};
  if (word == ",") token.kind = Kind::comma;
  return token.kind == Kind::word && token.word == no_word ? std::nullopt : std::optional(token);
}

/// What was meant instead of the tokens from `first` to `last`; nothing where it has words that stand nowhere
/// in the file.
std::optional<std::vector<Token>> FileReader::meant_tokens(const Mistake& mistake, std::size_t first,
                                                           std::size_t last) const {
  const Span span = mistake.fix->span;
  const bool text = mistake.code == Code::unquoted_text || mistake.code == Code::wrong_quotation_marks;
  if (text) return std::vector{Token{Kind::text, false, false, no_word, span.begin, span.end}};
  if (mistake.code == Code::bad_name)
    return std::vector{Token{Kind::word, false, false, no_word, span.begin, span.end}};
  std::vector<Token> out;
  std::string_view rest = mistake.fix->replacement;
  while (!rest.empty()) {
    const std::size_t size =
        rest[0] == ' ' || rest[0] == ',' ? 1 : std::min(rest.find_first_of(" ,"), rest.size());
    const auto token = rest[0] == ' ' ? std::nullopt : meant_token(rest.substr(0, size), span, first, last);
    if (token) out.push_back(*token);
    else if (rest[0] != ' ') return std::nullopt;
    rest.remove_prefix(size);
  }
  return out;
}

/// In place of the tokens from `first` to `last`; the first stands where the first of them stood.
void FileReader::put(std::size_t first, std::size_t last, const std::vector<Token>& meant) {
  const bool first_of_line = first < last && tokens_[first].first_of_line,
             first_column = first < last && tokens_[first].first_column;
  const auto at = tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                                tokens_.begin() + static_cast<std::ptrdiff_t>(last));
  const auto put = tokens_.insert(at, meant.begin(), meant.end());
  for (auto token = put; token != put + static_cast<std::ptrdiff_t>(meant.size()); ++token)
    token->first_of_line = token->first_column = false;
  if (meant.empty()) return;
  put->first_of_line = first_of_line;
  put->first_column = first_column;
}

/// Puts what was meant in place of what was written, within the declaration from `from` to `to`. False where
/// nobody knows what was.
bool FileReader::mend(const Mistake& mistake, std::size_t from, std::size_t& to) {
  if (!mistake.fix) return false;
  const Span span = mistake.fix->span;
  if (mistake.code == Code::bad_name) {
    mend_name(*mistake.fix, from, to);
    return true;
  }
  swallow(span);
  const auto place = [&](std::uint32_t at) {
    const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(from),
               end = tokens_.begin() + static_cast<std::ptrdiff_t>(to);
    return static_cast<std::size_t>(
        std::lower_bound(begin, end, at,
                         [](const Token& token, std::uint32_t byte) { return token.begin < byte; }) -
        tokens_.begin());
  };
  const std::size_t first = place(span.begin), last = std::max(first, place(span.end));
  const auto meant = meant_tokens(mistake, first, last);
  if (!meant || (first == from && !starts_one(*meant))) return false;
  put(first, last, *meant);
  to = to + meant->size() - (last - first);
  return true;
}

/// A name that is written as several words is so wherever it stands from here on: one slip, as often as it
/// was made.
void FileReader::mend_name(const Edit& edit, std::size_t from, std::size_t& to) {
  std::vector<std::string> words;
  ++names_mended_;
  for (std::size_t i = from; i < to; ++i)
    if (within(edit.span, tokens_[i].begin)) words.push_back(reader_.name(tokens_[i]));
  for (std::size_t i = from; !words.empty() && i + words.size() < tokens_.size(); ++i) {
    std::size_t same = 0;
    while (same < words.size() && tokens_[i + same].kind == Kind::word &&
           reader_.name(tokens_[i + same]) == words[same])
      ++same;
    // No name goes on into the next declaration.
    const std::size_t next = tokens_.size() - behind_;
    const auto cuts = [&](std::size_t at) { return i < at && at < i + same; };
    if (same < words.size() || cuts(to) || cuts(next)) continue;
    const Span span{edit.span.file, tokens_[i].begin, tokens_[i + same - 1].end};
    std::erase_if(slips_, [&](const Slip& slip) { return within(span, slip.edit.span.begin); });
    slips_.push_back({Code::bad_name, edit.replacement, {span, edit.replacement}});
    put(i, i + same, {Token{Kind::word, false, false, no_word, span.begin, span.end}});
    if (i < to) to -= same - 1;
    if (i >= next) behind_ -= same - 1;
  }
}

// ---- saying so --------------------------------------------------------------------------------------------------

void FileReader::say(Mistake mistake) {
  if (++mistakes_ > most_mistakes) return;
  Diagnostic& said = diagnostics_->add(mistake.code, mistake.span, std::move(mistake.message));
  said.hint = std::move(mistake.hint);
  said.notes = std::move(mistake.notes);
  for (auto& [span, text] : mistake.labels) said.labels.push_back({sources_->place(span), std::move(text)});
  if (mistake.fix) said.fix = FixIt{sources_->place(mistake.fix->span), std::move(mistake.fix->replacement)};
}

/// `damaged`: something of the declaration was left out already, so nothing can be said to be missing.
void FileReader::say_mistakes(bool damaged) {
  for (Mistake& mistake : reader_.mistakes())
    if (!damaged || mistake.code != Code::missing_part) say(std::move(mistake));
}

/// Says what was found before the grammar, where the grammar has no better word for it.
void FileReader::say_lexical() {
  const auto swallowed = [&](Span span) {
    return std::any_of(swallowed_.begin(), swallowed_.end(),
                       [&](Span text) { return within(text, span.begin); });
  };
  std::erase_if(slips_, [&](const Slip& slip) { return swallowed(slip.edit.span); });
  for (Mistake& slip : said_once(slips_, *sources_)) say(std::move(slip));
  for (Mistake& mistake : lexical_)
    if (!swallowed(mistake.span)) say(std::move(mistake));
}

/// Keeps the name of a declaration that is left out, so that nobody calls it unknown.
void FileReader::keep_name(std::size_t from, std::size_t to, std::string_view declaration) {
  std::size_t end = from + 1;
  while (end < to && tokens_[end].kind == Kind::word && !tokens_[end].first_of_line &&
         !reserved(tokens_[end].word))
    ++end;
  const bool titled = end < to && tokens_[end].kind == Kind::text;
  const std::size_t last = titled ? end : std::min(from + 2, end);
  tree_->left_out.push_back({std::string(declaration), joined(reader_, &tokens_[from + 1], &tokens_[last])});
}

}  // namespace kith::syntax
