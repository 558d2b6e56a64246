#include "author/cases/self_test.hpp"

#include <map>
#include <set>
#include <utility>

#include "engine/pack_layout.hpp"

namespace huji {
namespace {

using Shown = std::set<std::pair<std::string, Verdict>>;

std::vector<const Case*> of_commonest_date(const std::vector<Case>& cases) {
    std::map<Date, std::vector<const Case*>> by_date;
    for (const Case& one : cases) {
        if (!one.clash) by_date[one.date].push_back(&one);
    }
    std::vector<const Case*> most;
    for (auto& [date, found] : by_date) {
        if (found.size() > most.size()) most = std::move(found);
    }
    return most;
}

std::size_t count_new(const Case& one, const Shown& shown) {
    std::size_t count = 0;
    for (const auto& verdict : one.verdicts) count += shown.count(verdict) == 0 ? 1 : 0;
    return count;
}

}  // namespace

std::vector<const Case*> pick_self_test_cases(const std::vector<Case>& cases, std::size_t most) {
    const std::vector<const Case*> candidates = of_commonest_date(cases);
    std::vector<const Case*> chosen;
    Shown shown;
    while (chosen.size() < most) {
        const Case* best = nullptr;
        std::size_t gain = 0;
        for (const Case* candidate : candidates) {
            const std::size_t count = count_new(*candidate, shown);
            if (count <= gain) continue;
            best = candidate;
            gain = count;
        }
        if (best == nullptr) break;
        chosen.push_back(best);
        shown.insert(best->verdicts.begin(), best->verdicts.end());
    }
    return chosen;
}

std::uint32_t check_sum(const std::string& result) {
    return crc32(reinterpret_cast<const std::uint8_t*>(result.data()), result.size());
}

}  // namespace huji
