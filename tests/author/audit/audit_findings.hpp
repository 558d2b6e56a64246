// What `huji check` finds in a small city that a test breaks, and how an author replays it.
#pragma once

#include <string>

#include "author/command.hpp"
#include "catch.hpp"

namespace audit_tests {

using huji::Json;

inline Json audit_findings(const PolicyFolder& folder, const std::string& code) {
    Json found = Json::array();
    const Json all = Json::parse(run_huji(folder, "check . --json").out);
    for (const Json& d : all["diagnostics"]) {
        if (d["code"] == code) found.push_back(d);
    }
    return found;
}

/// Replays a finding's example; returns the whole result.
inline Json replayed(const PolicyFolder& folder, const Json& example) {
    const std::string place = example["place"];
    const Run run = run_huji(folder, "assess " + place + " --answers - --policies . --json --date 2026-01-01",
                             example["answers"].dump());
    INFO(example.dump());
    INFO(run.out);
    INFO(run.err);
    REQUIRE(run.exit <= 1);
    return Json::parse(run.out);
}

inline std::string replayed_verdict(const PolicyFolder& folder, const Json& example, const std::string& entitlement) {
    const Json result = replayed(folder, example);
    for (const Json& e : result["entitlements"]) {
        if (e["id"] == entitlement) return e["verdict"];
    }
    return "none";
}

inline void set_land_condition(const PolicyFolder& folder, const Json& when) {
    folder.write("alder/policy.json",
                 folder.read("alder/policy.json").patch(change("replace", "/entitlements/1/when", when)));
}

inline void grant(const PolicyFolder& folder, const std::string& id, const std::string& kind, const Json& when) {
    Json city = folder.read("alder/policy.json");
    Json made = city["entitlements"][1];
    made["id"] = id;
    made["kind"] = kind;
    made["when"] = when;
    city["entitlements"].push_back(made);
    folder.write("alder/policy.json", city);
}

inline void add_axiom(const PolicyFolder& folder, const Json& premise, const Json& conclusion) {
    Json vocabulary = folder.read("vocabulary.json");
    Json axiom = vocabulary["axioms"][0];
    axiom["id"] = "another";
    axiom["if"] = premise;
    axiom["then"] = conclusion;
    vocabulary["axioms"].push_back(axiom);
    folder.write("vocabulary.json", vocabulary);
}

/// Returns the one finding of that code, which must name an example.
inline Json only_finding(const PolicyFolder& folder, const std::string& code) {
    const Json found = audit_findings(folder, code);
    INFO(found.dump(2));
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].contains("example"));
    return found[0];
}

}  // namespace audit_tests
