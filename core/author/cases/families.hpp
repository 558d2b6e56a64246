// Families: the same citizen moved through every city, with what each city must tell, and why they differ.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "author/cases/cases.hpp"
#include "author/compile/compile.hpp"
#include "author/policy/json_reader.hpp"
#include "author/policy/text.hpp"

namespace huji {

struct Family {
    std::string id;
    Text differences;                    ///< in plain words, naming every city's deciding clauses
    std::map<std::string, Case> cities;  ///< by the city's id; each holds only the answers that the city uses
};

/// Returns the families written at the node, which every one of the cities must answer; reports what is wrong, and
/// leaves such families out.
std::vector<Family> read_families(const JsonReader& node, const std::vector<const CompiledPolicy*>& cities);

}  // namespace huji
