// Any script over a small invented collection: it ends with diagnostics that can be shown, with an error, or with
// answers that hold together and can be written in every format. The input is a case of tests/logic up to its `---`:
// comments and parameters first, then the statements.

#include "ask.hpp"
#include "lacuna/base/utf8.hpp"
#include "lacuna/report.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using lacuna::Answer;
using lacuna::Cell;
using lacuna::Table;

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

struct Input {
    lacuna::query::Environment environment = lacuna::testing::environment();
    std::string script;
};

Input read_input(std::string_view text) {
    Input input;
    text = text.substr(0, text.find("\n---\n"));
    while (text.starts_with('#') || text.starts_with('$')) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t equals = line.find('=');
        if (line.front() == '$' && equals == std::string_view::npos) {
            break;  // a script that begins with a parameter
        }
        if (line.front() == '$') {
            input.environment.parameters[std::string{line.substr(1, equals - 1)}] = line.substr(equals + 1);
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    input.script = text;
    return input;
}

void check(const Cell& cell, const Answer& answer) {
    demand(std::ranges::all_of(cell.citations, [&](std::size_t index) { return index < answer.citations.size(); }));
    demand(!cell.flag || !cell.flag->direction.empty());
}

void check(const Answer& answer) {
    demand(!answer.statement.empty() && !answer.as_of.empty() && !answer.tables.empty());
    demand(answer.main_table < answer.tables.size());
    for (const Table& table : answer.tables) {
        for (const auto& row : table.rows) {
            demand(row.size() == table.columns.size());
            std::ranges::for_each(row, [&](const Cell& cell) { check(cell, answer); });
        }
    }
    const lacuna::Coverage& coverage = answer.coverage;
    demand(coverage.known + coverage.absent + coverage.not_applicable + coverage.unknown == coverage.cells);
    demand(coverage.jurisdictions_coded + coverage.jurisdictions_not_coded.size() == coverage.jurisdictions_asked);
}

void check_written(const std::vector<Answer>& answers) {
    using lacuna::Format;
    for (const Format format :
         {Format::table, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::markdown}) {
        lacuna::ReportOptions options;
        options.format = format;
        options.width = 80;
        const std::string written = write_report(answers, options);
        demand(!lacuna::utf8::first_invalid(written).has_value());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // FORUM is not answered yet.
    if (lacuna::utf8::folded({reinterpret_cast<const char*>(data), size}).find("forum") != std::string::npos) {
        return 0;
    }
    const Input input = read_input({reinterpret_cast<const char*>(data), size});
    const lacuna::query::Bounds bounds{std::chrono::milliseconds{500}, 5'000};
    const lacuna::testing::Asked asked = lacuna::testing::ask(input.script, input.environment, bounds);
    for (const lacuna::grammar::Diagnostic& diagnostic : asked.diagnostics) {
        demand(!diagnostic.code.empty() && !diagnostic.message.empty());
        demand(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= input.script.size());
    }
    demand(asked.diagnostics.empty() == asked.mistakes.empty());
    demand(!lacuna::utf8::first_invalid(asked.mistakes).has_value());
    for (const lacuna::Error& error : asked.errors) {
        demand(!error.code.empty() && !lacuna::utf8::first_invalid(to_text(error)).has_value());
    }
    std::ranges::for_each(asked.answers, [](const Answer& answer) { check(answer); });
    check_written(asked.answers);
    return 0;
}
