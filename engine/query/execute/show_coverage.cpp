#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

/// What is known of a concept in one place: "present", "absent" or "unknown".
struct Totals {
    std::size_t present = 0;
    std::size_t absent = 0;
    std::size_t unknown = 0;
};

Cell standing_cell(const Standing& standing, const Date& date, Totals& totals) {
    if (standing.version() == nullptr) {
        ++totals.unknown;
        return unknown_cell(reason_of_ignorance(standing, date));
    }
    if (standing.is_absent()) {
        ++totals.absent;
        Cell cell;
        cell.state = CellState::absent;
        return cell;
    }
    ++totals.present;
    return text_cell("present");
}

}  // namespace

Status show_coverage(Execution& execution) {
    const BoundStatement& statement = execution.statement;
    Table totals_table = make_table("coverage", "Coverage by jurisdiction", statement.columns);
    Table matrix;
    matrix.id = "matrix";
    matrix.title = "Coverage by jurisdiction and concept";
    matrix.columns.push_back({"jurisdiction", "Jurisdiction", Type::text});
    for (const model::Concept* legal_concept : statement.concepts) {
        matrix.columns.push_back({legal_concept->id, legal_concept->label, Type::text});
    }
    for (const Asked& asked : statement.territory.asked) {
        for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
            if (auto spent = execution.budget.spend_row(); !spent) {
                return spent;
            }
            Totals totals;
            std::vector<Cell> row{text_cell(lawmaker->code)};
            for (const model::Concept* legal_concept : statement.concepts) {
                const bool is_of_the_state =
                    execution.evidence.lawmakers(asked, legal_concept->id).front() == asked.jurisdiction;
                const std::string& maker = is_of_the_state ? asked.jurisdiction->code : lawmaker->code;
                row.push_back(
                    standing_cell(execution.evidence.standing(legal_concept->id, maker), statement.as_of, totals));
                execution.count(asked, row.back().state);
            }
            std::vector<Cell> sums{text_cell(lawmaker->code), number_cell(totals.present), number_cell(totals.absent),
                                   number_cell(totals.unknown), number_cell(statement.concepts.size())};
            RowFacts facts(execution.evidence, lawmaker->code, nullptr);
            for (std::size_t i = 0; i < sums.size(); ++i) {
                facts.set_column(statement.columns[i].column.name, as_value(sums[i]));
            }
            if (execution.is_kept(facts, nullptr)) {
                totals_table.rows.push_back(std::move(sums));
                matrix.rows.push_back(std::move(row));
            }
        }
    }
    const Coverage& coverage = execution.answer.coverage;
    execution.answer.sentences.push_back(
        fmt::format("Of {} pairs of jurisdiction and concept, the law is present in {}, absent in {} and unknown in "
                    "{}.",
                    coverage.cells, coverage.known, coverage.absent, coverage.unknown));
    execution.answer.tables.push_back(std::move(totals_table));
    execution.answer.tables.push_back(std::move(matrix));
    return Done{};
}

}  // namespace lacuna::query
