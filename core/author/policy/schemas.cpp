#include "author/policy/schemas.hpp"

#include <array>
#include <string>
#include <vector>

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;
using Pointer = OrderedJson::json_pointer;

/// Where ids stand in conditions.schema.json.
const Pointer fact_ids("/definitions/fact_id/enum");
const Pointer question_ids("/definitions/question_id/enum");
const Pointer definition_ids("/definitions/definition_id/enum");
const Pointer condition_keys("/definitions/condition/anyOf/3/properties");
const Pointer answer_keys("/definitions/answers/properties");

template <typename Named>
OrderedJson ids_of(const std::vector<Named>& all) {
    OrderedJson ids = OrderedJson::array();
    for (const Named& one : all) ids.push_back(one.id);
    return ids;
}

OrderedJson described(const Fact& fact, const std::string& values) {
    return {{"description", fact.name[Language::en] + ": " + values + "."}};
}

OrderedJson condition_on(const Fact& fact) {
    const OrderedJson one{{"enum", ids_of(fact.options)}};
    switch (fact.type) {
        case FactType::flag: {
            OrderedJson schema = described(fact, "true for yes, false for no");
            schema["type"] = "boolean";
            return schema;
        }
        case FactType::choice: {
            OrderedJson schema = described(fact, "one option, or a list of options of which one must be given");
            const OrderedJson several{{"type", "array"}, {"items", one}, {"minItems", 1}, {"uniqueItems", true}};
            schema["anyOf"] = {one, several};
            return schema;
        }
        case FactType::quantity: {
            OrderedJson schema = described(fact, "a range of " + fact.unit + ", or a named value");
            schema["anyOf"] = {one, {{"$ref", "#/definitions/range"}}};
            if (fact.options.empty()) schema["anyOf"].erase(0);
            return schema;
        }
    }
    return {};
}

OrderedJson answer_to(const Fact& fact) {
    OrderedJson values = ids_of(fact.options);
    values.push_back(nullptr);
    switch (fact.type) {
        case FactType::flag: {
            OrderedJson schema = described(fact, "true for yes, false for no, null for not sure");
            schema["enum"] = {true, false, nullptr};
            return schema;
        }
        case FactType::choice: {
            OrderedJson schema = described(fact, "an option, or null for not sure");
            schema["enum"] = std::move(values);
            return schema;
        }
        case FactType::quantity: {
            OrderedJson schema =
                described(fact, "a whole number of " + fact.unit + ", a named value, or null for not sure");
            const OrderedJson number{{"type", "integer"}, {"minimum", fact.min}, {"maximum", fact.max}};
            schema["anyOf"] = {number, {{"enum", std::move(values)}}};
            return schema;
        }
    }
    return {};
}

}  // namespace

bool takes_ids(const OrderedJson& conditions_schema) {
    for (const Pointer& list : {fact_ids, question_ids, definition_ids}) {
        if (!conditions_schema.contains(list)) return false;
    }
    for (const char* key : {"/all", "/any", "/not"}) {
        if (!conditions_schema.contains(condition_keys / Pointer(key))) return false;
    }
    return conditions_schema.contains(answer_keys);
}

OrderedJson with_ids(OrderedJson conditions_schema, const Vocabulary& vocabulary) {
    conditions_schema[fact_ids] = ids_of(vocabulary.facts);
    conditions_schema[question_ids] = ids_of(vocabulary.questions);
    conditions_schema[definition_ids] = ids_of(vocabulary.definitions);
    const OrderedJson before = conditions_schema[condition_keys];
    OrderedJson keys{{"all", before["all"]}, {"any", before["any"]}, {"not", before["not"]}};
    OrderedJson answers = OrderedJson::object();
    for (const Fact& fact : vocabulary.facts) {
        keys[fact.id] = condition_on(fact);
        answers[fact.id] = answer_to(fact);
    }
    conditions_schema[condition_keys] = std::move(keys);
    conditions_schema[answer_keys] = std::move(answers);
    return conditions_schema;
}

}  // namespace huji
