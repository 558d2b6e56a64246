// A unit says the numbers of quantities in words: months, years of age.
#pragma once

#include <map>
#include <string>

#include "author/policy/cell.hpp"
#include "author/policy/text.hpp"

namespace huji {

class JsonReader;

/// How intervals of numbers are said; {from}, {to} and {n} stand for numbers.
struct Unit {
    Text any;  ///< no threshold cuts the fact
    Text below;
    Text between;
    Text at_least;
    Text other;
    std::map<int, Text> number;  ///< numbers with a name of their own, such as 6 months
};

/// The units by their ids.
using Units = std::map<std::string, Unit>;

/// Returns the units written at the node; what is wrong is reported, and as much as can be read is kept.
Units read_units(const JsonReader& node);

/// Returns the words for the numbers of an interval, such as "half a year or more, but less than a year";
/// `from_start`: no number of the quantity is smaller.
Text interval_words(const Unit& unit, const Interval& interval, bool from_start);

}  // namespace huji
