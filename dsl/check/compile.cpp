#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "dsl/check/check.hpp"
#include "dsl/check/compiled/file.hpp"
#include "dsl/check/stack/stack.hpp"
#include "engine/files/read.hpp"
#include "engine/package/package.hpp"
#include "engine/tables/tables.hpp"
#include "kith/ruleset.hpp"

namespace kith {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

Compilation from_text(const std::string& path, const ReadFile& read, const Lints& lints) {
  source::Sources sources;
  source::Diagnostics diagnostics(sources);
  const auto stack = check::load_stack(check::beside("", path), read, sources, diagnostics);
  Compilation result;
  if (!stack.empty()) {
    if (auto checked = check::check(sources, stack, diagnostics, lints))
      result.ruleset.emplace(std::move(checked));
  }
  result.diagnostics = diagnostics.take();
  return result;
}

Compilation damaged(const std::string& path, std::string_view kind = "compiled ruleset") {
  source::Sources sources;
  source::Diagnostics diagnostics(sources);
  diagnostics
      .add(
          source::Code::missing_file, {sources.add(path, ""), 0, 0},
          fmt::format("the {} `{}` is not as it was written: a part of it is missing or altered", kind, path))
      .hint = "copy it again, or make it again from its text";
  return {std::nullopt, diagnostics.take()};
}

/// The text of one of the files that were written into one; null where it is none of them.
const std::string_view* text_of(const check::CompiledFile& file, const std::string& name) {
  const auto found = std::find_if(file.texts.begin(), file.texts.end(),
                                  [&](const auto& text) { return text.first == name; });
  return found == file.texts.end() ? nullptr : &found->second;
}

/// The files that were written into one, for whoever asks for one after the other.
ReadFile reader_of(const check::CompiledFile& file) {
  return [&file](const std::string& name) {
    const std::string_view* text = text_of(file, name);
    return text ? FileText(std::string(*text)) : FileText::none("it is not in the compiled ruleset");
  };
}

/// The text that a layer was made of, which stands beside the tables.
void give_text(model::Layer& layer, const check::CompiledFile& file) {
  if (const std::string_view* text = text_of(file, layer.file))
    layer.given = model::GivenText::hashed(layer.given.sha256(), std::make_shared<std::string>(*text));
}

/// By its tables; by its texts where another Kith made them.
Compilation from_compiled(const std::string& path, const std::string& bytes, const Lints& lints) {
  const std::optional<check::CompiledFile> file = check::read_compiled(bytes);
  if (!file) return damaged(path);
  // What was found when it was written hangs on no day.
  if (file->version == tables::version() && !lints.day)
    if (auto checked = tables::read(file->tables)) {
      if (!lints.looked_for) checked->found.clear();
      for (model::Layer& layer : checked->ruleset.layers) give_text(layer, *file);
      return {Ruleset(model::for_good(std::move(checked->ruleset))), std::move(checked->found)};
    }
  return from_text(file->root, reader_of(*file), lints);
}

/// The texts of a release, for whoever asks for one after the other. Nothing where it is damaged.
std::optional<check::CompiledFile> released(std::string_view bytes) {
  const package::ReadPackage read = package::read(bytes);
  if (!read.package) return std::nullopt;
  const std::vector<Release::File>& files = read.package->release.files;
  check::CompiledFile out{"", files.front().name, {}, {}};
  for (std::size_t i = 0; i < files.size(); ++i)
    out.texts.emplace_back(files[i].name, read.package->texts[i]);
  return out;
}

Compilation from_release(const std::string& path, const std::string& bytes, const Lints& lints) {
  const std::optional<check::CompiledFile> file = released(bytes);
  return file ? from_text(file->root, reader_of(*file), lints) : damaged(path, "release");
}

/// What was read once, and once more what is asked for first.
ReadFile with_first(FileText& first, const ReadFile& read) {
  return [&first, &read, asked = false](const std::string& name) mutable {
    return std::exchange(asked, true) ? read(name) : std::move(first);
  };
}

/// `read`, and everything that it gave is kept.
ReadFile keeping(Texts& texts, const ReadFile& read) {
  return [&texts, &read](const std::string& name) {
    FileText file = read(name);
    if (file.text) texts.emplace_back(name, *file.text);
    return file;
  };
}

}  // namespace

Compilation compile(const std::string& path, const ReadFile& read, const Lints& lints) {
  FileText root = read(check::beside("", path));
  if (root.text && check::is_compiled(*root.text)) return from_compiled(path, *root.text, lints);
  if (root.text && package::is_release(*root.text)) return from_release(path, *root.text, lints);
  return from_text(path, with_first(root, read), lints);
}

Compilation compile(const std::string& path, const Lints& lints) { return compile(path, files::read, lints); }

Packed pack(const std::string& path, const ReadFile& read) {
  FileText root = read(check::beside("", path));
  const bool compiled = root.text && check::is_compiled(*root.text);
  const bool release = root.text && !compiled && package::is_release(*root.text);
  const std::string bytes = compiled || release ? *root.text : "";
  const std::optional<check::CompiledFile> before = release ? released(bytes) : check::read_compiled(bytes);
  if ((compiled || release) && !before) return {damaged(path, release ? "release" : "compiled ruleset"), ""};
  const ReadFile from = before ? reader_of(*before) : with_first(root, read);
  Texts texts;
  Packed out;
  check::CompiledFile file;
  file.root = before ? before->root : check::beside("", path);
  out.compilation = from_text(file.root, keeping(texts, from), Lints::run);
  if (!out.compilation.ruleset) return out;
  const std::string tables = tables::write(out.compilation.ruleset->checked(), out.compilation.diagnostics);
  file.version = tables::version();
  file.tables = tables;
  file.texts.assign(texts.begin(), texts.end());
  out.file = check::written(file);
  return out;
}

}  // namespace kith
