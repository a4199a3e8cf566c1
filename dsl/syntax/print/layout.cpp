#include "dsl/syntax/print/layout.hpp"

#include <algorithm>
#include <utility>

#include "dsl/source/utf8.hpp"

namespace kith::syntax {

namespace {

std::string filled(std::size_t indent, std::string_view lead, std::size_t column) {
  std::string out = std::string(indent, ' ') + std::string(lead);
  if (lead.empty()) return out;
  out.resize(std::max(out.size() + 1, indent + column), ' ');
  return out;
}

/// Of a text far too long not every character is counted.
bool longer_than(std::string_view text, std::size_t most) {
  constexpr std::size_t most_bytes = 4;  // of a character
  return text.size() > most && (text.size() > most_bytes * most || source::characters(text) > most);
}

/// Where a text is broken so that its first part has at most `room` characters: after a blank, or nowhere.
std::size_t break_at(std::string_view text, std::size_t room) {
  std::size_t best = text.size();
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size();) {
    const source::Character next = source::first_character(text.substr(at));
    at += next.bytes;
    ++seen;
    if (next.value == ' ' && at < text.size() && (seen <= room || best == text.size())) best = at;
    if (seen > room && best != text.size()) break;
  }
  return best;
}

}  // namespace

void Layout::line(std::size_t indent, std::string text) {
  lines_.push_back(std::string(indent, ' ') + std::move(text));
}

void Layout::say(std::size_t indent, std::string_view lead, std::size_t column, std::string_view value) {
  lines_.push_back(filled(indent, lead, column) + std::string(value));
}

void Layout::text(std::size_t indent, std::string_view lead, std::size_t column, const Text& text) {
  if (!present(text)) return;
  std::string start = filled(indent, lead, column);
  std::string_view rest = text.value;
  const std::size_t left = width > start.size() + 22 ? width - start.size() - 2 : 20;
  while (longer_than(rest, left)) {
    const std::size_t at = break_at(rest, left);
    if (at == rest.size()) break;
    lines_.push_back(start + '"' + std::string(rest.substr(0, at)) + '"');
    rest.remove_prefix(at);
    start = std::string(start.size(), ' ');
  }
  lines_.push_back(start + '"' + std::string(rest) + '"');
}

void Layout::list_of_words(std::size_t indent, std::string_view lead, std::size_t column,
                           const std::vector<std::string>& items) {
  if (items.empty()) return;
  std::string line = filled(indent, lead, column);
  const std::size_t start = line.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string item = items[i] + (i + 1 < items.size() ? "," : "");
    if (line.size() > start && line.size() + 1 + item.size() > width) {
      lines_.push_back(std::exchange(line, std::string(start, ' ')));
    }
    line += (line.size() > start ? " " : "") + item;
  }
  lines_.push_back(std::move(line));
}

/// What the source goes on with after a comment, further comments left out.
std::string_view Layout::after(const Comment& comment) const {
  std::string_view rest = source_.substr(comment.span.end);
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!rest.starts_with('#')) return rest;
    rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
  }
}

bool Layout::comment_at_join(Span span) const {
  const auto& comments = file_->comments;
  auto comment = std::lower_bound(comments.begin(), comments.end(), span.begin,
                                  [](const Comment& c, std::uint32_t at) { return c.span.begin < at; });
  while (comment != comments.end() && comment->span.begin < span.end) {
    const std::string_view next = after(*comment);
    if (next.starts_with("and") || next.starts_with("or") || next.starts_with(',')) return true;
    // Comments on the way there are followed by the same.
    const std::size_t reached = source_.size() - next.size();
    while (comment != comments.end() && comment->span.begin < reached) ++comment;
  }
  return false;
}

std::vector<std::string> Layout::broken(ConditionId id, std::size_t column, bool parentheses) const {
  const std::string whole = (parentheses ? "(" : "") + words::of(*file_, id) + (parentheses ? ")" : "");
  const words::Parts parts = words::parts(*file_, id);
  if (parts.join.empty() || (column + whole.size() <= width && !comment_at_join((*file_)[id].span)))
    return {whole};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < parts.of.size(); ++i) {
    std::string lead = parentheses ? (i == 0 ? "(" : " ") : "";
    if (i > 0) lead += std::string(parts.join) + " ";
    for (const std::string& line :
         broken(parts.of[i], column + lead.size(), words::needs_parentheses(*file_, parts.of[i]))) {
      out.push_back(lead + line);
      lead = std::string(lead.size(), ' ');
    }
  }
  if (parentheses) out.back() += ")";
  return out;
}

void Layout::condition(std::size_t indent, std::string_view lead, std::size_t column, ConditionId id) {
  std::string start = filled(indent, lead, column);
  for (const std::string& line : broken(id, start.size(), false)) {
    lines_.push_back(start + line);
    start = std::string(start.size(), ' ');
  }
}

void Layout::head(const std::string& first, const std::vector<std::string>& more, std::string_view between) {
  std::string line = first;
  for (const std::string& part : more) {
    if (source::characters(line) + between.size() + source::characters(part) <= width) {
      line += std::string(between) + part;
    } else {
      lines_.push_back(std::exchange(line, "  " + part));
    }
  }
  lines_.push_back(std::move(line));
}

}  // namespace kith::syntax
