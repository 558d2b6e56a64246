#include "author/paper/guide.hpp"

#include "author/paper/html.hpp"
#include "author/paper/rules_html.hpp"
#include "author/policy/labels.hpp"

namespace huji {
namespace {

class GuideWriter {
public:
    GuideWriter(CompiledPolicy& compiled, Language language, const std::vector<const Policy*>& cities)
        : c_(compiled), language_(language), cities_(cities), rules_(compiled, language, Reader::citizen) {}

    std::string write() {
        // The contents stand above the sections and name those that there are.
        rules_.entitlements();
        rules_.principles();
        rules_.terms();
        rules_.not_modelled();
        rules_.documents();
        html_.verbatim("<!doctype html>\n").open("html", {{"lang", std::string(tag(language_))}});
        head();
        html_.open("body").element("a", say(l_.skip), {{"class", "skip"}, {"href", link_to("contents")}});
        top();
        html_.open("main", {{"class", "column guide"}});
        opening();
        contents();
        html_.verbatim(rules_.take());
        other_cities();
        html_.close();
        foot();
        return html_.take();
    }

private:
    [[nodiscard]] std::string say(const Text& text) const { return rules_.say(text); }

    void head() {
        html_.open("head").verbatim("<meta charset=\"utf-8\">\n");
        html_.verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html_.element("title", say(l_.guide_title));
        html_.verbatim("<meta name=\"description\" content=\"" + escaped(say(l_.guide_description)) + "\">\n");
        html_.verbatim("<link rel=\"stylesheet\" href=\"style.css\">\n<link rel=\"stylesheet\" href=\"guide.css\">\n");
        html_.close();
    }

    /// The page's own head, with ways to this guide in the other languages.
    void top() {
        html_.open("header", {{"class", "head"}}).open("div", {{"class", "column"}}).open("p", {{"class", "brand"}});
        html_.element("span", say(l_.seal), {{"class", "seal"}, {"lang", "zh"}, {"aria-hidden", "true"}});
        html_.element("span", say(l_.brand)).close();
        html_.open("nav", {{"class", "languages"}, {"aria-label", say(l_.languages)}});
        for (const Language language : languages()) way_to(language);
        html_.close();
        larger();
        html_.close().close();
    }

    /// Larger text without a script: the style sheet asks whether the box is ticked, and hides it where it cannot ask.
    void larger() {
        html_.open("p", {{"class", "larger"}}).verbatim("<input type=\"checkbox\" id=\"elder\">");
        html_.element("label", say(l_.elder), {{"for", "elder"}}).close();
    }

    void way_to(Language language) {
        const std::string name(tag(language));
        Html::Attributes attributes{
            {"href", guide_name(c_.jurisdiction.own(), language)}, {"hreflang", name}, {"lang", name}};
        if (language == language_) attributes.emplace_back("aria-current", "page");
        html_.element("a", info(language).name, attributes).text(" ");
    }

    void opening() {
        html_.element("h1", say(l_.guide_title)).element("p", say(l_.guide_about) + rules_.gap() + say(l_.reading));
        html_.open("p", {{"class", "start"}})
            .element("a", say(l_.calculate), {{"class", "first"}, {"href", calculator()}});
        html_.element("span", say(l_.calculate_help), {{"class", "small"}}).close();
        html_.element("h2", say(l_.made_from)).open("ul", {{"class", "made-from"}});
        for (const Policy* policy : c_.jurisdiction.layers()) {
            for (const Document& document : policy->documents) {
                html_.open("li").element("a", say(document.short_title),
                                         {{"href", link_to(rules_.anchor(*policy, document))}});
                html_.element("span", rules_.dated(document), {{"class", "small"}}).close();
            }
        }
        html_.close();
    }

    [[nodiscard]] std::string calculator() const {
        return "index.html?city=" + c_.jurisdiction.id() + "&lang=" + std::string(tag(language_));
    }

    void contents() {
        html_.open("nav", {{"aria-labelledby", "contents"}}).element("h2", say(l_.contents), {{"id", "contents"}});
        html_.open("ul", {{"class", "titles"}});
        for (const auto& [anchor, heading] : rules_.sections()) {
            html_.open("li").element("a", say(heading), {{"href", link_to(anchor)}}).close();
        }
        html_.close().close();
    }

    void other_cities() {
        if (cities_.size() < 2) return;
        html_.open("nav", {{"aria-labelledby", "cities"}}).element("h2", say(l_.other_cities), {{"id", "cities"}});
        html_.open("ul", {{"class", "titles"}});
        for (const Policy* city : cities_) {
            if (city->id == c_.jurisdiction.id()) continue;
            html_.open("li").element("a", city->name[language_], {{"href", guide_name(*city, language_)}}).close();
        }
        html_.close().close();
    }

    void foot() {
        html_.open("footer", {{"class", "column foot"}}).element("p", say(l_.office));
        html_.open("p").text(say(l_.help)).text(" ").element("a", "12345", {{"href", "tel:12345"}});
        html_.text(say(l_.stop)).close();
        html_.open("p").element("a", say(l_.to_contents), {{"href", link_to("contents")}}).close().close();
    }

    CompiledPolicy& c_;
    Language language_;
    const std::vector<const Policy*>& cities_;
    const Labels& l_ = labels();
    RulesHtml rules_;
    Html html_;
};

}  // namespace

std::string guide_name(const Policy& city, Language language) {
    return city.id + ".guide." + std::string(tag(language)) + ".html";
}

std::string guide_of(CompiledPolicy& compiled, Language language, const std::vector<const Policy*>& cities) {
    return GuideWriter(compiled, language, cities).write();
}

}  // namespace huji
