#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/report/page.hpp"
#include "engine/report/report.hpp"
#include "kith/assessment.hpp"
#include "kith/decimal.hpp"

namespace kith::report {

/// The people behind a figure: the first hundred by name, and how many there are.
struct Behind {
  std::vector<std::string> listed;
  std::uint64_t count = 0;
  void add(const std::string& person);
};

struct AuditFigure {
  Named measure;
  std::string group, unit, target;
  Decimal number;
  std::int64_t of = 0;
  Behind behind;  ///< those with an item that does not count
  /// A share in per cent, an average, or the number; nothing where there is nothing to divide by.
  std::optional<Decimal> value() const;
  /// Nothing without a target.
  std::optional<Truth> met() const;
};

/// Governance figures over a caseload, gathered one person at a time. Memory grows with the number of measures, their groups
/// and the kinds of findings, not with the number of people.
class Audit {
 public:
  void add(const Assessment&);

  std::string at;
  std::uint64_t people = 0;
  std::vector<AuditFigure> figures;  ///< in order of declaration, then by group
  std::array<std::array<std::uint64_t, 5>, 7> actions{};  ///< by ActionStatus, then Strength
  Behind overdue;
  std::map<std::string, Behind> findings;  ///< by kind; `plan_review_overdue` beside those of the record

 private:
  void add(const MeasureAnswer&, const std::string& person);
};

Page page(const Audit&);
std::string text(const Audit&, TextStyle = {});
std::string html(const Audit&);
/// docs/schema/audit.schema.json.
std::string json(const Audit&);
/// A line a figure: what, group, number, of, value, unit, target, met, people.
std::string csv(const Audit&);

}  // namespace kith::report
