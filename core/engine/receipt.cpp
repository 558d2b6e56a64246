#include "engine/receipt.hpp"

#include <utility>

#include "engine/bits.hpp"
#include "engine/reason.hpp"

namespace huji {
namespace {

// Writes JSON without white space; commas are put where a value follows a value.
class Writer {
public:
    void open(char bracket) {
        separate();
        text_.push_back(bracket);
        fresh_ = true;
    }
    void close(char bracket) {
        text_.push_back(bracket);
        fresh_ = false;
    }
    void key(std::string_view key) {
        string(key);
        text_.push_back(':');
        fresh_ = true;
    }
    void string(std::string_view value) {
        separate();
        text_.push_back('"');
        for (const char c : value) escape(c);
        text_.push_back('"');
    }
    void raw(std::string_view value) {
        separate();
        text_.append(value);
    }
    // std::to_string would make the engine 300 bytes larger on its way to the phone.
    void number(std::uint16_t value) {
        char digits[5];
        std::size_t first = sizeof digits;
        do {
            digits[--first] = static_cast<char>('0' + value % 10);
            value /= 10;
        } while (value != 0);
        raw({digits + first, sizeof digits - first});
    }
    void member(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }
    std::string& text() { return text_; }

private:
    void separate() {
        if (!fresh_) text_.push_back(',');
        fresh_ = false;
    }
    void escape(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') text_.push_back('\\');
        if (byte >= 0x20) {
            text_.push_back(c);
            return;
        }
        text_.append("\\u00");
        text_.push_back("0123456789abcdef"[byte >> 4]);
        text_.push_back("0123456789abcdef"[byte & 15]);
    }

    std::string text_;
    bool fresh_ = true;
};

void write_facts(Writer& out, const Pack& pack, FactSet facts) {
    out.open('[');
    for (const unsigned fact : bits(facts)) out.string(pack.facts()[fact].id);
    out.close(']');
}

// A known answer is its cell: an option's id, true or false, or the interval of a quantity.
void write_cell(Writer& out, const Pack& pack, const Pack::Fact& fact, unsigned cell) {
    if (takes_booleans(fact.type)) {
        out.raw(cell == 1 ? "true" : "false");
    } else {
        out.string(pack.cell_id(fact, cell));
    }
}

void write_answers(Writer& out, const Pack& pack, const Answers& answers) {
    out.open('{');
    for (const unsigned index : bits(answers.answered())) {
        const Pack::Fact& fact = pack.facts()[index];
        const CellSet cells = answers.cells()[index];
        out.key(fact.id);
        if (fact.cell_count > 1 && cells == all_cells(fact.cell_count)) {
            out.raw("null");
        } else {
            write_cell(out, pack, fact, first_cell(cells));
        }
    }
    out.close('}');
}

void write_question(Writer& out, const Pack& pack, const OpenQuestion& question) {
    out.open('{');
    out.member("question", pack.questions()[question.question].id);
    out.key("facts");
    write_facts(out, pack, question.facts);
    out.close('}');
}

void write_changes(Writer& out, const Pack& pack, const std::vector<FactChange>& changes) {
    out.open('[');
    for (const FactChange& change : changes) {
        const Pack::Fact& fact = pack.facts()[change.fact];
        out.open('{');
        out.member("fact", fact.id);
        out.key("from");
        if (change.from) {
            write_cell(out, pack, fact, *change.from);
        } else {
            out.raw("null");
        }
        out.key("to");
        write_cell(out, pack, fact, change.to);
        out.close('}');
    }
    out.close(']');
}

void write_clauses(Writer& out, const Pack& pack, const Pack::Entitlement& entitlement) {
    out.open('[');
    for (unsigned i = 0; i < entitlement.clause_count; ++i) {
        const Pack::Clause& clause = pack.clauses()[entitlement.first_clause + i];
        out.open('{');
        out.member("document", pack.documents()[clause.document].id);
        out.member("clause", clause.text);
        out.close('}');
    }
    out.close(']');
}

void write_explanation(Writer& out, const Inquiry& inquiry, std::size_t entitlement) {
    out.key("reason");
    write_facts(out, inquiry.pack(), inquiry.reason(entitlement));
    out.key("missing");
    write_facts(out, inquiry.pack(), inquiry.missing(entitlement));
}

void write_entitlement(Writer& out, const Inquiry& inquiry, std::size_t index) {
    const Pack::Entitlement& entitlement = inquiry.pack().entitlements()[index];
    out.open('{');
    out.member("id", entitlement.id);
    out.member("kind", name(entitlement.kind));
    out.member("verdict", name(inquiry.verdict(index)));
    out.member("certainty", name(entitlement.certainty));
    write_explanation(out, inquiry, index);
    out.key("remedy");
    if (const auto remedy = inquiry.remedy(index)) {
        write_changes(out, inquiry.pack(), remedy->changes);
    } else {
        out.raw("null");
    }
    out.key("clauses");
    write_clauses(out, inquiry.pack(), entitlement);
    out.close('}');
}

template <class Records>
void write_ids(Writer& out, std::string_view key, const Records& records) {
    out.key(key);
    out.open('[');
    for (const auto& record : records) out.string(record.id);
    out.close(']');
}

}  // namespace

std::string result_json(const Pack& pack, const Answers& answers, Date date, KindSet kinds) {
    Assessment assessment = assess(pack, answers, date);
    const FactSet conflict = minimal_conflict(pack, answers, assessment);
    const std::optional<Inquiry> inquiry = Inquiry::of(pack, answers, std::move(assessment));
    Writer out;
    out.open('{');
    out.member("city", pack.city());
    out.member("date", to_text(date));
    out.member("pack", pack.sha256());
    out.key("answers");
    write_answers(out, pack, answers);
    out.key("consistent");
    out.raw(inquiry ? "true" : "false");
    out.key("clash");
    write_facts(out, pack, conflict);
    out.key("entitlements");
    out.open('[');
    for (std::size_t i = 0; inquiry && i < pack.entitlements().size(); ++i) write_entitlement(out, *inquiry, i);
    out.close(']');
    out.key("next");
    out.raw(question_json(pack, inquiry ? next_question(*inquiry, kinds) : std::nullopt));
    out.close('}');
    return std::move(out.text());
}

std::string question_json(const Pack& pack, const std::optional<OpenQuestion>& question) {
    if (!question) return "null";
    Writer out;
    write_question(out, pack, *question);
    return std::move(out.text());
}

std::string questions_json(const Pack& pack, const std::vector<OpenQuestion>& questions) {
    Writer out;
    out.open('[');
    for (const OpenQuestion& question : questions) write_question(out, pack, question);
    out.close(']');
    return std::move(out.text());
}

std::string remedy_json(const Pack& pack, const std::optional<Remedy>& remedy) {
    if (!remedy) return "null";
    Writer out;
    out.open('{');
    out.member("verdict", name(remedy->verdict));
    out.key("changes");
    write_changes(out, pack, remedy->changes);
    out.close('}');
    return std::move(out.text());
}

std::string names_json(const Pack& pack) {
    Writer out;
    out.open('{');
    write_ids(out, "documents", pack.documents());
    write_ids(out, "goals", pack.goals());
    write_ids(out, "questions", pack.questions());
    write_ids(out, "entitlements", pack.entitlements());
    out.key("facts");
    out.open('{');
    for (const Pack::Fact& fact : pack.facts()) {
        out.key(fact.id);
        out.open('[');
        for (unsigned cell = 0; cell < fact.cell_count; ++cell) out.string(pack.cell_id(fact, cell));
        out.close(']');
    }
    out.close('}');
    out.key("from");
    out.open('{');
    for (const Pack::Fact& fact : pack.facts()) {
        if (!takes_numbers(fact.type)) continue;
        out.key(fact.id);
        out.open('[');
        for (unsigned cell = fact.named; cell < fact.cell_count; ++cell) {
            out.number(pack.cell_from(fact, cell));
        }
        out.close(']');
    }
    out.close('}');
    out.close('}');
    return std::move(out.text());
}

}  // namespace huji
