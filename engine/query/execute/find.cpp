#include "query/bind/columns.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

std::string publications(const model::Catalogue& catalogue, const model::Version& version) {
    std::string text;
    for (const std::string& id : version.sources) {
        const model::Source* source = catalogue.find_source(id);
        text += (text.empty() ? "" : "; ") + (source == nullptr ? id : source->publication);
    }
    return text;
}

/// The cells that describe the record itself, in the order of provision_columns().
std::vector<Cell> record_cells(Execution& execution, const Execution::Place& place, const Standing& standing) {
    std::vector<Cell> row{text_cell(place.lawmaker->code), text_cell(place.legal_concept->id)};
    const model::Version* version = standing.version();
    if (version == nullptr) {
        const std::string reason = reason_of_ignorance(standing, execution.statement.as_of);
        row.push_back(unknown_cell(reason));
        row.push_back(unknown_cell({}));
        Cell status = unknown_cell(reason);
        row.push_back(std::move(status));
        row.resize(provision_columns().size(), unknown_cell({}));
        return row;
    }
    row.push_back(date_cell(version->valid_from));
    row.push_back(version->valid_to ? date_cell(*version->valid_to) : nothing_cell());
    row.push_back(text_cell(version->status == model::ProvisionStatus::absent ? "absent" : "present"));
    row.push_back(text_cell(version->summary));
    std::vector<std::size_t> citations = execution.provenance.cite(place.lawmaker->code, *version);
    row.push_back(text_cell(execution.provenance.printed(citations.front())));
    row.back().citations = std::move(citations);
    row.push_back(text_cell(version->coding.confidence));
    row.back().contested = version->coding.confidence == "contested";
    row.push_back(text_cell(version->coding.review));
    row.push_back(text_cell(version->coding.coder));
    row.push_back(text_cell(publications(*execution.statement.catalogue, *version)));
    row.push_back(text_cell(version->amended_by));
    row.push_back(text_cell(version->coding.note));
    return row;
}

CellState state_of(const Standing& standing) {
    if (standing.version() == nullptr) {
        return CellState::unknown;
    }
    return standing.is_absent() ? CellState::absent : CellState::known;
}

}  // namespace

Status find_provisions(Execution& execution) {
    const BoundStatement& statement = execution.statement;
    const std::vector<OutputColumn> record_columns = provision_columns();
    Table table = make_table("provisions", "Provisions", statement.columns);
    for (const Execution::Place& place : execution.places()) {
        if (auto spent = execution.budget.spend_row(); !spent) {
            return spent;
        }
        RowFacts facts(execution.evidence, place.lawmaker->code, place.legal_concept);
        const Standing& standing = facts.standing(place.legal_concept->id);
        execution.count(*place.asked, state_of(standing));
        std::vector<Cell> row = record_cells(execution, place, standing);
        for (std::size_t i = 0; i < record_columns.size(); ++i) {
            facts.set_column(record_columns[i].column.name, as_value(row[i]));
        }
        if (!execution.is_kept(facts, place.legal_concept)) {
            continue;
        }
        for (const compare::AttributeReference& reference : statement.attributes) {
            row.push_back(attribute_cell(execution, facts, place.lawmaker->code, reference));
        }
        table.rows.push_back(std::move(row));
    }
    execution.answer.sentences.push_back(statement.where
                                             ? fmt::format("The condition holds for {} of {}.", table.rows.size(),
                                                           counted(execution.answer.coverage.cells, "provision"))
                                             : counted(table.rows.size(), "provision") + ".");
    execution.answer.tables.push_back(std::move(table));
    return Done{};
}

}  // namespace lacuna::query
