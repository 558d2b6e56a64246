// Says a result in words: the canonical result JSON together with the texts that the page has.
#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

#include "engine/verdict.hpp"

namespace huji {

class ResultWords {
public:
    /// Refers to the texts of one place in one language, which must outlive it.
    explicit ResultWords(const nlohmann::ordered_json& texts) : texts_(texts) {}

    /// Prints verdicts of the kinds in the set, with reasons, what is missing, remedies, clauses and offices; or, where
    /// the answers contradict each other, which ones.
    void print(const nlohmann::ordered_json& result, KindSet kinds, std::ostream& out) const;

    /// Prints the question to ask next, if there is one.
    void print_next(const nlohmann::ordered_json& result, std::ostream& out) const;

    /// Prints which answers contradict each other.
    void print_clash(const nlohmann::ordered_json& result, std::ostream& out) const;

private:
    using Json = nlohmann::ordered_json;

    void print_group(const Json& result, std::string_view verdict, const char* heading, KindSet kinds,
                     std::ostream& out) const;
    void print_entitlement(const Json& result, const Json& entitlement, std::ostream& out) const;
    void print_details(const Json& texts, std::ostream& out) const;
    void print_principles(KindSet kinds, std::ostream& out) const;
    void print_documents(std::ostream& out) const;
    [[nodiscard]] std::string reason(const Json& result, const Json& facts) const;
    [[nodiscard]] std::string fact_is(const std::string& fact, const Json& value) const;
    [[nodiscard]] std::string remedy(const Json& changes) const;
    [[nodiscard]] std::string clause(const Json& reference) const;
    [[nodiscard]] std::string names(const Json& facts) const;

    const Json& texts_;
};

}  // namespace huji
