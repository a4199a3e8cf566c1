#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/command/person/batch.hpp"
#include "cli/command/person/each_person.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/question.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "engine/report/report.hpp"
#include "kith/decide.hpp"

namespace kith::cli {
namespace {

struct DecideOptions {
  std::string ruleset, person, form;  ///< no form: text, and JSON for a caseload
  QuestionOptions question;
  BatchOptions batch;
  FindingsFormat format;
};

template <class Answered>
std::string rendered(const Answered& answer, const std::string& form) {
  if (form == "json") return render(answer, Rendering::json);
  if (form == "markdown") return render(answer, Rendering::markdown);
  if (form == "easy") return render(answer, Rendering::easy_read);
  if (form == "recipient") return render(answer, Rendering::recipient);
  if (form == "ids") return render(answer, Rendering::ids);
  return report::text(answer, {width(stdout), colour(stdout)});
}

int run_one(const DecideOptions& options) {
  if (options.ruleset == "-" && options.person == "-") {
    complain("only one of the ruleset and --person can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  const Loaded<State> person = load_person(*ruleset.value, options.person, options.format);
  if (!person.value) return person.exit_code;
  const std::optional<time::Instant> at = moment(*ruleset.value, options.question.at);
  if (!at) return exit_code::unusable;
  const std::optional<AnyQuestion> asked = question(*person.value, options.question, *at, options.format);
  if (!asked || nobody_to_read(*person.value, *at, options.form)) return exit_code::unusable;
  // The options ask who may be told or do something, and never who decides.
  if (const auto* one = std::get_if<Question>(&*asked))
    out(options.form == "ids" ? render(decision(*one)) : rendered(decide(*one), options.form));
  if (const auto* all = std::get_if<EverythingAsked>(&*asked)) out(rendered(decide(*all), options.form));
  return exit_code::done;
}

/// What is missing of the arguments, as a sentence; "" when nothing is.
std::string missing(const DecideOptions& options) {
  const QuestionOptions& asked = options.question;
  const bool batch = !options.batch.people.empty() || !options.batch.questions.empty();
  if (batch && (options.batch.people.empty() || options.batch.questions.empty()))
    return "--people and --questions go together";
  if (batch && !options.form.empty() && options.form != "json" && options.form != "ids")
    return "a caseload is answered --as json or --as ids";
  if (batch) return "";
  if (options.person.empty()) return "--person is needed (or --people and --questions, for a caseload)";
  if (asked.share.empty() && asked.does.empty())
    return "say what is asked: --share with --with and --for, or --do with --by";
  if (!asked.share.empty() && (asked.with.empty() || asked.purpose.empty()))
    return "--share needs --with and --for";
  if (!asked.does.empty() && asked.by.empty()) return "--do needs --by";
  return "";
}

int run_decide(const DecideOptions& options) {
  const std::string lacking = missing(options);
  if (!lacking.empty()) {
    complain(lacking);
    return exit_code::unusable;
  }
  if (options.batch.people.empty()) return run_one(options);
  BatchOptions batch = options.batch;
  batch.ids = options.form == "ids";
  return decide_batch(options.ruleset, batch, options.format);
}

void add_question(CLI::App& command, QuestionOptions& question) {
  CLI::Option* share = command
                           .add_option("--share", question.share,
                                       "category that somebody asks about, or anything: each by itself")
                           ->type_name("CATEGORY");
  command.add_option("--with", question.with, "who asks: somebody of the circle by id, a role, or person")
      ->type_name("WHO")
      ->needs(share);
  command.add_option("--for", question.purpose, "what for")->type_name("PURPOSE")->needs(share);
  CLI::Option* does = command.add_option("--do", question.does, "what somebody asks to do")
                          ->type_name("DECISION")
                          ->excludes(share);
  command.add_option("--by", question.by, "who would do it")->type_name("WHO")->needs(does);
  command
      .add_option("--at", question.at,
                  "as of when: 2026-03-01, \"2026-03-01 16:05\" or RFC 3339 (default: now)")
      ->type_name("MOMENT");
  command.add_option("--matter", question.matter, "the decision that an attorney or consultee is asked for")
      ->type_name("DECISION");
  command.add_option("--marked", question.marked, "a mark on the information; may be repeated")
      ->type_name("MARK");
  command.add_option("--fact", question.facts, "a fact of the question, NAME=VALUE; may be repeated")
      ->type_name("NAME=VALUE");
}

}  // namespace

void add_decide(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DecideOptions>();
  CLI::App* command = program.add_subcommand(
      "decide", "decide a question about a person, with the reasons; or a whole caseload");
  command->add_option("ruleset", options->ruleset, "the ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  CLI::Option* person =
      command->add_option("--person", options->person, "the person's record, JSON; - is standard input")
          ->type_name("FILE");
  add_question(*command, options->question);
  command
      ->add_option(
          "--as", options->form,
          "text, json, markdown, easy (for the person), recipient (for who asked) or ids (for programs that count) (default: text; json for a caseload)")
      ->check(CLI::IsMember({"text", "json", "markdown", "easy", "recipient", "ids"}));
  command->add_option("--people", options->batch.people, "records of a caseload, one a line (NDJSON)")
      ->type_name("FILE")
      ->excludes(person);
  add_rulesets(*command, options->batch.rulesets);
  command->get_option("--rulesets")->needs("--people");
  command->add_option("--questions", options->batch.questions, "questions about them, one a line (NDJSON)")
      ->type_name("FILE")
      ->excludes("--share", "--do", "--at");
  add_jobs(*command, options->batch.jobs);
  command->get_option("--jobs")->needs("--people");
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_decide(*options); }; });
}

}  // namespace kith::cli
