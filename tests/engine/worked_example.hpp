// The worked example of engine/diagram.hpp, which the heads of remedy.cpp, relevance.cpp, cover.cpp and
// question_cost.cpp go on with.
#pragma once

#include "small_policy.hpp"

namespace huji::tests {

/// "Applies if the job is `employer`, or rural origin and six months here." Finding an employer is an effort of 5,
/// staying until six months of 2, and origin never changes.
inline SmallPolicy worked_example() {
    SmallPolicy p;
    p.choice("job", {"none", "employer"});
    p.flag("rural_origin");
    p.quantity("residence_months", 0, 600);
    p.change("job", "employer", 5);
    p.passing_time("residence_months", std::nullopt, 2);
    p.entitlement("settle",
                  any({p.is("job", "employer"), all({p.yes("rural_origin"), p.at_least("residence_months", 6)})}));
    return p;
}

}  // namespace huji::tests
