#include "engine/report/document/document.hpp"

#include <map>

#include "engine/report/document/parts.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report {
namespace {

std::string layer_words(const model::Ruleset& rules, const model::Layer& layer) {
  std::string out = one_line(layer.name) + ", version " + one_line(layer.version);
  if (layer.owner) out += ", owned by " + document::concept_title(rules.roles[*layer.owner]);
  if (layer.effective.from) out += ", in force from " + spoken_day(time::text(*layer.effective.from));
  if (layer.effective.until) out += ", until " + spoken_day(time::text(*layer.effective.until));
  if (layer.review_every) out += ", to be reviewed " + document::every_words(*layer.review_every);
  return out + '.';
}

/// What it is made of, each ruleset with what it uses before it.
Section about_part(const DocumentOf& of) {
  Section out = document::part("About these rules");
  const std::vector<model::Layer>& layers = of.rules.layers;
  for (std::size_t i = layers.size(); i-- > 0;) {
    const model::Layer& layer = layers[i];
    Line one = line(i + 1 == layers.size() ? "This ruleset" : "It uses",
                    title_or(layer.title, layer.name) + ": " + layer_words(of.rules, layer));
    one.under = {
        line("File", document::file_words(of.rules, layer.file) + ", SHA-256 " + layer.given.sha256())};
    out.lines.push_back(std::move(one));
  }
  out.lines.push_back(
      line("What nobody wrote down", "is never taken for a yes, nor for a no: it is to be found out."));
  return out;
}

/// Nothing but the head: it says so, instead of ending there.
Section empty_part() {
  Section out = document::part("The rules");
  out.lines = {line("There are no rules in it yet.")};
  return out;
}

/// Where several parts have the same heading, each says under what it stands.
void tell_apart(Page& page) {
  std::map<std::string, int> times;
  for (const Section& section : page.sections) ++times[section.heading];
  std::string above;
  for (Section& section : page.sections) {
    if (section.level == 2) above = section.heading;
    else if (times[section.heading] > 1) section.heading += " – " + above;
  }
}

Page document_page(const DocumentOf& of) {
  const model::Layer& root = of.rules.layers.back();
  Page page;
  page.title = title_or(root.title, root.name);
  page.opening =
      "These are the rules of " + quoted(page.title) +
      " and those they use, in plain words, made from the rules themselves. They are for people who "
      "decide by them, agree to them, inspect them, or are decided about.";
  page.contents = true;
  append(page, about_part(of));
  const std::size_t before = page.sections.size();
  document::add_promises(page, of);
  document::add_table_of_answers(page, of);
  document::add_boundaries(page, of);
  document::add_involvements(page, of);
  document::add_requirements(page, of);
  document::add_plans(page, of);
  document::add_escalations(page, of);
  document::add_measures(page, of);
  if (page.sections.size() == before) append(page, empty_part());
  document::add_conditions(page, of);
  document::add_stories(page, of);
  document::add_words(page, of);
  document::add_sources(page, of);
  Section closing;
  closing.lines = {line("A named person decides each time and answers for it. This is not legal advice.")};
  append(page, std::move(closing));
  tell_apart(page);
  return page;
}

}  // namespace

std::string document_markdown(const DocumentOf& of) { return markdown(document_page(of)); }
std::string document_html(const DocumentOf& of) { return html(document_page(of)); }

}  // namespace kith::report
