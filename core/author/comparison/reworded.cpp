#include "author/comparison/reworded.hpp"

#include <algorithm>
#include <utility>

namespace huji {
namespace {

using Parts = std::vector<std::string>;

bool same_words(const Text& a, const Text& b) { return a == b; }

bool same_words(const std::optional<Text>& a, const std::optional<Text>& b) {
    return a.has_value() == b.has_value() && (!a || same_words(*a, *b));
}

bool same_words(const std::vector<Text>& a, const std::vector<Text>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Text& x, const Text& y) { return same_words(x, y); });
}

bool same_clauses(const std::vector<ClauseReference>& a, const std::vector<ClauseReference>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ClauseReference& x, const ClauseReference& y) {
        return x.document == y.document && x.clause == y.clause;
    });
}

/// Returns what names in a policy file stand for.
std::vector<Text> texts_of_names(const std::vector<std::string>& names, const std::map<std::string, Text>& texts) {
    std::vector<Text> found;
    for (const std::string& name : names) {
        const auto text = texts.find(name);
        found.push_back(text == texts.end() ? Text() : text->second);
    }
    return found;
}

Parts parts_of(const LayeredEntitlement& then, const LayeredEntitlement& now) {
    const Entitlement& a = *then.entitlement;
    const Entitlement& b = *now.entitlement;
    const auto same_names = [&](auto names, auto texts) {
        return same_words(texts_of_names(a.*names, then.policy->*texts), texts_of_names(b.*names, now.policy->*texts));
    };
    Parts parts;
    const auto note = [&](const char* part, bool same) {
        if (!same) parts.emplace_back(part);
    };
    note("clauses", same_clauses(a.clauses, b.clauses));
    note("extends", a.extends == b.extends);
    note("replaces", a.replaces == b.replaces);
    note("title", same_words(a.title, b.title));
    note("gives", same_words(a.gives, b.gives));
    note("ask", same_words(a.ask, b.ask));
    note("offices", same_names(&Entitlement::offices, &Policy::offices));
    note("papers", same_names(&Entitlement::papers, &Policy::papers));
    note("places", same_names(&Entitlement::registration_sites, &Policy::registration_sites));
    note("along", same_words(a.along, b.along));
    note("notes", same_words(a.notes, b.notes));
    return parts;
}

Parts parts_of(const Document& a, const Document& b) {
    Parts parts;
    const auto note = [&](const char* part, bool same) {
        if (!same) parts.emplace_back(part);
    };
    note("title", a.title == b.title);
    note("title_in", same_words(a.short_title, b.short_title));
    note("number", a.number == b.number);
    note("issuer", same_words(a.issuer, b.issuer));
    note("link", a.link == b.link);
    note("notice", same_words(a.notice, b.notice));
    note("dates", a.issued == b.issued && a.effective == b.effective && a.ends == b.ends);
    return parts;
}

Parts parts_of(const Principle& a, const Principle& b) {
    Parts parts;
    if (!same_clauses(a.clauses, b.clauses)) parts.emplace_back("clauses");
    if (a.certainty != b.certainty) parts.emplace_back("certainty");
    if (a.kinds != b.kinds) parts.emplace_back("kinds");
    if (!same_words(a.text, b.text)) parts.emplace_back("text");
    return parts;
}

Parts parts_of(const Fact& a, const Fact& b) {
    Parts parts;
    if (!same_words(a.name, b.name)) parts.emplace_back("name");
    if (!same_words(a.help, b.help)) parts.emplace_back("help");
    const auto reads_alike = [&](const Option& option) {
        const std::optional<std::size_t> other = option_named(b, option.id);
        return !other || same_words(option.text, b.options[*other].text);
    };
    if (!std::all_of(a.options.begin(), a.options.end(), reads_alike)) parts.emplace_back("options");
    return parts;
}

Parts parts_of(const Question& a, const Question& b) {
    Parts parts;
    if (!same_words(a.heading, b.heading)) parts.emplace_back("heading");
    if (!same_words(a.help, b.help)) parts.emplace_back("help");
    return parts;
}

/// Compares what has the same id in two lists.
template <class Item>
void compare_lists(const std::string& name, const std::vector<Item>& then, const std::vector<Item>& now,
                   std::vector<Reworded>& into) {
    const auto with_id = [](const std::vector<Item>& items, const std::string& id) {
        return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    };
    for (const Item& item : now) {
        const auto old = with_id(then, item.id);
        Parts parts = old == then.end() ? Parts{"new"} : parts_of(*old, item);
        if (!parts.empty()) into.push_back({name + " " + item.id, std::move(parts)});
    }
    for (const Item& item : then) {
        if (with_id(now, item.id) == now.end()) into.push_back({name + " " + item.id, {"gone"}});
    }
}

}  // namespace

std::vector<Reworded> reworded(const Diff& diff) {
    std::vector<Reworded> found;
    for (const Compared& compared : diff.compared) {
        if (compared.rules.before.size() != 1 || compared.rules.after.size() != 1) continue;
        const LayeredEntitlement& then = diff.entitlements.before[compared.rules.before.front()];
        const LayeredEntitlement& now = diff.entitlements.after[compared.rules.after.front()];
        Parts parts = parts_of(then, now);
        if (then.id != now.id) parts.insert(parts.begin(), "id (was " + then.id + ")");
        if (!parts.empty()) found.push_back({"entitlement " + now.id, std::move(parts)});
    }
    const BeforeAfter<Version>& of = diff.versions;
    compare_lists("document", of.before.jurisdiction.own().documents, of.after.jurisdiction.own().documents, found);
    compare_lists("principle", of.before.jurisdiction.own().principles, of.after.jurisdiction.own().principles, found);
    compare_lists("fact", of.before.vocabulary->facts, of.after.vocabulary->facts, found);
    compare_lists("question", of.before.vocabulary->questions, of.after.vocabulary->questions, found);
    return found;
}

}  // namespace huji
