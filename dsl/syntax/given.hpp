#pragma once
#include "dsl/syntax/rules.hpp"

/// The rules that scenarios are made of.
namespace kith::syntax::grammar {

using GivenRecordRule = x3::rule<struct given_record_id, Given>;
using GivenNamedRule = x3::rule<struct given_named_id, Given>;
using ExpectRule = x3::rule<struct expect_id, Expect>;

/// What is given and starts with a word of the language: consent, capacity, a concern.
inline const GivenRecordRule given_record = "what is given";
/// What is given and starts with a name: a member, a fact, an event.
inline const GivenNamedRule given_named = "what is given";
inline const ExpectRule expect = "what is expected";

BOOST_SPIRIT_DECLARE(GivenRecordRule, GivenNamedRule, ExpectRule)

}  // namespace kith::syntax::grammar
