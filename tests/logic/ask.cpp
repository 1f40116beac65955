#include "ask.hpp"

#include "lacuna/grammar/parse.hpp"
#include "memory_store.hpp"
#include "query/bind/bind.hpp"
#include "query/bind/definitions.hpp"
#include "query/execute/execute.hpp"
#include "query/plan/plan.hpp"

#include <sstream>

namespace lacuna::testing {
namespace {

constexpr std::int64_t loaded_at = 1'767'323'045'000;  // 2026-01-02T03:04:05Z

std::unique_ptr<MemoryStore> store_of(const model::Collection& collection) {
    auto fresh = std::make_unique<MemoryStore>();
    if (!fresh->publish(collection, loaded_at)) {
        return {};
    }
    return fresh;
}

void answer_one(const MemoryStore& store, const grammar::Statement& written, const query::Environment& environment,
                const query::Bounds& bounds, query::Definitions& definitions,
                std::vector<grammar::Diagnostic>& diagnostics, Asked& asked) {
    std::optional<std::int64_t> known_on;
    if (!query::bind_known_on(written, environment, diagnostics, known_on)) {
        known_on.reset();
    }
    const auto snapshot = store.snapshot(known_on);
    if (!snapshot) {
        asked.errors.push_back(snapshot.error());
        return;
    }
    if (query::is_definition(written)) {
        query::define(written, *(*snapshot)->catalogue().value(), environment, definitions, diagnostics);
        return;
    }
    const auto bound = query::bind_statement(written, (*snapshot)->catalogue().value(), environment, diagnostics);
    if (!bound) {
        return;
    }
    const query::Plan plan = query::make_plan(*bound);
    asked.plan = query::to_text(plan, *bound);
    auto answer = query::execute(plan, *bound, **snapshot, store.commits().value(), bounds,
                                 store.snapshot(std::nullopt).value().get());
    if (answer) {
        asked.answers.push_back(*std::move(answer));
    } else {
        asked.errors.push_back(answer.error());
    }
}

std::string print(const Cell& cell) {
    std::string text;
    switch (cell.state) {
        case CellState::known:
            text = to_string(cell.value);
            break;
        case CellState::absent:
            text = "ABSENT";
            break;
        case CellState::not_applicable:
            text = "-";
            break;
        case CellState::unknown:
            text = "?";
            break;
    }
    text += cell.contested ? " (contested)" : "";
    text += cell.from_general_part ? " (general part)" : "";
    if (cell.flag) {
        text += " [" + cell.flag->direction + (cell.flag->size ? " " + to_string(*cell.flag->size) : "") + "]";
    }
    for (const std::size_t citation : cell.citations) {
        text += " ^" + std::to_string(citation + 1);
    }
    return cell.note.empty() ? text : text + " <" + cell.note + ">";
}

void print(std::ostream& out, const Table& table) {
    out << "# " << table.id << ": " << table.title << "\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out << (i == 0 ? "" : " | ") << table.columns[i].name;
    }
    out << "\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << (i == 0 ? "" : " | ") << print(row[i]);
        }
        out << "\n";
    }
}

void print(std::ostream& out, const CitationNote& note, std::size_t number) {
    out << "^" << number;
    for (const std::string* field :
         {&note.jurisdiction, &note.title, &note.pinpoint, &note.valid_from, &note.valid_to, &note.source,
          &note.version_date, &note.text_kind, &note.confidence, &note.address, &note.summary, &note.note}) {
        out << " | " << *field;
    }
    out << "\n";
}

}  // namespace

query::Environment environment() {
    query::Environment made;
    made.today = Date::make(2021, 7, 15).value();
    return made;
}

namespace {

Asked ask_store(const MemoryStore& store, std::string_view script, const query::Environment& environment,
                const query::Bounds& bounds) {
    Asked asked;
    const grammar::ParsedScript parsed = grammar::parse_script(script);
    std::vector<grammar::Diagnostic>& diagnostics = asked.diagnostics;
    diagnostics = parsed.diagnostics;
    query::Definitions definitions;
    query::Environment seen = environment;
    seen.definitions = &definitions;
    if (parsed.is_valid()) {
        for (const grammar::Statement& written : parsed.script.statements) {
            answer_one(store, written, seen, bounds, definitions, diagnostics, asked);
        }
    }
    if (auto given = query::check_given_parameters(environment, definitions); !given) {
        asked.errors.push_back(given.error());
        asked.answers.clear();
    }
    if (!diagnostics.empty()) {
        asked.answers.clear();
        asked.mistakes = grammar::render(diagnostics, script, "statement");
    }
    return asked;
}

}  // namespace

Asked ask(std::string_view script, const query::Environment& environment, const query::Bounds& bounds) {
    static const std::unique_ptr<MemoryStore> store = store_of(pets());
    return ask_store(*store, script, environment, bounds);
}

Asked ask_dragons(std::string_view script, const query::Environment& environment, const query::Bounds& bounds) {
    static const std::unique_ptr<MemoryStore> store = store_of(dragons());
    return ask_store(*store, script, environment, bounds);
}

std::string print(const Answer& answer) {
    std::ostringstream out;
    out << answer.statement << "\n";
    out << "as of " << answer.as_of << ", known on " << answer.known_on << "\n";
    for (const ResolvedName& group : answer.groups) {
        out << group.name << ":";
        for (const std::string& member : group.members) {
            out << " " << member;
        }
        for (const std::string& member : group.undecided) {
            out << " " << member << "?";
        }
        out << "\n";
    }
    const Coverage& coverage = answer.coverage;
    out << "coverage: " << coverage.jurisdictions_coded << " of " << coverage.jurisdictions_asked
        << " jurisdictions; cells " << coverage.cells << " = " << coverage.known << " known + " << coverage.absent
        << " absent + " << coverage.not_applicable << " n/a + " << coverage.unknown << " unknown; "
        << coverage.rows_undecided << " rows undecided\n";
    if (!answer.oldest_source.empty()) {
        out << "oldest source: " << answer.oldest_source << ", " << answer.oldest_source_name << "\n";
    }
    for (const Warning& warning : answer.warnings) {
        out << "warning[" << warning.code << "]: " << warning.message << "\n";
    }
    for (const std::string& sentence : answer.sentences) {
        out << sentence << "\n";
    }
    for (const Table& table : answer.tables) {
        print(out, table);
    }
    for (std::size_t i = 0; i < answer.citations.size(); ++i) {
        print(out, answer.citations[i], i + 1);
    }
    for (const std::string& footnote : answer.footnotes) {
        out << "* " << footnote << "\n";
    }
    return out.str();
}

}  // namespace lacuna::testing
