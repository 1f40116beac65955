#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

std::vector<Cell> jurisdiction_row(const model::Jurisdiction& jurisdiction) {
    return {text_cell(jurisdiction.code), text_cell(jurisdiction.english_name()), text_cell(jurisdiction.part_of),
            text_cell(fmt::format("{}", fmt::join(jurisdiction.parts, ", ")))};
}

/// Those of whom the condition is asked: the makers of law where it reads the law, else the jurisdictions themselves.
std::vector<const model::Jurisdiction*> candidates(const BoundStatement& statement, const Asked& asked) {
    std::vector<std::string> concepts;
    if (statement.where) {
        collect_concepts(*statement.where, concepts);
    }
    const bool reads_law = !concepts.empty() || !statement.concepts.empty();
    return reads_law ? asked.lawmakers : std::vector{asked.jurisdiction};
}

}  // namespace

Status find_jurisdictions(Execution& execution) {
    const BoundStatement& statement = execution.statement;
    std::vector<std::string> read;
    for (const model::Concept* legal_concept : statement.concepts) {
        read.push_back(legal_concept->id);
    }
    if (statement.where) {
        collect_concepts(*statement.where, read);
    }
    Table table = make_table("jurisdictions", "Jurisdictions", statement.columns);
    std::set<const model::Jurisdiction*> seen;
    for (const Asked& asked : statement.territory.asked) {
        for (const model::Jurisdiction* candidate : candidates(statement, asked)) {
            if (!seen.insert(candidate).second) {
                continue;
            }
            if (auto spent = execution.budget.spend_row(); !spent) {
                return spent;
            }
            RowFacts facts(execution.evidence, candidate->code, nullptr);
            bool is_coded = false;
            for (const std::string& id : read) {
                const Standing& standing = facts.standing(id);
                is_coded = is_coded || standing.is_coded();
                execution.count(asked, standing.version() == nullptr ? CellState::unknown
                                       : standing.is_absent()        ? CellState::absent
                                                                     : CellState::known);
            }
            std::vector<Cell> row = jurisdiction_row(*candidate);
            for (std::size_t i = 0; i < row.size(); ++i) {
                facts.set_column(table.columns[i].name, as_value(row[i]));
            }
            const bool is_kept = statement.where ? execution.is_kept(facts, nullptr) : read.empty() || is_coded;
            if (is_kept) {
                table.rows.push_back(std::move(row));
            }
        }
    }
    execution.answer.sentences.push_back(
        statement.where
            ? fmt::format("The condition holds for {} of {}.", table.rows.size(), counted(seen.size(), "jurisdiction"))
            : counted(table.rows.size(), "jurisdiction") + ".");
    execution.answer.tables.push_back(std::move(table));
    return Done{};
}

}  // namespace lacuna::query
