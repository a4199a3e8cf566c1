#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_1() {
  return {
      {Code::invalid_utf8, "the file is not UTF-8 text",
       "Kith reads plain text in UTF-8, which every current editor writes. A byte was found that no UTF-8 text can hold; the file was\n"
       "probably saved in an older encoding such as Windows-1252, or is not a text file. Save it again as UTF-8.",
       "ruleset cafe version \"1\"\n  title \"Amina's plan for the caf<E9>\"\n",
       "ruleset cafe version \"1\"\n  title \"Amina's plan for the café\"\n"},
      {Code::file_too_large, "the file is larger than 16 MB",
       "No ruleset that people can review is so large. The limit keeps a wrong file, such as an export or a backup, from being read as\n"
       "one. Split the ruleset into several files that use each other.",
       "", ""},
      {Code::nested_too_deep, "conditions are nested more than 200 deep",
       "Parentheses and `not` may stand inside each other, but nobody can check a condition that is hundreds deep. Give the inner\n"
       "parts names with `define`.",
       "define d \"Deep\"\n  ((((… lives_alone …))))\n", "define inner \"Lives alone\"\n  lives_alone\ndefine d \"Flat\"\n  inner\n"},
      {Code::empty_file, "the file holds no declaration",
       "There is nothing in the file but blanks and comments. A ruleset starts with a `ruleset` line that gives its name and version.",
       "# to be written\n", "ruleset cafe_plan version \"2026.1\"\n  title \"Amina's plan\"\n"},
      {Code::unexpected, "something else was expected here",
       "The declaration could be read up to this place, and not on from it. The message says what was found and what may stand here.\n"
       "The other declarations of the file are read all the same.",
       "category health \"Health\"\n  inclodes \"Doctors and medicines\"\n",
       "category health \"Health\"\n  includes \"Doctors and medicines\"\n"},
      {Code::unknown_declaration, "a line in the first column does not start a declaration",
       "What stands in the first column starts a declaration, with a word such as `boundary`, `fact` or `scenario`. What belongs to a\n"
       "declaration is indented.",
       "categry money \"Money\"\n", "category money \"Money\"\n"},
      {Code::text_before_declaration, "something stands before the first declaration",
       "What is indented belongs to the declaration above it, and there is none. Start declarations in the first column.",
       "  includes \"Doctors\"\ncategory health \"Health\"\n", "category health \"Health\"\n  includes \"Doctors\"\n"},
      {Code::unclosed_text, "a text has no closing quotation mark",
       "A text starts and ends with a straight quotation mark, on one line. To write a longer one, close it and go on with another on the\n"
       "next line: neighbouring texts are joined.",
       "category health \"Health\ncategory money \"Money\"\n", "category health \"Health\"\ncategory money \"Money\"\n"},
      {Code::no_such_date, "the date or time does not exist",
       "Dates are written year-month-day, such as 2026-03-01, and moments with the time after a blank, such as 2026-03-01 16:05. The\n"
       "day must be one that the calendar has, in a year from 1900 to 2199, and the time one that a clock shows.",
       "calendar england through 2026-02-30\n", "calendar england through 2026-02-28\n"},
      {Code::bad_duration, "a length of time cannot be used",
       "A length of time is a whole number, at least 1 and at most 9999999, with a unit: minutes, hours, days, working days, weeks,\n"
       "months or years.",
       "define quiet \"Quiet\"\n  no incident in the last 0 days\n", "define quiet \"Quiet\"\n  no incident in the last 28 days\n"},
      {Code::bad_number, "a number cannot be held",
       "Numbers are decimals, with at most six places after the point, between about minus and plus nine million million. They are held\n"
       "exactly, never rounded.",
       "fact ratio \"Ratio\" number from 0 to 0.12345678\n", "fact ratio \"Ratio\" number from 0 to 0.123456\n"},
      {Code::keyword_as_name, "a word of the language stands where a name belongs",
       "The words that the language itself uses cannot be names, so that a rule never reads two ways. Choose another name, such as\n"
       "`when_told` for `when`.",
       "fact when \"When it was told\" text\n", "fact when_told \"When it was told\" text\n"},
      {Code::and_beside_or, "`and` and `or` stand side by side without parentheses",
       "`a and b or c` can be read in two ways, and people read it in both. Say which you mean with parentheses.",
       "define calm \"Calm\"\n  stable and settled or independent\n", "define calm \"Calm\"\n  (stable and settled) or independent\n"},
      {Code::declaration_indented, "a declaration does not start in the first column",
       "Declarations start in the first column, and what is indented belongs to the declaration above. Take away the blanks before it.",
       "category health \"Health\"\n  category money \"Money\"\n", "category health \"Health\"\ncategory money \"Money\"\n"},
      {Code::missing_part, "a declaration lacks a part that it must have",
       "The declaration can be read, but something that it cannot do without is missing: a boundary without clauses, a clause without\n"
       "`because`, a scenario without `when` or `then`.",
       "boundary money \"Money\"\n  about finances\n  with family\n  refuse\n",
       "boundary money \"Money\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"},
      {Code::unclosed_parenthesis, "a parenthesis is not closed",
       "Every `(` needs its `)` within the same declaration. The message shows the one that was left open.",
       "define calm \"Calm\"\n  (stable and settled\n", "define calm \"Calm\"\n  (stable and settled)\n"},
      {Code::control_character, "the file holds a character that cannot be seen",
       "A control character was found, which no editor shows and a reviewer cannot see. Blanks, tabs and line ends are fine; take the\n"
       "other out.",
       "category health<U+0000> \"Health\"\n", "category health \"Health\"\n"},
      {Code::said_twice, "a line stands twice where it may stand once",
       "A declaration says each of its lines once, so that two never disagree. Keep the one that is meant. Only a line\n"
       "that takes a list, such as `cites`, may be said again, and adds to the list.",
       "ruleset cafe_plan version \"1\"\n  title \"Amina's plan\"\n  title \"The café\"\n",
       "ruleset cafe_plan version \"1\"\n  title \"Amina's plan\"\n"},
      {Code::bad_name, "a name is not written as names are",
       "Names are lower-case letters, digits and underscores, starting with a letter, with dots between the parts of a path:\n"
       "`health.appointments`, `key_worker`. Words for people to read go in the title.",
       "category Health \"Health\"\n", "category health \"Health\"\n"},
      {Code::wrong_quotation_marks, "texts stand in quotation marks that are not the straight one",
       "Word processors, telephones and e-mail bend quotation marks as you type, and other languages have marks of their own. Here a text stands\n"
       "between straight ones, `\"`, on one line. However many there are, it is one finding, and its fix makes all of them straight. Write\n"
       "rulesets in a plain text editor, which leaves what you type alone. Within a text any mark may stand but the straight one.",
       "category health “Health”\n", "category health \"Health\"\n"},
      {Code::unquoted_text, "words for people stand without quotation marks",
       "What people read (a title, a reason, Easy Read, what is to be done) stands between straight quotation marks, so that it is never taken for\n"
       "a word of the language.",
       "ruleset cafe_plan version \"1\"\n  title The plan for the café\n", "ruleset cafe_plan version \"1\"\n  title \"The plan for the café\"\n"},
      {Code::not_a_comment, "a comment starts as comments do in another language",
       "`#` starts a comment, which ends with the line. The signs of other languages, `//` and `--`, do not. It is one finding for the whole file.",
       "// Who may be told\ncategory health \"Health\"\n", "# Who may be told\ncategory health \"Health\"\n"},
      {Code::needless_sign, "a sign stands where none has a meaning",
       "No colon, semicolon, brace or bullet is needed, nor a full stop at the end of a line: a declaration starts in the first column, what belongs\n"
       "to it is indented, and that is all. Each sign is one finding for the whole file.",
       "category health \"Health\":\n", "category health \"Health\"\n"},
      {Code::capital_letters, "a word of the language has a capital letter",
       "The words of the language are written in small letters. Some editors turn the first letter of each line into a capital; it is one finding for\n"
       "the whole file.",
       "Category health \"Health\"\n", "category health \"Health\"\n"},
      {Code::written_apart, "two words of the language are written as one",
       "`keep back`, `ask first`, `easy read`, `lawful basis` and their like are written apart, without `-` and `_`.",
       "boundary money \"Money\"\n  about finances\n  with family\n  ask-first\n    because \"Ask.\"\n",
       "boundary money \"Money\"\n  about finances\n  with family\n  ask first\n    because \"Ask.\"\n"},
      {Code::list_without_comma, "a list of names is carried on with `and` or `or`",
       "Between the names of a list stands a comma. `and` and `or` join conditions.",
       "boundary money \"Money\"\n  about finances\n  with family and friend\n  refuse\n    because \"No.\"\n",
       "boundary money \"Money\"\n  about finances\n  with family, friend\n  refuse\n    because \"No.\"\n"},
      {Code::negated_within, "a `not` stands in the middle of a condition",
       "`not` stands in front of what it turns round: `not consent is given`, `not recipient is family`. Think about what is meant: consent is one\n"
       "of seven things (given, refused, withdrawn, objected, unclear, expired, not recorded), and `not consent is given` is each of the other six.\n"
       "For a no and nothing else write `consent is refused, withdrawn or objected`; where nobody has asked, `consent is not recorded`.",
       "define said_no \"Said no\"\n  consent is not given\n", "define said_no \"Said no\"\n  not consent is given\n"},
      {Code::empty_text, "a text says nothing",
       "Whoever reads the answer reads this text. An empty reason is no reason, an empty Easy Read line leaves the person without one, and an\n"
       "empty title leaves a hole in every sentence that uses it. Leave the line out where it may be left out, or write it.",
       "boundary money \"Money\"\n  about finances\n  with family\n  refuse\n    because \"\"\n",
       "boundary money \"Money\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"},
  };
}

}  // namespace kith::source
