#include "author/policy/unit.hpp"
#include "author/languages.hpp"

#include "author/written.hpp"
#include "catch.hpp"

using namespace huji;
using tests::Lines;
using tests::Written;

TEST_CASE("a number without a name of its own is counted in the unit, and no threshold means any number") {
    Unit unit;
    unit.any[en] = "any time";
    unit.between[en] = "{from} to {to}";
    unit.at_least[en] = "{from} or more";
    unit.below[en] = "under {to}";
    unit.other[en] = "{n} months";
    unit.number[24][en] = "two years";
    const auto words = [&](int from, std::optional<int> to, bool from_start) {
        return interval_words(unit, {from, to}, from_start)[en];
    };
    CHECK(words(0, 15, true) == "under 15 months");
    CHECK(words(15, 24, false) == "15 months to two years");
    CHECK(words(24, std::nullopt, false) == "two years or more");
    CHECK(words(0, std::nullopt, true) == "any time");
}

TEST_CASE("a unit is said in every language, and its placeholders are checked") {
    Written written(R"({"years": {
        "any": {"zh-Hans": "不限", "zh-Hant": "不限", "en": "any"},
        "below": {"zh-Hans": "不到{to}", "zh-Hant": "不到{to}", "en": "under {to}"},
        "between": {"zh-Hans": "{from}到{to}", "zh-Hant": "{from}到{to}", "en": "{from} to {until}"},
        "at_least": {"zh-Hans": "{from}以上", "zh-Hant": "{from}以上", "en": "{from} or more"},
        "other": {"zh-Hans": "{n}岁", "zh-Hant": "{n}歲", "en": "{n}"},
        "number": {"18": {"zh-Hans": "成年", "zh-Hant": "成年", "en": "of age"}, "x": {"zh-Hans": "", "en": ""}}
    }})");
    const Units units = read_units(written.node());
    CHECK(written.reported() == Lines{"bad_placeholder /years/between/en", "bad_number /years/number/x"});
    const Text words = interval_words(units.at("years"), {16, std::nullopt}, false);
    CHECK(words[zh_hans] == "16岁以上");
    CHECK(words[zh_hant] == "16歲以上");
    CHECK(interval_words(units.at("years"), {0, 18}, true)[en] == "under of age");
}
