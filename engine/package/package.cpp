#include "engine/package/package.hpp"

#include <algorithm>
#include <array>

#include "dsl/source/hash.hpp"
#include "engine/package/fields.hpp"

namespace kith {
namespace package {
namespace {

constexpr std::string_view first_line = "kith release 1\n";
constexpr std::string_view hash_word = "sha256 ", signature_word = "signature ";
constexpr std::size_t hash_digits = 64, signature_digits = 128;
constexpr std::size_t hash_line = hash_word.size() + hash_digits + 1;
constexpr std::size_t signature_line = signature_word.size() + signature_digits + 1;
constexpr const char* altered = "it is altered or cut off";

constexpr std::array<std::string_view, 3> results = {"proved", "broken", "not_proved"};
constexpr std::string_view conditions_word = "conditions";

std::string_view word_of(const Release::Covered& one) {
  return one.kind ? words_of(*one.kind) : conditions_word;
}
/// False where the word is none of them.
bool read_kind(std::string_view word, Release::Covered& into) {
  const auto kind = std::find_if(rule_kinds.begin(), rule_kinds.end(),
                                 [&](RuleCoverage::Kind one) { return words_of(one) == word; });
  if (kind != rule_kinds.end()) into.kind = *kind;
  return kind != rule_kinds.end() || word == conditions_word;
}

void add(std::string& out, std::string_view word, const std::string& value) {
  ((out += word) += ' ') += value;
  out += '\n';
}

std::string head(const Package& package) {
  const Release& release = package.release;
  std::string out(first_line);
  add(out, "kith", release.kith);
  add(out, "language", release.language);
  add(out, "ruleset", release.ruleset);
  add(out, "version", release.version);
  add(out, "sequence", std::to_string(release.sequence));
  add(out, "released", release.released);
  add(out, "effective", or_dash(release.from) + ' ' + or_dash(release.until));
  add(out, "zone", release.zone);
  add(out, "signer", release.signer);
  add(out, "scenarios", std::to_string(release.scenarios));
  for (const Release::Promise& promise : release.promises)
    add(out, "promise",
        std::string(results[static_cast<std::size_t>(promise.result)]) + ' ' +
            std::to_string(promise.questions) + ' ' + std::to_string(promise.cases) + ' ' + promise.name);
  for (const Release::Covered& one : release.coverage)
    add(out, "covered",
        std::string(word_of(one)) + ' ' + std::to_string(one.number) + ' ' + std::to_string(one.of));
  for (std::size_t i = 0; i < release.files.size(); ++i)
    add(out, "file",
        release.files[i].sha256 + ' ' + std::to_string(package.texts[i].size()) + ' ' +
            release.files[i].name);
  return out + "texts\n";
}

/// Takes the lines of a head one by one; the first that is not as it must be ends it.
class Head {
 public:
  Head(std::string_view& rest, Package& into) : rest_(rest), into_(into) {}

  bool read(std::vector<std::uint64_t>& sizes) {
    Release& release = into_.release;
    std::string sequence, effective, scenarios;
    const std::pair<std::string_view, std::string*> lines[] = {
        {"kith", &release.kith},       {"language", &release.language}, {"ruleset", &release.ruleset},
        {"version", &release.version}, {"sequence", &sequence},         {"released", &release.released},
        {"effective", &effective},     {"zone", &release.zone},         {"signer", &release.signer},
        {"scenarios", &scenarios}};
    for (const auto& [word, text] : lines)
      if (!line(word, *text)) return false;
    const auto place = number_in(sequence), run = number_in(scenarios);
    const std::size_t space = effective.find(' ');
    if (!place || !run || space == std::string::npos) return false;
    release.sequence = *place;
    release.scenarios = *run;
    release.from = without_dash(std::string_view(effective).substr(0, space));
    release.until = without_dash(std::string_view(effective).substr(space + 1));
    return promises() && coverage() && files(sizes);
  }

 private:
  bool line(std::string_view word, std::string& value) {
    const auto found = take_until(rest_, '\n');
    if (!found || !found->starts_with(word) || found->substr(word.size(), 1) != " ") return false;
    value = found->substr(word.size() + 1);
    return true;
  }

  bool promises() {
    for (std::string text; rest_.starts_with("promise ");) {
      if (!line("promise", text)) return false;
      std::string_view left = text;
      const auto result = take_until(left, ' '), questions = take_until(left, ' '),
                 cases = take_until(left, ' ');
      if (!result || !questions || !cases || !number_in(*questions) || !number_in(*cases)) return false;
      const auto which =
          static_cast<std::size_t>(std::find(results.begin(), results.end(), *result) - results.begin());
      if (which == results.size()) return false;
      into_.release.promises.push_back(
          {static_cast<Proof::Result>(which), *number_in(*questions), *number_in(*cases), std::string(left)});
    }
    return true;
  }

  bool coverage() {
    for (std::string text; rest_.starts_with("covered ");) {
      if (!line("covered", text)) return false;
      std::string_view left = text;
      const auto kind = take_until(left, ' '), number = take_until(left, ' ');
      const auto shown = number ? number_in(*number) : std::nullopt, all = number_in(left);
      Release::Covered one;
      if (!kind || !read_kind(*kind, one) || !shown || !all) return false;
      one.number = *shown;
      one.of = *all;
      into_.release.coverage.push_back(one);
    }
    return true;
  }

  bool files(std::vector<std::uint64_t>& sizes) {
    for (std::string text; rest_.starts_with("file ");) {
      if (!line("file", text)) return false;
      std::string_view left = text;
      const auto hash = take_until(left, ' '), size = take_until(left, ' ');
      if (!hash || !size || !number_in(*size)) return false;
      into_.release.files.push_back({std::string(*hash), std::string(left)});
      sizes.push_back(*number_in(*size));
    }
    return take_until(rest_, '\n') == "texts" && !sizes.empty();
  }

  std::string_view& rest_;
  Package& into_;
};

/// What the hash is over.
std::optional<std::string_view> whole(std::string_view bytes) {
  if (!is_release(bytes) || !bytes.starts_with(first_line) ||
      bytes.size() < first_line.size() + hash_line + signature_line)
    return std::nullopt;
  const std::string_view signature = bytes.substr(bytes.size() - signature_line);
  const std::string_view signed_part = bytes.substr(0, bytes.size() - signature_line);
  const std::string_view hash = signed_part.substr(signed_part.size() - hash_line);
  const std::string_view body = signed_part.substr(0, signed_part.size() - hash_line);
  if (!signature.starts_with(signature_word) || !signature.ends_with('\n') || !hash.starts_with(hash_word) ||
      !hash.ends_with('\n') || source::sha256(body) != hash.substr(hash_word.size(), hash_digits))
    return std::nullopt;
  return body;
}

bool take_texts(std::string_view rest, const std::vector<std::uint64_t>& sizes, Package& into) {
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i] > rest.size()) return false;
    into.texts.push_back(rest.substr(0, sizes[i]));
    rest.remove_prefix(sizes[i]);
    if (source::sha256(into.texts.back()) != into.release.files[i].sha256) return false;
  }
  return rest.empty();
}

}  // namespace

bool is_release(std::string_view bytes) {
  if (bytes.starts_with(first_line)) return true;
  return bytes.size() > signature_line + hash_line &&
         bytes.substr(bytes.size() - signature_line).starts_with(signature_word) &&
         bytes.substr(bytes.size() - signature_line - hash_line).starts_with(hash_word);
}

std::string written(Package package, const SecretKey& key) {
  package.release.signer = key.open();
  for (std::size_t i = 0; i < package.texts.size(); ++i)
    package.release.files[i].sha256 = source::sha256(package.texts[i]);
  std::string out = head(package);
  for (const std::string_view text : package.texts) out += text;
  out += std::string(hash_word) + source::sha256(out) + '\n';
  return out + std::string(signature_word) + key.sign(out) + '\n';
}

ReadPackage read(std::string_view bytes) {
  if (!is_release(bytes)) return {std::nullopt, "it is no release"};
  std::optional<std::string_view> rest = whole(bytes);
  if (!rest) return {std::nullopt, altered};
  rest->remove_prefix(first_line.size());
  Package made;
  std::vector<std::uint64_t> sizes;
  if (!Head(*rest, made).read(sizes) || !take_texts(*rest, sizes, made)) return {std::nullopt, altered};
  return {std::move(made), ""};
}

}  // namespace package

ReadRelease read_release(std::string_view file) {
  package::ReadPackage read = package::read(file);
  if (!read.package) return {std::nullopt, std::move(read.why_not)};
  return {std::move(read.package->release), ""};
}

ReadRelease verify_release(std::string_view file, const std::vector<std::string>& keys) {
  ReadRelease read = read_release(file);
  if (!read.release) return read;
  const std::string_view message = file.substr(0, file.size() - package::signature_line);
  const std::string_view signature =
      file.substr(message.size() + package::signature_word.size(), package::signature_digits);
  for (const std::string& text : keys) {
    const std::optional<std::string> key = package::open_key(text);
    if (key && *key == read.release->signer && package::signed_by(*key, message, signature)) return read;
  }
  const bool known = package::signed_by(read.release->signer, message, signature);
  return {std::nullopt, known ? "it is signed by a key that is not trusted, " + read.release->signer
                              : "its signature is not that of the key that it names"};
}

}  // namespace kith
