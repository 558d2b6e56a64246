#include <algorithm>
#include <istream>
#include <ostream>
#include <set>
#include <sstream>
#include <vector>

#include "author/compile/texts.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/result_words.hpp"
#include "engine/bits.hpp"
#include "engine/dialogue.hpp"
#include "engine/inquiry.hpp"
#include "engine/receipt.hpp"

namespace huji {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// What the citizen typed at a prompt.
struct Reply {
    enum class Kind { numbers, not_sure, back, results, end, unreadable };
    Kind kind = Kind::unreadable;
    std::set<std::size_t> numbers;
};

Reply reply_of(const std::string& line) {
    std::istringstream words(line);
    Reply reply{Reply::Kind::not_sure, {}};
    std::string word;
    while (words >> word) {
        if (word == "b") return {Reply::Kind::back, {}};
        if (word == "r") return {Reply::Kind::results, {}};
        if (word == "q") return {Reply::Kind::end, {}};
        const bool digits = word.size() < 4 && word.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) return {Reply::Kind::unreadable, {}};
        reply.kind = Reply::Kind::numbers;
        reply.numbers.insert(std::stoul(word));
    }
    return reply;
}

/// The answers of one screen, so that "back" can take exactly these back.
struct Step {
    std::vector<std::pair<std::string, std::string>> answers;
};

class Conversation {
public:
    Conversation(const LoadedJurisdiction& jurisdiction, const OrderedJson& texts, Date date, std::istream& in,
                 std::ostream& out)
        : pack_(jurisdiction.pack), texts_(texts), date_(date), in_(in), out_(out) {}

    void run(std::string goal) {
        if (goal.empty()) goal = choose_goal();
        const std::optional<KindSet> kinds = kinds_of_goal(pack_, goal);
        if (!kinds) return;
        kinds_ = *kinds;
        bool going = true;
        while (going) going = ask_next();
        print_results();
    }

private:
    /// Enters the answers of a step; returns whether the engine took them all.
    bool enter(const Step& step, Answers& answers) const {
        return std::all_of(step.answers.begin(), step.answers.end(), [&](const auto& said) {
            return answers.answer(pack_, said.first, said.second) == AnswerError::none;
        });
    }

    /// Returns the answers of all steps: each was accepted before it became one.
    [[nodiscard]] Answers answers() const {
        Answers answers(pack_);
        for (const Step& step : steps_) static_cast<void>(enter(step, answers));
        return answers;
    }

    [[nodiscard]] OrderedJson result() const {
        return OrderedJson::parse(result_json(pack_, answers(), date_, kinds_));
    }

    void print_results() const {
        out_ << '\n';
        ResultWords(texts_).print(result(), kinds_, out_);
    }

    /// Returns the next line, or what stands for the end of the conversation when there is none.
    Reply read_reply() {
        out_ << "> " << std::flush;
        std::string line;
        if (!std::getline(in_, line)) return {Reply::Kind::end, {}};
        return reply_of(line);
    }

    std::string choose_goal() {
        const OrderedJson& goals = texts_.at("goals");
        for (;;) {
            out_ << "What is it about?\n";
            for (std::size_t i = 0; i < goals.size(); ++i) {
                out_ << "   " << i + 1 << "  " << goals[i].at("name").get<std::string>() << '\n';
            }
            const Reply reply = read_reply();
            if (reply.kind == Reply::Kind::end) return "";
            if (reply.numbers.size() == 1 && *reply.numbers.begin() >= 1 && *reply.numbers.begin() <= goals.size()) {
                return goals[*reply.numbers.begin() - 1].at("id").get<std::string>();
            }
            out_ << "Please write one of the numbers.\n";
        }
    }

    /// Asks one question; returns whether to go on.
    bool ask_next() {
        const Answers known = answers();
        const std::optional<Inquiry> inquiry = Inquiry::of(pack_, known, assess(pack_, known, date_));
        if (!inquiry) return take_back_clash();
        const std::optional<OpenQuestion> open = next_question(*inquiry, kinds_);
        if (!open) {
            out_ << "\nNo other answer can change anything now.\n";
            return false;
        }
        const std::vector<std::string> facts = facts_of(*open);
        print_question(std::string(pack_.questions()[open->question].id), facts);
        return take_reply(facts);
    }

    bool take_back_clash() {
        ResultWords(texts_).print_clash(result(), out_);
        out_ << "The last answer is taken back.\n";
        steps_.pop_back();
        return true;
    }

    [[nodiscard]] std::vector<std::string> facts_of(const OpenQuestion& open) const {
        std::vector<std::string> facts;
        for (const unsigned fact : bits(open.facts)) facts.emplace_back(pack_.facts()[fact].id);
        return facts;
    }

    [[nodiscard]] const OrderedJson& cells_of(const std::string& fact) const {
        return texts_.at("facts").at(fact).at("cells");
    }

    void print_question(const std::string& id, const std::vector<std::string>& facts) const {
        const OrderedJson& question = texts_.at("questions").at(id);
        out_ << '\n' << question.at("heading").get<std::string>() << '\n';
        if (question.contains("help")) out_ << "   (" << question.at("help").get<std::string>() << ")\n";
        std::size_t number = 0;
        if (facts.size() == 1) {
            for (const OrderedJson& cell : cells_of(facts.front())) {
                out_ << "   " << ++number << "  " << cell.at(1).get<std::string>() << '\n';
            }
            out_ << "A number; nothing: not sure; b: back; r: results so far; q: end\n";
            return;
        }
        for (const std::string& fact : facts)
            out_ << "   " << ++number << "  " << cells_of(fact).at(1).at(1).get<std::string>() << '\n';
        out_ << "The numbers of all that are so; 0: none of them; nothing: not sure; b: back; r: results so far; q: "
                "end\n";
    }

    bool take_reply(const std::vector<std::string>& facts) {
        const Reply reply = read_reply();
        switch (reply.kind) {
            case Reply::Kind::end: return false;
            case Reply::Kind::results: print_results(); return true;
            case Reply::Kind::back:
                if (!steps_.empty()) steps_.pop_back();
                return true;
            case Reply::Kind::not_sure: steps_.push_back(not_sure(facts)); return true;
            case Reply::Kind::numbers:
                if (const auto step = step_of(reply.numbers, facts)) {
                    Answers known = answers();
                    if (enter(*step, known)) {
                        steps_.push_back(*step);
                        return true;
                    }
                }
                [[fallthrough]];
            case Reply::Kind::unreadable: out_ << "This cannot be read as an answer.\n"; return true;
        }
        return true;
    }

    static Step not_sure(const std::vector<std::string>& facts) {
        Step step;
        for (const std::string& fact : facts) step.answers.emplace_back(fact, "null");
        return step;
    }

    [[nodiscard]] std::optional<Step> step_of(const std::set<std::size_t>& numbers,
                                              const std::vector<std::string>& facts) const {
        return facts.size() == 1 ? one_cell_of(numbers, facts.front()) : boxes_of(numbers, facts);
    }

    [[nodiscard]] std::optional<Step> one_cell_of(const std::set<std::size_t>& numbers, const std::string& fact) const {
        const OrderedJson& cells = cells_of(fact);
        if (numbers.size() != 1 || *numbers.begin() < 1 || *numbers.begin() > cells.size()) return std::nullopt;
        return Step{{{fact, cells[*numbers.begin() - 1].at(0).get<std::string>()}}};
    }

    /// Check boxes: what is not ticked is not so.
    [[nodiscard]] static std::optional<Step> boxes_of(const std::set<std::size_t>& numbers,
                                                      const std::vector<std::string>& facts) {
        if (*numbers.rbegin() > facts.size() || (numbers.count(0) != 0 && numbers.size() > 1)) return std::nullopt;
        Step step;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            step.answers.emplace_back(facts[i], numbers.count(i + 1) != 0 ? "true" : "false");
        }
        return step;
    }

    const Pack& pack_;
    const OrderedJson& texts_;
    Date date_;
    std::istream& in_;
    std::ostream& out_;
    KindSet kinds_;
    std::vector<Step> steps_;
};

bool knows_goal(const Pack& pack, const std::string& goal, std::ostream& err) {
    if (goal.empty() || kinds_of_goal(pack, goal)) return true;
    err << "huji: there is no goal \"" << goal << "\"; there is";
    for (const Pack::Goal& known : pack.goals()) err << ' ' << known.id;
    err << ".\n";
    return false;
}

}  // namespace

ExitCode ask_citizen(const AskOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    const std::unique_ptr<Workspace> workspace = load_sound(options.policies, err);
    const LoadedJurisdiction* jurisdiction = workspace ? find_jurisdiction(*workspace, options.place, err) : nullptr;
    if (jurisdiction == nullptr || !knows_goal(jurisdiction->pack, options.goal, err)) return exit_unreadable;
    const OrderedJson texts = texts_of(*jurisdiction->compiled, options.language);
    Conversation(*jurisdiction, texts, options.date, in, out).run(options.goal);
    return exit_ok;
}

}  // namespace huji
