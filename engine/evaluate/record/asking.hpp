#pragma once
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/evaluate/record/entries.hpp"
#include "engine/evaluate/record/item.hpp"
#include "engine/evaluate/record/reading.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::evaluate {

/// What stays fixed while one question is put: who asks, in which roles, when. Built once a question.
struct Asking {
  const model::Ruleset& rules;
  const model::State& state;
  model::Question question;
  std::vector<model::RoleId> roles;       ///< that the recipient holds at the moment
  const model::Member* member = nullptr;  ///< the recipient, when a member in date
  time::Stamp now;                        ///< the moment
  time::Date day;                         ///< its day in the zone
  bool dead = false;                      ///< the person has died by the moment
  bool beyond_asking =
      false;  ///< the person can no longer be asked, even about what is read of a moment in their life
  bool stale = false;  ///< the record is older than the stack lets a consent be
  std::shared_ptr<const model::State> own =
      {};  ///< keeps `state`, where entries in error were left out of the record
  /// Where nobody knows whether some entries are in error: the same asked of the record without each
  /// combination of them, first with all.
  std::vector<std::shared_ptr<const Asking>> versions = {};
  std::vector<Origin> doubtful =
      {};  ///< those entries; too many for `versions`: what reads the record is unknown

  /// On record by the moment: for a decision, or for telling this recipient something. Found when somebody
  /// first asks for them, since most that is asked about an item reads none.
  const std::vector<const model::Consent*>& consents() const;
  mutable std::optional<std::vector<const model::Consent*>> found_consents = {};
  /// Of `state`; shared by those who ask about the same record.
  Entries& entries() const;
  mutable std::shared_ptr<Entries> found_entries = {};

  static Asking of(const model::Ruleset&, const model::State&, model::Question);
  /// About the person as a whole, at a moment: nothing is asked for and nobody asks.
  static Asking about_person(const model::Ruleset&, const model::State&, time::Instant at);
  /// The same about one item of the record: what reads a recipient reads the member that it is.
  static Asking about_item(const model::Ruleset&, const model::State&, const std::optional<Item>&,
                           time::Instant at);
  /// The same, where nobody asks for anything, at another moment: which entries are in error is as of the
  /// moment at which the whole record is read.
  Asking at(time::Instant) const;
  bool somebody_asks() const { return question.category || question.decision; }
  bool member_at_hand() const { return question.with.kind == model::Party::Kind::member; }
};

/// About one item of a record after another at one moment.
class Askings {
 public:
  Askings(const model::Ruleset& rules, const model::State& state, time::Instant at, bool beyond_asking)
      : rules_(rules), state_(state), at_(at), beyond_asking_(beyond_asking) {}
  /// It stays as long as this does.
  const Asking& about(const std::optional<Item>&);

 private:
  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  bool beyond_asking_;
  std::map<std::optional<std::uint32_t>, Asking> made_;  ///< by member; all else is about the person
  std::shared_ptr<Entries> entries_ = std::make_shared<Entries>(state_);
};

/// One category (or one decision) asked about, on top of suppositions (usually none); or conditions about the
/// person, perhaps about one item.
struct Inquiry {
  const Asking& asking;
  std::optional<model::CategoryId> category;
  std::span<const Supposed> supposed;
  std::optional<Item> item = {};              ///< inside `for each`
  std::optional<time::Stamp> last_step = {};  ///< inside a plan: when the person came to the present level
  bool only_after_last_step = false;          ///< count no event up to then
  unsigned presuming = 0;  ///< how many presumptions deep, so that a ring of them ends as unknown
  const model::ForEach* each =
      nullptr;  ///< inside `for each`, where nobody knows whether there is an item: of which kind it would be

  bool in_life =
      false;  ///< as on the day of something that the person said: as if they had been alive all that day
  bool as_at_death = false;  ///< authorities also where they were held when the person died

  /// Has the person died by the moment?
  bool dead() const { return asking.dead && !in_life; }
  const model::Ruleset& rules() const { return asking.rules; }
  const model::State& state() const { return asking.state; }
  /// The matter that a condition without one is about; one that no record names where nothing is asked.
  model::RecordedMatter matter() const;
  /// What a condition's matter is here; nothing for `the matter` where the question names none.
  std::optional<model::RecordedMatter> resolve(model::Matter) const;
};

/// Has the person died by a moment?
bool has_died(const model::State&, time::Instant at);
/// What stood when the person lived still: the moment, or the last one before their death.
time::Instant in_life(const model::State&, time::Instant at);

bool in_date(const std::optional<time::Stamp>& since, const std::optional<time::Stamp>& until,
             const time::Stamp& at);
/// Is it the last day of what lasts until then? The paper behind a bare date may end at an hour.
bool on_last_day(const std::optional<time::Stamp>& until, const time::Stamp& at);
/// The roles that a member holds at a moment; none outside the member's dates.
std::vector<model::RoleId> roles_at(const model::Member&, const time::Stamp& at);

/// Does a record for `party` reach the recipient: the same member, or one of whose roles it covers?
bool names_recipient(const Asking&, const model::Party& party);
/// Is everybody of `a` also meant by `b`?
bool covered(const Asking&, const model::Party& a, const model::Party& b);

}  // namespace kith::evaluate
