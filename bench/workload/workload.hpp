#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// A made-up caseload and flat rules about it, the same on every machine: 50 people with circles of 12, 24
/// categories, 10,000 questions. Everything that a rule reads is on record and in date, so each answer can be
/// had from a plain loop too.
namespace workload {

inline constexpr int people = 50, circle = 12, groups = 8, categories = 24, roles = 12, purposes = 4,
                     flags = 4, risks = 11;

enum class Consent : std::uint8_t { not_recorded, given, withdrawn, expired };
enum class Capacity : std::uint8_t { has, lacks, fluctuates };
enum class Finding : std::uint8_t { none, supports, opposes };

struct Member {
  int role = 0;
  std::array<bool, flags> flagged{};
  std::array<Consent, categories> consents{};
};

struct Person {
  std::array<Member, circle> members;
  std::array<Capacity, categories> capacity{};
  std::array<Finding, categories> findings{};
  std::array<bool, flags> flagged{};
  int risk = 0;  ///< 0 to 10
};

struct Condition {
  enum class About : std::uint8_t {
    consent,
    capacity,
    finding,
    risk_at_least,
    risk_below,
    person_flag,
    member_flag,
    purpose
  };
  About about = About::consent;
  int value = 0;       ///< the status, outcome, finding, risk, flag or purpose
  bool wanted = true;  ///< for flags: false where the rule wants it not to hold
};

struct Rule {
  enum class Scope : std::uint8_t { anything, group, category };
  bool allows = true;
  Scope scope = Scope::anything;
  int about = 0;  ///< the group or category
  std::array<bool, roles> with{};
  std::vector<Condition> conditions;
};

struct Question {
  int person = 0, member = 0, category = 0, purpose = 0;
};

struct Workload {
  std::vector<Person> people;
  std::vector<Question> questions;
  std::vector<Rule> rules;
};

/// People and questions are the same for every number of rules.
Workload make(int rules, int questions = 10'000);
/// So many people, and one question about each of them, in their order. The first of them are those of
/// `make`.
Workload make_caseload(int rules, int people);

/// `f:` and the ids of the rules that refuse it; else `p:` and the ids of those that allow it; else `d:`.
std::string answer(const Workload&, const Question&);
/// The rule's name in the ruleset.
std::string id(int rule);
int group_of(int category);

// ---- in Kith's forms ----------------------------------------------------------------------------------------------

std::string ruleset_text(const Workload&);
std::string person_json(const Workload&, int person);
std::string question_json(const Question&);
/// One a line.
std::string people_lines(const Workload&);
std::string question_lines(const Workload&);

// ---- in the forms of CLIPS ----------------------------------------------------------------------------------------

/// One template for what a question reads, and a rule for each rule, which calls `hit` with its number.
std::string clips_text(const Workload&);
/// The names of the template's slots, in the order of `clips_values`.
std::vector<std::string> clips_slots();
/// What a question reads. `risk` is a number, all others are symbols.
std::vector<std::string> clips_values(const Workload&, const Question&);

}  // namespace workload
