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
        keys[fact.id] = condition_schema(fact);
        answers[fact.id] = answer_schema(fact);
    }
    conditions_schema[condition_keys] = std::move(keys);
    conditions_schema[answer_keys] = std::move(answers);
    return conditions_schema;
}

}  // namespace huji
