#include "query/execute/record_cells.hpp"

#include "query/bind/columns.hpp"
#include "query/execute/cells.hpp"

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

}  // namespace

std::vector<Cell> record_cells(Execution& execution, const Execution::Place& place, const Standing& standing,
                               const Date& date) {
    std::vector<Cell> row{text_cell(place.lawmaker->code), text_cell(place.legal_concept->id)};
    const model::Version* version = standing.version();
    if (version == nullptr) {
        const std::string reason = reason_of_ignorance(standing, date);
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

void set_record_columns(RowFacts& facts, const std::vector<Cell>& cells) {
    static const std::vector<OutputColumn> columns = provision_columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        facts.set_column(columns[i].column.name, as_value(cells[i]));
    }
}

}  // namespace lacuna::query
