#pragma once
// How a value is written down and read back: one walk for both, so that they cannot differ. Structs have
// their fields listed once, in fields/, by a binding that does not compile where one is missing.

#include <algorithm>
#include <chrono>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/model/given_text.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/vocabulary.hpp"

namespace kith::tables {

/// An archive of another floor stands on this, so that the walk through what it is given is found.
struct Elsewhere {};

/// The type itself, const where it is written and not where it is read.
template <class T, class U>
concept Of = std::same_as<std::remove_const_t<T>, U>;

/// Whether values are being read rather than written.
template <class Archive>
concept Reading = std::remove_const_t<Archive>::reads;

template <class Archive, class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void walk(Archive& archive, T& value) { archive.number(value); }

template <class Archive>
void walk(Archive& archive, Of<std::string> auto& value) {
  archive.text(value);
}

/// By its hash: the texts stand beside the tables.
template <class Archive>
void walk(Archive& archive, const model::GivenText& given) {
  archive.text(given.sha256());
}
template <Reading Archive>
void walk(Archive& archive, model::GivenText& given) {
  std::string hash;
  archive.text(hash);
  given = model::GivenText::hashed(std::move(hash));
}

template <class Archive, class Tag>
void walk(Archive& archive, const model::Id<Tag>& id) {
  archive.id(id);
}
template <class Archive, class Tag>
void walk(Archive& archive, model::Id<Tag>& id) {
  archive.id(id);
}

template <class Archive, class Rep, class Ratio>
void walk(Archive& archive, const std::chrono::duration<Rep, Ratio>& length) {
  archive.number(length.count());
}
template <Reading Archive, class Rep, class Ratio>
void walk(Archive& archive, std::chrono::duration<Rep, Ratio>& length) {
  Rep count = 0;
  archive.number(count);
  length = std::decay_t<decltype(length)>(count);
}

template <class Archive, class Clock, class Length>
void walk(Archive& archive, const std::chrono::time_point<Clock, Length>& at) {
  walk(archive, at.time_since_epoch());
}
template <Reading Archive, class Clock, class Length>
void walk(Archive& archive, std::chrono::time_point<Clock, Length>& at) {
  Length since{};
  walk(archive, since);
  at = std::decay_t<decltype(at)>(since);
}

template <class Archive, class T>
void walk(Archive& archive, const std::optional<T>& value) {
  archive.number(value.has_value());
  if (value) walk(archive, *value);
}
template <Reading Archive, class T>
void walk(Archive& archive, std::optional<T>& value) {
  bool there = false;
  archive.number(there);
  if (there) walk(archive, value.emplace());
}

template <class Archive, class T>
void walk(Archive& archive, const std::vector<T>& values) {
  archive.number(values.size());
  for (const auto& value : values) walk(archive, value);
}
template <Reading Archive, class T>
void walk(Archive& archive, std::vector<T>& values) {
  const std::size_t size = archive.size();
  const typename Archive::Deeper deeper(archive);
  // No more than a little for a count that may be forged.
  values.reserve(std::min<std::size_t>(size, 1024));
  for (std::size_t i = 0; i < size && archive.good(); ++i) {
    if constexpr (std::same_as<T, bool>) {
      bool value = false;
      walk(archive, value);
      values.push_back(value);
    } else walk(archive, values.emplace_back());
  }
}

template <class Archive, class... T>
void walk(Archive& archive, const std::variant<T...>& value) {
  archive.number(value.index());
  std::visit([&](const auto& held) { walk(archive, held); }, value);
}
template <Reading Archive, class... T>
void walk(Archive& archive, std::variant<T...>& value) {
  std::size_t index = 0;
  archive.number(index);
  const auto read = [&]<class One>(std::type_identity<One>) {
    One held{};
    walk(archive, held);
    value = std::move(held);
  };
  std::size_t i = 0;
  const bool known = ((i++ == index ? (read(std::type_identity<T>{}), true) : false) || ...);
  if (!known) archive.fail();
}

template <class Archive, class Id, class Entry>
void walk(Archive& archive, const model::Taxonomy<Id, Entry>& taxonomy) {
  walk(archive, taxonomy.all());
  for (std::uint32_t i = 0; i < taxonomy.size(); ++i) walk(archive, taxonomy.parent(Id{i}));
}
template <Reading Archive, class Id, class Entry>
void walk(Archive& archive, model::Taxonomy<Id, Entry>& taxonomy) {
  std::vector<Entry> entries;
  walk(archive, entries);
  for (Entry& entry : entries) taxonomy.add(std::move(entry));
  for (std::uint32_t i = 0; i < taxonomy.size() && archive.good(); ++i) {
    std::optional<Id> parent;
    walk(archive, parent);
    if (parent && parent->index >= taxonomy.size()) archive.fail();
    if (parent && archive.good()) taxonomy.link(Id{i}, *parent);
  }
}

/// A struct: by its fields, once an archive that wants to has seen the whole of it.
template <class Archive, class T>
requires requires(Archive& archive, T& value) { fields(archive, value); }
void walk(Archive& archive, T& value) {
  if constexpr (requires { archive.see(value); }) archive.see(value);
  fields(archive, value);
}

}  // namespace kith::tables
