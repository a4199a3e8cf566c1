#pragma once
#include <string>
#include <string_view>

#include "engine/evaluate/decide/unknowns.hpp"
#include "engine/evaluate/explain/wording.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/evaluate/record/reading.hpp"
#include "kith/answer.hpp"

/// The plain words of an answer.
namespace kith::evaluate {

std::string person_name(const model::State&);
/// "Sol", "Sol and Dee".
std::string named_of(const Inquiry&, const std::vector<model::MemberIndex>&);
/// A member's name, a role's title, or the person's name.
std::string recipient_name(const Asking&);
/// Puts names and titles in place of `{person}`, `{recipient}`, `{category}` and `{purpose}`, and what is
/// recorded in place of a field of the item. What is not is named: no placeholder is ever left standing.
std::string fill(const Inquiry&, std::string_view text, SaidTo = SaidTo::staff);
/// By its name, its title and its words for the person.
Named named(const model::Concept&);
Named named(const model::Plan::Level&);

std::string matter_name(const model::Ruleset&,
                        model::RecordedMatter);  ///< `sharing:finances`, `travel_alone`
std::string matter_title(const model::Ruleset&, model::RecordedMatter,
                         SaidTo = SaidTo::staff);  ///< "sharing finances", "travelling alone"

/// Why something is not known: "not yet verified".
std::string_view words(Why);
/// A clause of a sentence about one unknown: "whether Amina can decide about sharing: Finances".
std::string plain(const Inquiry&, const UnknownKey&);
/// The stable name of not knowing which decision a question is about.
inline constexpr std::string_view the_matter = "the matter";
/// Its stable name: a fact's name, "consent", "capacity for sharing:finances", ...
std::string stable_name(const Inquiry&, const UnknownKey&);

std::string words(const model::Deadline&);
/// By when; nothing where that cannot be worked out.
std::optional<time::Due> due(const model::Ruleset&, const model::Deadline&, const time::Stamp& from);
/// What a clause asks for.
Action action(const Inquiry&, const model::Action&, const model::Clause&, Wording&);
/// The same without whoever sees to it, and by when.
Action unassigned(const Inquiry&, const model::Action&, const std::string& clause);

}  // namespace kith::evaluate
