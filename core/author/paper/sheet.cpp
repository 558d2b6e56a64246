#include "author/paper/sheet.hpp"

#include "author/paper/html.hpp"
#include "author/paper/rules_html.hpp"
#include "author/paper/sheet_style.hpp"
#include "author/policy/labels.hpp"

namespace huji {
namespace {

void contents(Html& html, const RulesHtml& rules) {
    html.open("nav").element("h2", rules.say(labels().contents));
    for (unsigned kind = 0; kind < kind_count; ++kind) {
        if (rules.of_kind(static_cast<Kind>(kind)).empty()) continue;
        html.element("h3", rules.say(labels().kinds[kind]));
        rules.titles(html, static_cast<Kind>(kind));
    }
    html.close();
}

}  // namespace

std::string sheet_of(CompiledPolicy& compiled, Language language, std::string_view version) {
    const Labels& l = labels();
    RulesHtml rules(compiled, language, Reader::official);
    rules.documents();
    rules.entitlements();
    rules.principles();
    rules.terms();
    rules.not_modelled();

    const std::string title = rules.say(l.sheet_title);
    Html html;
    html.verbatim("<!doctype html>\n").open("html", {{"lang", std::string(tag(language))}}).open("head");
    html.verbatim("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.element("title", title).open("style").verbatim(sheet_style).close().close().open("body");
    html.open("header").element("h1", title);
    html.element("p", rules.say(l.sheet_about) + rules.gap() + rules.say(l.reading)).close();
    contents(html, rules);
    html.verbatim(rules.take());
    html.open("footer").open("p").text(compiled.jurisdiction.id()).text(" ").text(version);
    return html.take();
}

}  // namespace huji
