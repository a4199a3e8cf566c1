#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

namespace {

void check_days(Work& work, const model::Source& source, const syntax::Name& cited,
                const model::Period& rule) {
  if (within(rule, source.period)) return;
  auto& finding = work.report(Code::outside_source, cited.span,
                              fmt::format("the rule is in force {}, and its source {} only {}", words(rule),
                                          quoted(source.name), words(source.period)));
  finding.hint = "give the rule `from` and `until` within the source's";
  finding.labels.push_back({work.place(source.place), "the source is declared here"});
}

void check_settings(Work& work, const model::Source& source, const syntax::Name& cited,
                    const std::vector<model::SettingId>& rule) {
  if (source.settings.empty()) return;
  const auto covered = [&](model::SettingId setting) {
    return std::any_of(source.settings.begin(), source.settings.end(),
                       [&](auto above) { return work.out.settings.covers(above, setting); });
  };
  if (!rule.empty() && std::all_of(rule.begin(), rule.end(), covered)) return;
  std::string settings;
  for (const auto setting : source.settings)
    settings += (settings.empty() ? "" : ", ") + quoted(work.out.settings[setting].name);
  auto& finding =
      work.report(Code::outside_source, cited.span,
                  fmt::format("source {} applies only in {}, and the rule applies {}", quoted(source.name),
                              settings, rule.empty() ? "everywhere" : "elsewhere too"));
  finding.hint = "give the rule an `applies in` line within the source's";
  finding.labels.push_back({work.place(source.place), "the source is declared here"});
}

}  // namespace

bool cites_law(const Work& work, const std::vector<model::Citation>& cited) {
  return std::any_of(cited.begin(), cited.end(), [&](const model::Citation& one) {
    const auto kind = work.out.sources[one.source].kind;
    return kind == model::SourceKind::law || kind == model::SourceKind::regulation;
  });
}

std::vector<model::Citation> citations(Work& work, LayerId layer,
                                       const std::vector<syntax::Citation>& written,
                                       const model::Period& period,
                                       const std::vector<syntax::Name>& settings) {
  std::vector<model::SettingId> known;
  for (const auto& setting : settings)
    if (const auto id = work.out.settings.find(setting.text)) known.push_back(*id);
  std::vector<model::Citation> out;
  for (const syntax::Citation& cited : written) {
    const auto id = resolve(work, layer, work.out.sources, cited.source, Kind::source);
    if (!id) continue;
    check_days(work, work.out.sources[*id], cited.source, period);
    check_settings(work, work.out.sources[*id], cited.source, known);
    out.push_back({*id, cited.provision.value});
  }
  return out;
}

}  // namespace kith::check
