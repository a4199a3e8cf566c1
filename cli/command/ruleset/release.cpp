#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "cli/command/commands.hpp"
#include "cli/command/ruleset/lints_found.hpp"
#include "cli/command/ruleset/proving.hpp"
#include "cli/reading/beside.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/output.hpp"
#include "cli/reading/trust.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/hold.hpp"
#include "engine/files/secret.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "engine/report/ruleset/release.hpp"
#include "engine/time/parse.hpp"
#include "kith/release.hpp"

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

struct MakeOptions {
  std::string ruleset, to, key, at, index, new_key, form = "text";
  std::vector<std::string> scenarios, trusted, denied;
  bool show = false, broken = false, unproved = false;
  ProofLimits limits;
  FindingsFormat format;
};

int make_keys(const std::string& path) {
  const KeyPair pair = new_key_pair();
  const std::string open = path + ".pub";
  std::error_code unknown;
  if (fs::exists(fs::symlink_status(open, unknown))) {
    complain("`" + open + "` is there already, and is left as it is");
    return exit_code::unusable;
  }
  if (const std::string why = files::write_secret(path, pair.secret); !why.empty()) {
    complain("`" + path + "` cannot be written: " + why);
    return exit_code::unusable;
  }
  if (!write_file(open, pair.open)) return exit_code::unusable;
  out("`" + path + "` signs releases: keep it where nobody else can read it. `" + open +
      "` is for everybody who is to trust them.\n");
  return exit_code::done;
}

int show(const Release& release, const std::string& form) {
  out(form == "json" ? report::release_json(release) : report::release_text(release));
  return exit_code::done;
}

int show_file(const MakeOptions& options) {
  const auto keys = open_keys(options.trusted);
  const std::optional<std::string> text = keys ? read_input(options.ruleset) : std::nullopt;
  if (!text) return exit_code::unusable;
  const ReadRelease read = keys->empty() ? read_release(*text) : verify_release(*text, *keys);
  if (read.release && keys->empty())
    note("kith: " + quoted_input(options.ruleset) +
         " is not verified: --trusted says whose signature it must have");
  if (read.release) return show(*read.release, options.form);
  complain(quoted_input(options.ruleset) + " is not trusted: " + read.why_not);
  return exit_code::unusable;
}

/// Whether two paths lead to one place, links followed.
bool same_file(const std::string& one, const std::string& other) {
  std::error_code unknown;
  return fs::weakly_canonical(one, unknown) == fs::weakly_canonical(other, unknown);
}

/// The keys, the index and where the release will stand from it. False, once said.
bool read_arguments(const MakeOptions& options, ReleaseOptions& into) {
  FileText key = files::read_secret(options.key);
  note_read(options.key);
  if (!key.text) complain(quoted_input(options.key) + " cannot be used as a key: " + key.why_not);
  const auto keys = open_keys(options.trusted);
  if (!key.text || !keys) return false;
  into.key = std::move(*key.text);
  into.released = options.at;
  into.broken = options.broken;
  into.unproved = options.unproved;
  into.limits = options.limits;
  into.earlier_keys = *keys;
  if (options.index.empty()) return true;
  std::error_code unknown;
  const bool there = fs::exists(options.index, unknown);
  into.index = there ? read_input(options.index) : std::string();
  if (!there) note("kith: " + quoted_input(options.index) + " is not there, and a new index is begun");
  if (into.index && there && into.index->empty()) {
    complain(quoted_input(options.index) + " is empty, and no index of releases");
    return false;
  }
  into.file = fs::absolute(options.to)
                  .lexically_normal()
                  .lexically_relative(fs::absolute(options.index).lexically_normal().parent_path())
                  .generic_string();
  return into.index.has_value();
}

/// What stands in the way, on standard error. Gives the exit code.
int refused(const Released& made, const MakeOptions& options) {
  complain_of(made.compilation.diagnostics, options.format);
  std::vector<Rehearsal> failed;
  std::copy_if(made.rehearsals.begin(), made.rehearsals.end(), std::back_inserter(failed),
               [](const Rehearsal& one) { return !passed(one); });
  std::vector<Proof> open;
  bool broken = false;
  for (const Proof& proof : made.proofs) {
    if (proof.result != Proof::Result::proved) open.push_back(proof);
    broken = broken || (proof.result == Proof::Result::broken && !options.broken);
  }
  const bool unproved = std::any_of(open.begin(), open.end(), [&](const Proof& proof) {
    return proof.result == Proof::Result::not_proved && !options.unproved;
  });
  if (!failed.empty()) note(report::rehearsals_text(failed, width(stderr)));
  else if (broken || unproved) note(report::proofs_text(open, width(stderr)));
  if (!made.why_not.empty()) complain("no release is made: " + made.why_not);
  if (!made.compilation.ruleset && made.why_not.empty()) return exit_code::wrong;
  if (!failed.empty() || broken) return exit_code::wrong;
  return unproved ? exit_code::not_proved : exit_code::unusable;
}

/// The release first: an index that names one which is not there would be worse than one that is not named.
int write_both(const Released& made, const MakeOptions& options) {
  if (!write_file(options.to, made.file)) return exit_code::unusable;
  if (!options.index.empty() && !rewrite_file(options.index, made.index)) return exit_code::unusable;
  for (const IndexEntry& one : made.displaced)
    note("kith: release " + std::to_string(one.sequence) + " of `" + one.ruleset + "`" +
         (one.from.empty() ? "" : ", which begins with " + one.from + ",") +
         " will never be in force: release " + std::to_string(made.release->sequence) +
         " begins no later and follows it in the index; release it again where it is still meant");
  return show(*made.release, options.form);
}

/// Whether an index can name what will stand there; said where it cannot.
bool fits_index(const MakeOptions& options) {
  std::error_code unknown;
  if (same_file(options.to, options.index))
    complain("the release would be written over " + quoted_input(options.to) + ", the index");
  else if (fs::exists(options.to, unknown) && !fs::is_regular_file(options.to, unknown))
    complain(quoted_input(options.to) + " is no regular file, and no index names it");
  else return true;
  return false;
}

/// Whoever adds to an index holds its folder from reading it to writing it.
bool hold(const std::string& index, std::optional<files::Open>& held) {
  if (index.empty()) return true;
  tl::expected<files::Open, std::string> opened = files::hold_folder_of(index);
  if (opened) held.emplace(std::move(*opened));
  else
    complain("the folder of " + quoted_input(index) +
             " cannot be held while it is added to: " + opened.error());
  return opened.has_value();
}

/// Warnings and notes are told as `kith check` tells them, on standard error; one that is denied is in the
/// way.
Loaded<Ruleset> looked_through(const MakeOptions& options) {
  Lints lints = Lints::run;
  lints.day = time::parse_date(options.at);
  std::optional<Compilation> found = compile_input(options.ruleset, lints);
  if (!found) return {std::nullopt, exit_code::unusable};
  std::vector<Diagnostic>& findings = found->diagnostics;
  deny(findings, options.denied);
  std::string counts;
  if (options.format.name != "json") {
    counts = summarised_used(findings, own_file(*found, options.ruleset), "`kith check --used`");
    counts = summarised_notes(findings, "`kith check --notes`") + counts;
  }
  std::string text = (findings.empty() ? "" : shown(findings, options.format, stderr)) + counts;
  if (text.ends_with('\n')) text.pop_back();
  if (!text.empty()) note(text);
  if (any_error(findings)) return {std::nullopt, exit_code::wrong};
  return {std::move(found->ruleset), exit_code::wrong};
}

int make(const MakeOptions& options) {
  if (!options.index.empty() && !fits_index(options)) return exit_code::unusable;
  std::optional<files::Open> held;
  ReleaseOptions making;
  if (!hold(options.index, held) || !read_arguments(options, making)) return exit_code::unusable;
  const Loaded<Ruleset> ruleset = looked_through(options);
  if (!ruleset.value) return ruleset.exit_code;
  const int code = each_that_uses(ruleset.value->checked().layers.back(), options.scenarios, options.format,
                                  [&](Ruleset one) { making.beside.push_back(std::move(one)); });
  if (code != exit_code::done) return code;
  if (!may_write(options.to)) return exit_code::unusable;
  std::optional<std::string> text = read_input(options.ruleset);
  if (!text) return exit_code::unusable;
  bool first = true;
  const ReadFile read = [&](const std::string& path) {
    return std::exchange(first, false) ? FileText(std::move(*text)) : read_named(path);
  };
  const Released made = release(options.ruleset, read, making);
  return made.file.empty() ? refused(made, options) : write_both(made, options);
}

int run_release(const MakeOptions& options) {
  if (!options.new_key.empty()) return make_keys(options.new_key);
  std::string missing;
  if (options.ruleset.empty()) missing = "say which ruleset is released (or --new-key FILE, to make keys)";
  else if (!options.show && (options.to.empty() || options.key.empty() || options.at.empty()))
    missing = "a release needs --output, --key, and the day as --at";
  if (!missing.empty()) {
    complain(missing);
    return exit_code::unusable;
  }
  if (options.show) return show_file(options);
  if (options.ruleset != "-") return make(options);
  complain("a release is made from a file, and not from standard input");
  return exit_code::unusable;
}

void add_making(CLI::App& command, MakeOptions& options) {
  command
      .add_option("-o,--output", options.to, "the file to write: takes the place of RULESET in every command")
      ->type_name("FILE");
  command.add_option("--key", options.key, "the secret key to sign with")->type_name("FILE");
  command.add_option("--at", options.at, "the day of the release, such as 2026-11-29")->type_name("DAY");
  command
      .add_option("--index", options.index, "add the release to this index; a new one where it is not there")
      ->type_name("FILE");
  command
      .add_option("--scenarios", options.scenarios,
                  "files and folders whose scenarios must pass, too, where they use the ruleset")
      ->type_name("PATH");
  add_deny(command, options.denied);
  command.add_flag("--broken", options.broken, "release though a promise is broken, and record that");
  command.add_flag("--unproved", options.unproved, "release though a promise is not proved, and record that");
  add_proving(command, options.limits);
}

}  // namespace

void add_release(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<MakeOptions>();
  CLI::App* command = program.add_subcommand(
      "release", "check, rehearse, prove and sign a ruleset as one file that others can trust");
  command->add_option("ruleset", options->ruleset, "the ruleset; with --show, a release")
      ->type_name("RULESET");
  add_making(*command, *options);
  command
      ->add_option(
          "--trusted", options->trusted,
          "a public key, or its digits, that earlier entries of the index, or the release that is shown, may be signed by")
      ->type_name("KEY");
  CLI::Option* shown = command->add_flag("--show", options->show, "say what is in a release, and make none");
  command
      ->add_option("--new-key", options->new_key, "make a pair of keys: FILE, which is secret, and FILE.pub")
      ->type_name("FILE")
      ->excludes(shown);
  command->add_option("--as", options->form, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_release(*options); }; });
}

}  // namespace kith::cli
