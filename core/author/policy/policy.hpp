// A policy: the documents of one layer, such as a city, and what their clauses grant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "author/policy/condition.hpp"
#include "author/policy/layer.hpp"
#include "author/policy/text.hpp"
#include "author/policy/vocabulary.hpp"
#include "engine/verdict.hpp"

namespace huji {

struct ClauseReference {
    std::string document;
    std::string clause;
};

/// What the list says about the text of a clause.
struct ClauseSource {
    std::optional<std::string> sha256;  ///< of the normalised text; nothing: no text is at hand
    std::optional<std::string> opens;   ///< how an unnumbered clause begins
};

struct NoEffect {
    std::vector<std::string> clauses;
    Text reason;
};

struct Document {
    std::string id;
    std::string title;  ///< as printed
    Text short_title;
    std::optional<std::string> number;
    std::optional<Text> issuer;
    std::optional<std::string> issued, effective, ends;  ///< YYYY-MM-DD; nothing: the copy does not state it
    std::optional<std::string> link;
    Text notice;  ///< how far to trust it
    std::vector<std::string> clauses;
    std::map<std::string, ClauseSource> sources;  ///< by clause
    std::vector<NoEffect> no_effect;
};

struct Entitlement {
    std::string id;
    Kind kind = Kind::settlement_route;
    std::vector<ClauseReference> clauses;
    Certainty certainty = Certainty::definite;
    Condition when;
    Condition may;
    std::vector<std::string> extends, replaces;  ///< entitlements of layers above: "national/permit"
    std::vector<std::size_t> lost_with;  ///< facts of the vocabulary whose gain takes this away, as its clause means it
    Text title;
    Text gives;
    std::vector<Text> ask;
    std::vector<std::string> offices, papers;
    std::vector<std::string> registration_sites;  ///< "places" in the file: where to register, in the document's order
    std::optional<Text> along;
    bool way_back = false;  ///< a way for a registration that is in a town to go to a village
    std::vector<Text> notes;
    std::string pointer;  ///< where it stands in its file
};

struct Principle {
    std::string id;
    std::vector<ClauseReference> clauses;
    Certainty certainty = Certainty::definite;
    std::vector<Kind> kinds;
    Text text;
};

struct Policy {
    std::string id;
    Layer layer = Layer::city;
    std::string parent;  ///< id of the policy above, whether or not there is one; empty: none
    Text name;
    std::optional<Text> province;
    std::vector<Document> documents;
    std::map<std::string, Text> offices, papers, registration_sites;
    std::vector<Definition> definitions;  ///< its own, beside the vocabulary's
    std::vector<Entitlement> entitlements;
    std::vector<Principle> principles;
    std::string file;
};

/// All that a policies folder holds.
struct PolicySet {
    Vocabulary vocabulary;
    std::vector<Policy> policies;  ///< layers above before those below; within a layer by id
};

/// Returns the policy of that id, or null. Like all pointers into the set, it ends with the set.
[[nodiscard]] const Policy* policy_named(const PolicySet& set, const std::string& id);

/// Returns the policies of the cities, by id.
[[nodiscard]] std::vector<const Policy*> cities_of(const PolicySet& set);

/// Returns the policy's document of that id, or null.
[[nodiscard]] const Document* document_named(const Policy& policy, const std::string& id);

/// Returns whether the document, or one of the policy's documents, lists that clause.
[[nodiscard]] bool lists_clause(const Document& document, const std::string& clause);
[[nodiscard]] bool lists_clause(const Policy& policy, const std::string& clause);

}  // namespace huji
