#pragma once
#include "dsl/syntax/grammar/rules.hpp"

/// The rules that scenarios are made of.
namespace kith::syntax::grammar {

using GivenRecordRule = x3::rule<struct given_record_id, Given>;
using GivenNamedRule = x3::rule<struct given_named_id, Given>;
using GivenCareRule = x3::rule<struct given_care_id, Given>;
using ExpectCareRule = x3::rule<struct expect_care_id, Expect>;
using ExpectRule = x3::rule<struct expect_id, Expect>;

/// What is given and starts with a word of the language: consent, capacity, a concern.
inline const GivenRecordRule given_record = "what is given";
/// What is given and starts with a name: a member, a fact, an event.
inline const GivenNamedRule given_named = "what is given";
/// What is given about plans, restrictions, goals, reviews, escalations and what has been done.
inline const GivenCareRule given_care = "what is given";
/// What is expected of everything about a person.
inline const ExpectCareRule expect_care = "what is expected";
inline const ExpectRule expect = "what is expected";

BOOST_SPIRIT_DECLARE(GivenRecordRule, GivenNamedRule, GivenCareRule, ExpectCareRule, ExpectRule)

}  // namespace kith::syntax::grammar
