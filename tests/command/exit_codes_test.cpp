#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "tests/command/program.hpp"

namespace exit_codes_tests {
namespace {

using testing::HasSubstr;

/// What is run, the exit code, and what must stand in the output and in the errors.
struct Row {
  const char* name;
  const char* arguments;
  int code;
  const char* out = "";
  const char* err = "";
};

void PrintTo(const Row& row, std::ostream* out) { *out << "kith " << row.arguments; }

class Command : public testing::TestWithParam<Row> {};

TEST_P(Command, ends_as_documented) {
  const Row& row = GetParam();
  const command::Run run = command::run(row.arguments);
  EXPECT_EQ(run.code, row.code) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr(row.out));
  EXPECT_THAT(run.err, HasSubstr(row.err));
}

constexpr const char* decide_ada =
    "decide money.kith --person ada.json --share finances --with mum --for family_update --at 2026-03-01";

const Row usage[] = {
    {"no_command", "", 2, "", "subcommand"},
    {"help", "--help", 0, "Exit codes: 0 done"},
    {"help_of_a_command", "decide --help", 0, "--person"},
    {"version", "--version", 0, "\nlanguage 1"},
    {"unknown_command", "chek money.kith", 2, "", "no command `chek`; did you mean `check`?"},
    {"unknown_option", "decide money.kith --persn ada.json", 2, "",
     "no option `--persn`; did you mean `--person`?"},
    {"unknown_option_with_value", "test --juint=x .", 2, "", "no option `--juint`; did you mean `--junit`?"},
    {"count_below_nothing", "prove promised.kith --cases -1", 2, "", "`-1` is no whole number"},
    {"count_beyond_64_bits", "diff money.kith money.kith --cases 18446744073709551616", 2, "",
     "no whole number"},
    {"count_with_a_sign", "draw money.kith --within +5", 2, "", "`+5` is no whole number"},
    {"count_in_sixteens", "prove promised.kith --timeout 0x10", 2, "", "`0x10` is no whole number"},
    {"count_of_threads", "due money.kith --people people.ndjson --jobs -1", 2, "", "`-1` is no whole number"},
    {"count_with_zeros_before", "check money.kith --max-bytes 0000000", 2, "", "not in range"},
    {"share_that_is_no_number", "test money.kith --fail-under nan", 2, "", "is no number"},
    {"bad_choice", "check --as pdf money.kith", 2, "", "pdf"},
    {"no_ruleset", "check", 2, "", "ruleset"},
    {"missing_file", "check nowhere.kith", 2, "", "there is no `nowhere.kith`"},
    {"folder_without_rulesets", "check ../../house", 2, "", "no .kith file"},
};
INSTANTIATE_TEST_SUITE_P(usage, Command, testing::ValuesIn(usage),
                         [](const auto& row) { return std::string(row.param.name); });

const Row rulesets[] = {
    {"check", "check money.kith", 0, "money 1: "},
    {"check_lists_promises", "check money.kith", 0, "no_means_no"},
    {"check_as_json", "check --as json money.kith", 0, "\"boundaries\""},
    {"check_denied", "check --deny warnings money.kith", 1, "error[K4008]"},
    {"check_denied_first", "check --deny warnings money.kith --as sarif", 1, "\"K4008\""},
    {"check_denied_by_equals", "check --deny=warnings money.kith --as sarif", 1, "\"K4008\""},
    {"check_denied_of_two", "check --deny warnings money.kith failing.kith", 1, "failing"},
    {"check_denied_twice", "check --deny K4007,K4001 --deny K4008 money.kith", 1, "error[K4008]"},
    {"words_of_a_kind_first", "words --kind sources money.kith", 0, "our_policy"},
    {"docs_with_scenarios_first", "docs --scenarios promised.kith money.kith --at 2026-03-01", 0, "Money"},
    {"check_notes_denied", "check --deny notes money.kith", 1, "error[K4003]"},
    {"check_denied_in_small_letters_or_not_found", "check --deny k4007,k4001 money.kith", 1, "error[K4007]"},
    {"check_nothing_of_what_is_denied", "check --deny K4001 money.kith", 0, "money 1: "},
    {"check_deny_no_code", "check --deny K9999 money.kith", 2, "", "`K9999` is no code of a finding"},
    {"check_as_sarif", "check --as sarif money.kith wrong.kith", 1, "\"version\": \"2.1.0\""},
    {"check_wrong", "check wrong.kith", 1, "error[K"},
    {"check_wrong_plain", "check --format plain wrong.kith", 1, "Error K"},
    {"check_wrong_json", "check --format json wrong.kith", 1, "\"diagnostics\""},
    {"test", "test money.kith", 0, "1 passed, 0 failed\n"},
    {"test_coverage", "test --coverage money.kith", 0, "seen applying"},
    {"test_covered", "test --fail-under 0 money.kith", 0, "1 passed, 0 failed\n"},
    {"test_not_covered", "test --fail-under 100 money.kith", 4, "missing: "},
    {"test_not_covered_and_failing", "test --fail-under 100 failing.kith", 1, "1 passed, 1 failed\n"},
    {"test_coverage_as_lcov", "test --coverage --as lcov money.kith", 0, "\nend_of_record\n"},
    {"test_as_lcov_without_coverage", "test --as lcov money.kith", 2, "", "for `--coverage`"},
    {"test_fails", "test failing.kith", 1, "1 passed, 1 failed\n"},
    {"prove", "prove money.kith", 0, "1 proved, 0 broken, 0 not proved\n"},
    {"prove_breaks", "prove promised.kith", 1, "BROKEN  never_a_word"},
    {"prove_shows_a_scenario", "prove promised.kith --promise never_a_word", 1, "then  refuse"},
    {"prove_as_json", "prove promised.kith --as json", 1, "\"result\": \"broken\""},
    {"prove_gives_up", "prove money.kith --cases 1 --solver none", 5, "There are more cases than the 1"},
    {"diff_equal", "diff money.kith money.kith", 0, "equal: whoever asks"},
    {"diff_permits_more", "diff money.kith cafe.kith", 3, "may permit more"},
    {"diff_as_json", "diff money.kith money.kith --as json", 0, "\"equal\": true"},
    {"diff_of_what_is_wrong", "diff money.kith wrong.kith", 2},
    {"diff_needs_two", "diff money.kith", 2, "", "two rulesets are compared, OLD and NEW"},
    {"diff_of_people", "diff money.kith money.kith --people people.ndjson --at 2026-03-01", 0,
     "the same is said of 2 people"},
    {"diff_of_people_with_mistakes",
     "diff money.kith money.kith --people broken_people.ndjson --at 2026-03-01", 2,
     "3 with mistakes left out"},
    {"diff_of_one_input_twice", "diff - money.kith --people -", 2, "",
     "only one of the rulesets and --people"},
    {"diff_at_a_moment_of_nobody", "diff money.kith money.kith --at 2026-03-01", 2, "", "--people"},
    {"diff_by_git_needs_one", "diff --git HEAD money.kith cafe.kith", 2, "", "takes one ruleset"},
    {"diff_by_git_of_no_file", "diff --git HEAD -", 2, "", "takes one ruleset"},
    {"diff_by_git_of_half_a_range", "diff --git HEAD.. money.kith", 2, "", "`HEAD..` names no two revisions"},
    {"diff_by_git_of_a_merge_base", "diff --git HEAD...v2 money.kith", 2, "", "names no two revisions"},
    {"prove_no_such_promise", "prove money.kith --promise nope", 2, "", "there is no promise `nope`"},
    {"test_names_the_scenario", "test failing.kith", 1, "It does not hold"},
    {"test_says_where_from", "test failing.kith", 1, "a meeting"},
    {"test_wrong_ruleset", "test wrong.kith", 1, "0 passed, 1 failed\n"},
    {"test_folder", "test .", 1, "2 passed, 2 failed\n"},
    {"explain", "explain K1005", 0, "K1005"},
    {"explain_small_letters", "explain k1005", 0, "K1005"},
    {"explain_by_name", "explain unknown_role", 0, "K2004"},
    {"explain_all", "explain", 0, "K1001"},
    {"explain_unknown", "explain K1O05", 2, "", "did you mean `K1005`?"},
};
INSTANTIATE_TEST_SUITE_P(rulesets, Command, testing::ValuesIn(rulesets),
                         [](const auto& row) { return std::string(row.param.name); });

const Row decisions[] = {
    {"refused", decide_ada, 0, "Ada said no."},
    {"a_moment",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --at '2026-03-01 16:05' --as json",
     0, "2026-03-01T16:05:00"},
    {"rfc_3339",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --at 2026-06-01T16:05:00Z --as json",
     0, "2026-06-01T17:05:00+01:00"},
    {"no_moment",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --at yesterday", 2,
     "", "is no moment"},
    {"now", "decide money.kith --person ada.json --share finances --with mum --for family_update", 0, "",
     "asked as of now, 2"},
    {"a_fact",
     "decide money.kith --person ben.json --share finances --with mum --for family_update --at 2026-03-01 --fact identity_checked=yes",
     0, "Ben agreed to it."},
    {"a_mark",
     "decide money.kith --person ben.json --share finances --with mum --for family_update --at 2026-03-01 --marked third_party",
     0},
    {"by_ids",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --at 2026-03-01 --as ids",
     0, "{\"outcome\":\"refuse\",\"because\":[\"money.refused\"]}\n"},
    {"a_caseload_by_ids", "decide money.kith --people people.ndjson --questions questions.ndjson --as ids", 0,
     "{\"outcome\":\"refuse\",\"because\":[\"money.refused\"]}\n"},
    {"a_caseload_in_words", "decide money.kith --people people.ndjson --questions questions.ndjson --as easy",
     2, "", "a caseload is answered --as json or --as ids"},
    {"a_role",
     "decide money.kith --person ada.json --share finances --with family --for family_update --at 2026-03-01 --as json",
     0, "\"refuse\""},
    {"to_do", "decide money.kith --person ada.json --do phone_monitoring --by kay --at 2026-03-01", 0,
     "Nobody has agreed to it."},
    {"for_the_person",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --at 2026-03-01 --as easy",
     0, "You said no."},
    {"misspelt_category",
     "decide money.kith --person ada.json --share finance --with mum --for family_update --at 2026-03-01", 2,
     "", "finances"},
    {"misspelt_who",
     "decide money.kith --person ada.json --share finances --with mun --for family_update --at 2026-03-01", 2,
     "", "mum"},
    {"by_titles",
     "decide money.kith --person ada.json --share money --with GRACE --for 'keeping the family up to date' --at 2026-03-01",
     0, "Ada said no."},
    {"by_the_title_of_a_role",
     "decide money.kith --person ada.json --share FINANCES --with Mother --for family_update --at 2026-03-01",
     0, "Ada said no."},
    {"by_the_persons_name",
     "decide money.kith --person ada.json --share money --with ada --for family_update --at 2026-03-01 --as json",
     0, "\"with\": \"person\""},
    {"to_do_by_titles",
     "decide money.kith --person ada.json --do 'watching where the phone is' --by Kay --at 2026-03-01", 0,
     "Nobody has agreed to it."},
    {"a_fact_by_its_title",
     "decide money.kith --person ben.json --share money --with mum --for family_update --at 2026-03-01 --fact 'We know who is asking'",
     0, "Ben agreed to it."},
    {"a_mark_by_its_title",
     "decide money.kith --person ben.json --share money --with mum --for family_update --at 2026-03-01 --marked 'Information about somebody else' --as json",
     0, "\"third_party\""},
    {"a_misspelt_title",
     "decide money.kith --person ada.json --share monney --with mum --for family_update --at 2026-03-01", 2,
     "", "did you mean `finances` (“Money”)?"},
    {"a_misspelt_name_of_somebody",
     "decide money.kith --person ada.json --share money --with Gracie --for family_update --at 2026-03-01", 2,
     "", "did you mean `mum` (“Grace”)?"},
    {"several_misspelt",
     "decide money.kith --person ada.json --share finances --with mun --for family_updat --at 2026-03-01", 2,
     "", "did you mean `family_update`"},
    {"nothing_near",
     "decide money.kith --person ada.json --share xylophone --with mum --for family_update --at 2026-03-01",
     2, "", "it is one of `finances` (“Money”)"},
    {"a_blank_name",
     "decide money.kith --person ada.json --share ' ' --with mum --for family_update --at 2026-03-01", 2, "",
     "no category ` `"},
    {"matrix_by_title",
     "matrix money.kith --person ada.json --at 2026-03-01 --for 'Keeping the family up to date'", 0,
     "Benefits"},
    {"no_person", "decide money.kith --share finances --with mum --for family_update", 2, "",
     "--person is needed"},
    {"nothing_asked", "decide money.kith --person ada.json", 2, "", "say what is asked"},
    {"half_asked", "decide money.kith --person ada.json --share finances", 2, "",
     "--share needs --with and --for"},
    {"both_asked",
     "decide money.kith --person ada.json --share finances --with mum --for family_update --do phone_monitoring --by kay",
     2, "", "--do"},
    {"bad_record", "decide money.kith --person people.ndjson --share finances --with mum --for family_update",
     2, "", "error[K6"},
    {"wrong_ruleset", "decide wrong.kith --person ada.json --share health --with mum --for x", 1, "",
     "error[K"},
    {"two_standard_inputs", "decide - --person - --share finances --with mum --for family_update", 2, "",
     "standard input"},
    {"matrix", "matrix money.kith --person ada.json --at 2026-03-01", 0, "Benefits"},
    {"matrix_as_json", "matrix money.kith --person ada.json --at 2026-03-01 --as json --for family_update", 0,
     "\"kith\": 1"},
    {"matrix_unknown_purpose", "matrix money.kith --person ada.json --for family_updat", 2, "",
     "did you mean `family_update` (“Keeping the family up to date”)?"},
};
INSTANTIATE_TEST_SUITE_P(decisions, Command, testing::ValuesIn(decisions),
                         [](const auto& row) { return std::string(row.param.name); });

constexpr const char* assess_amina = "assess cafe.kith --person amina.json --at '2026-05-30 16:05'";

const Row people[] = {
    {"assess", assess_amina, 0, "I want to go by myself."},
    {"assess_says_what_is_overdue", assess_amina, 0, "what happened"},
    {"assess_as_json", "assess cafe.kith --person amina.json --at 2026-05-31 --as json", 0,
     "\"disclosures\""},
    {"assess_as_markdown", "assess cafe.kith --person amina.json --at 2026-05-31 --as markdown", 0,
     "## Plans"},
    {"assess_as_html", "assess cafe.kith --person amina.json --at 2026-05-31 --as html", 0,
     "<strong>Now:</strong> Staff follow at a distance"},
    {"assess_for_the_person", "assess cafe.kith --person amina.json --at 2026-05-31 --as easy", 0, "You"},
    {"assess_now", "assess cafe.kith --person amina.json", 0, "", "asked as of now, 2"},
    {"assess_no_moment", "assess cafe.kith --person amina.json --at soon", 2, "", "is no moment"},
    {"assess_without_a_person", "assess cafe.kith", 2, "", "--person"},
    {"assess_bad_record", "assess cafe.kith --person caseload.ndjson --at 2026-05-31", 2, "", "error[K6"},
    {"assess_bad_form", "assess cafe.kith --person amina.json --as pdf", 2, "", "pdf"},
    {"assess_wrong_ruleset", "assess wrong.kith --person amina.json", 1, "", "error[K"},
    {"assess_two_standard_inputs", "assess - --person -", 2, "", "standard input"},
    {"assess_beyond_the_calendar", "assess cafe.kith --person amina.json --at 2029-01-01", 2, "",
     "after the last day of the calendar `england_and_wales`"},
    {"who_decides", "who-decides cafe.kith --person amina.json --decision travel_alone --at 2026-05-31", 0,
     "Farah"},
    {"who_decides_by_title",
     "who-decides cafe.kith --person amina.json --decision 'travelling to the café  without staff' --at 2026-05-31",
     0, "Farah"},
    {"who_decides_as_json",
     "who-decides cafe.kith --person amina.json --decision travel_alone --at 2026-05-31 --as json", 0,
     "\"decides\""},
    {"who_decides_markdown",
     "who-decides cafe.kith --person amina.json --decision travel_alone --at 2026-05-31 --as markdown", 0,
     "##"},
    {"who_decides_for_the_person",
     "who-decides cafe.kith --person amina.json --decision travel_alone --at 2026-05-31 --as easy", 0, "You"},
    {"who_decides_what", "who-decides cafe.kith --person amina.json", 2, "", "--decision"},
    {"who_decides_misspelt",
     "who-decides cafe.kith --person amina.json --decision travel_alon --at 2026-05-31", 2, "",
     "did you mean `travel_alone` (“Travelling to the café without staff”)?"},
};
INSTANTIATE_TEST_SUITE_P(people, Command, testing::ValuesIn(people),
                         [](const auto& row) { return std::string(row.param.name); });

const Row caseloads[] = {
    {"due", "due cafe.kith --people caseload.ndjson --at 2026-05-31", 0, "Shift lead"},
    {"due_as_json", "due cafe.kith --people caseload.ndjson --at 2026-05-31 --as json", 0, "\"owners\""},
    {"due_as_csv", "due cafe.kith --people caseload.ndjson --at 2026-05-31 --as csv", 0,
     "on_call_manager,On-call manager,p-1,Amina,,1,overdue"},
    {"due_of_an_owner", "due cafe.kith --people caseload.ndjson --at 2026-05-31 --owner shift_lead", 0,
     "Amina"},
    {"due_of_an_owner_by_title",
     "due cafe.kith --people caseload.ndjson --at 2026-05-31 --owner 'shift lead'", 0, "Amina"},
    {"due_of_a_misspelt_title",
     "due cafe.kith --people caseload.ndjson --at 2026-05-31 --owner 'Shift leader'", 2, "",
     "did you mean `shift_lead` (“Shift lead”)?"},
    {"due_of_another_owner", "due cafe.kith --people caseload.ndjson --at 2026-05-31 --owner police", 0,
     "Nothing is due."},
    {"due_of_nobody", "due cafe.kith --people caseload.ndjson --at 2026-05-31 --owner shift_leed", 2, "",
     "did you mean `shift_lead` (“Shift lead”)?"},
    {"due_says_what_is_left_out", "due cafe.kith --people broken_caseload.ndjson --at 2026-05-31", 2,
     "4 records could not be read.", "4 of 6 records had mistakes and are left out"},
    {"due_no_file", "due cafe.kith --people nowhere.ndjson --at 2026-05-31", 2, "",
     "`nowhere.ndjson` cannot be read"},
    {"due_of_a_folder", "due cafe.kith --people . --at 2026-05-31", 2, "", "cannot be read"},
    {"due_two_standard_inputs", "due - --people -", 2, "", "standard input"},
    {"audit", "audit cafe.kith --people caseload.ndjson --at 2026-05-31", 0, "Incidents written up in time"},
    {"audit_as_csv", "audit cafe.kith --people caseload.ndjson --at 2026-05-31 --as csv", 0,
     "measure,written_up,,1,2,50,%,at least 95%"},
    {"audit_as_json", "audit cafe.kith --people caseload.ndjson --at 2026-05-31 --as json", 0,
     "\"people\": 2"},
    {"audit_as_html", "audit cafe.kith --people caseload.ndjson --at 2026-05-31 --as html", 0,
     "<!DOCTYPE html>"},
    {"audit_says_what_is_left_out",
     "audit cafe.kith --people broken_caseload.ndjson --at 2026-05-31 --as json", 2, "\"left_out\": 4",
     "4 of 6 records"},
    {"audit_of_nobody", "audit cafe.kith --people /dev/null --at 2026-05-31", 0, "0 people"},
};
INSTANTIATE_TEST_SUITE_P(caseloads, Command, testing::ValuesIn(caseloads),
                         [](const auto& row) { return std::string(row.param.name); });

const Row drawings[] = {
    {"draw", "draw cafe.kith", 0, "digraph \"She cannot be reached\""},
    {"draw_plans", "draw cafe.kith --what plans", 0, "Staff walk beside her"},
    {"draw_overrides", "draw money.kith --what overrides", 0, "digraph \"What sets what aside\""},
    {"draw_a_person", "draw cafe.kith --what plans --person amina.json --at 2026-05-31", 0,
     "NOW\\nStaff follow at a distance"},
    {"draw_a_live_escalation", "draw cafe.kith --person amina.json --at '2026-05-30 16:05'", 0,
     "HOLDS IT NOW"},
    {"draw_nothing", "draw money.kith", 2, "", "the ruleset has no escalations"},
    {"draw_at_without_a_person", "draw cafe.kith --at 2026-05-31", 2, "", "--person"},
};
INSTANTIATE_TEST_SUITE_P(drawings, Command, testing::ValuesIn(drawings),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace exit_codes_tests
