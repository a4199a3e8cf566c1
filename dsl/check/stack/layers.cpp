#include "dsl/check/stack/layers.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"

namespace kith::check {

namespace {

const syntax::Header* header_of(const syntax::File& file) {
  for (const auto& declaration : file.declarations)
    if (const auto* header = std::get_if<syntax::Header>(&declaration.node)) return header;
  return nullptr;
}

/// Of a file with declarations, the first of them, for what is missing from all of it.
Span start_of(const Work& work, LayerId layer) { return work.tree(layer).declarations.front().span; }

bool one_header(Work& work, LayerId layer) {
  std::vector<Span> headers;
  each<syntax::Header>(work.tree(layer), [&](const syntax::Header&, Span span) { headers.push_back(span); });
  if (headers.empty()) {
    // A header, or a whole file, that could not be read has been reported.
    const auto& left_out = work.tree(layer).left_out;
    const bool reported = std::any_of(left_out.begin(), left_out.end(),
                                      [](const auto& one) { return one.declaration == "ruleset"; });
    if (!reported && !work.tree(layer).declarations.empty())
      work.report(Code::missing_header, start_of(work, layer), "the file does not say which ruleset it is")
          .hint = "start it with `ruleset NAME version \"…\"`";
    return false;
  }
  for (std::size_t i = 1; i < headers.size(); ++i) {
    auto& finding = work.report(Code::second_header, headers[i], "the file has a second `ruleset` line");
    finding.labels.push_back({work.place(headers.front()), "the first is here"});
  }
  return true;
}

model::Layer layer_of(Work& work, LayerId id, const syntax::Header& header) {
  model::Layer layer;
  layer.name = header.name.text;
  layer.version = header.version.value;
  layer.title = header.title.value;
  layer.file = work.sources.name(work.tree(id).source);
  layer.given =
      model::GivenText(std::make_shared<const std::string>(work.sources.text(work.tree(id).source)));
  layer.effective = period(work, header.effective_from, header.effective_until);
  layer.above.assign(work.files.size(), false);
  for (const std::uint32_t used : work.files[id.index].uses) {
    layer.uses.push_back(LayerId{used});
    layer.above[used] = true;
    for (std::size_t i = 0; i < used; ++i)
      if (work.out.layers[used].above[i]) layer.above[i] = true;
  }
  return layer;
}

}  // namespace

bool add_layers(Work& work) {
  bool whole = true;
  std::unordered_map<std::string, Span> named;
  for (std::uint32_t i = 0; i < work.files.size(); ++i) {
    whole = one_header(work, LayerId{i}) && whole;
    const syntax::Header* header = header_of(work.tree(LayerId{i}));
    if (header == nullptr) continue;
    const auto [first, fresh] = named.emplace(header->name.text, header->name.span);
    if (!fresh) {
      auto& finding =
          work.report(Code::declared_twice, header->name.span,
                      fmt::format("two rulesets of the stack are called {}", quoted(header->name.text)));
      finding.labels.push_back({work.place(first->second), "the other is here"});
    }
    if (whole) work.out.layers.push_back(layer_of(work, LayerId{i}, *header));
  }
  return whole;
}

void finish_layers(Work& work) {
  for (std::uint32_t i = 0; i < work.files.size(); ++i) {
    const syntax::Header& header = *header_of(work.files[i].tree);
    model::Layer& layer = work.out.layers[i];
    layer.owner = resolve(work, LayerId{i}, work.out.roles, header.owner, Kind::role);
    need_calendar(work, header.review_every);
    need_calendar(work, header.good_for);
    if (header.review_every) layer.review_every = header.review_every->value;
    if (header.good_for) layer.good_for = header.good_for->value;
  }
}

void add_zone(Work& work) {
  const syntax::Text* owner = nullptr;
  each<syntax::Header>(work, [&](LayerId, const syntax::Header& header, Span) {
    if (!header.zone) return;
    if (owner == nullptr) {
      owner = &*header.zone;
      return;
    }
    auto& finding = work.report(Code::second_owner, header.zone->span,
                                "a ruleset above has set the time zone of the stack");
    finding.hint = "leave this `zone` out";
    finding.labels.push_back({work.place(owner->span), "the topmost ruleset that names one owns it"});
  });
  auto zone = time::load_zone(owner != nullptr ? owner->value : "Europe/London");
  if (zone) {
    work.out.zone = std::move(*zone);
  } else {
    work.report(Code::unknown_zone, owner != nullptr ? owner->span : start_of(work, LayerId{0}),
                zone.error());
  }
}

}  // namespace kith::check
