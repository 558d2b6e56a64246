#include "author/documents/clause_comparison.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "author/policy/clause_id.hpp"

namespace huji {
namespace {

/// A passage as the list has it.
struct Listed {
    std::string id;
    std::vector<std::string> clauses;
    std::optional<std::string> sha256;
};

std::vector<Listed> listed_passages(const Document& document) {
    std::vector<Listed> listed;
    std::unordered_map<std::string, std::size_t> indexes;
    for (const std::string& clause : document.clauses) {
        const std::string id = passage_of(clause);
        const auto [known, is_new] = indexes.try_emplace(id, listed.size());
        if (is_new) listed.push_back({id, {}, {}});
        Listed& passage = listed[known->second];
        passage.clauses.push_back(clause);
        const auto source = document.sources.find(clause);
        if (!passage.sha256 && source != document.sources.end()) passage.sha256 = source->second.sha256;
    }
    return listed;
}

class Comparer {
public:
    Comparer(const Document& document, const std::vector<Passage>& passages)
        : listed_(listed_passages(document)), passages_(passages) {
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            by_id_.try_emplace(passages_[i].id, i);
            by_hash_[passages_[i].sha256].push_back(i);
        }
        for (std::size_t i = 0; i < listed_.size(); ++i) {
            listed_by_id_.try_emplace(listed_[i].id, i);
            if (listed_[i].sha256) listed_by_hash_.try_emplace(*listed_[i].sha256, i);
        }
    }

    Comparison result() {
        Comparison comparison;
        comparison.listed = listed_.size();
        for (const Listed& listed : listed_) {
            if (same(listed)) found_.insert(listed.id);
        }
        comparison.same = found_.size();
        const std::unordered_set<std::string> same = found_;
        std::map<std::string, std::string> moved;
        for (const Listed& listed : listed_) {
            if (!same.contains(listed.id)) find_elsewhere(listed, moved);
        }
        for (const Listed& listed : listed_) {
            if (!same.contains(listed.id)) comparison.differences.push_back(difference(listed, moved));
        }
        add_added(comparison);
        for (const Passage& passage : passages_) {
            if (passage.occurrences.size() > 1) comparison.unlike_occurrences.push_back(passage.id);
        }
        return comparison;
    }

private:
    [[nodiscard]] bool same(const Listed& listed) const {
        const auto passage = by_id_.find(listed.id);
        return passage != by_id_.end() && listed.sha256 == passages_[passage->second].sha256;
    }

    void find_elsewhere(const Listed& listed, std::map<std::string, std::string>& moved) {
        const auto alike = listed.sha256 ? by_hash_.find(*listed.sha256) : by_hash_.end();
        if (alike == by_hash_.end()) return;
        std::vector<std::size_t>& candidates = alike->second;
        const auto is_free = [&](std::size_t i) { return !found_.contains(passages_[i].id); };
        const auto passage = std::find_if(candidates.begin(), candidates.end(), is_free);
        if (passage != candidates.end()) {
            found_.insert(passages_[*passage].id);
            moved[listed.id] = passages_[*passage].id;
        }
        // What is taken stays so: the next search starts behind it.
        candidates.erase(candidates.begin(), passage);
    }

    Difference difference(const Listed& listed, const std::map<std::string, std::string>& moved) {
        using Kind = Difference::Kind;
        const auto now = moved.find(listed.id);
        if (now != moved.end()) return {Kind::renumbered, listed.id, now->second, listed.clauses};
        const bool there = by_id_.contains(listed.id) && found_.insert(listed.id).second;
        const Kind kind = !there ? Kind::missing : listed.sha256 ? Kind::changed : Kind::unrecorded;
        return {kind, listed.id, {}, listed.clauses};
    }

    /// A heading that only holds other passages needs no place in the list: it is hashed with each of them.
    void add_added(Comparison& comparison) const {
        std::unordered_set<std::string> parents;
        for (const Passage& passage : passages_) parents.insert(passage.parent);
        const std::vector<const Listed*> after = listed_after();
        const Listed* before = nullptr;
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            const std::string& id = passages_[i].id;
            if (!parents.contains(id) && !found_.contains(id))
                comparison.differences.push_back({Difference::Kind::added, id, {}, clauses_of(before, after[i])});
            if (const Listed* listed = listed_for(passages_[i])) before = listed;
        }
    }

    static std::vector<std::string> clauses_of(const Listed* before, const Listed* after) {
        std::vector<std::string> clauses;
        for (const Listed* listed : {before, after}) {
            if (listed != nullptr) clauses.insert(clauses.end(), listed->clauses.begin(), listed->clauses.end());
        }
        return clauses;
    }

    /// Returns, for each passage, the first listed one that follows it in the text.
    [[nodiscard]] std::vector<const Listed*> listed_after() const {
        std::vector<const Listed*> after(passages_.size(), nullptr);
        for (std::size_t i = passages_.size(); i-- > 1;) {
            const Listed* listed = listed_for(passages_[i]);
            after[i - 1] = listed != nullptr ? listed : after[i];
        }
        return after;
    }

    /// Returns what the list has for the text of that passage, else for its number, or null.
    [[nodiscard]] const Listed* listed_for(const Passage& passage) const {
        const auto same_text = listed_by_hash_.find(passage.sha256);
        if (same_text != listed_by_hash_.end()) return &listed_[same_text->second];
        const auto same_id = listed_by_id_.find(passage.id);
        return same_id == listed_by_id_.end() ? nullptr : &listed_[same_id->second];
    }

    std::vector<Listed> listed_;
    const std::vector<Passage>& passages_;
    std::unordered_map<std::string, std::size_t> by_id_, listed_by_id_, listed_by_hash_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_hash_;
    std::unordered_set<std::string> found_;  ///< passages of the text that the list accounts for
};

template <typename Rules>
std::vector<std::string> citing(const Rules& rules, const Document& document, const std::set<std::string>& clauses) {
    std::vector<std::string> ids;
    for (const auto& rule : rules) {
        const auto cites = [&](const ClauseReference& r) {
            return r.document == document.id && clauses.contains(r.clause);
        };
        if (std::any_of(rule.clauses.begin(), rule.clauses.end(), cites)) ids.push_back(rule.id);
    }
    return ids;
}

}  // namespace

Comparison compare(const Document& document, const std::vector<Passage>& passages) {
    return Comparer(document, passages).result();
}

std::string_view name_of(Difference::Kind kind) {
    switch (kind) {
        case Difference::Kind::changed: return "changed";
        case Difference::Kind::missing: return "missing";
        case Difference::Kind::added: return "new";
        case Difference::Kind::renumbered: return "renumbered";
        case Difference::Kind::unrecorded: return "unrecorded";
    }
    return "";
}

ReadAgain read_again(const Policy& policy, const Document& document, const std::vector<std::string>& clauses) {
    const std::set<std::string> wanted(clauses.begin(), clauses.end());
    ReadAgain read{citing(policy.entitlements, document, wanted), citing(policy.principles, document, wanted), {}};
    for (std::size_t i = 0; i < document.no_effect.size(); ++i) {
        const std::vector<std::string>& listed = document.no_effect[i].clauses;
        if (std::any_of(listed.begin(), listed.end(), [&](const std::string& c) { return wanted.contains(c); }))
            read.no_effect.push_back(i);
    }
    return read;
}

}  // namespace huji
