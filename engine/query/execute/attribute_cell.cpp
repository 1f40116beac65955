#include "query/execute/attribute_cell.hpp"

#include "query/execute/cells.hpp"

namespace lacuna::query {

Cell attribute_cell(Execution& execution, const RowFacts& facts, const std::string& jurisdiction,
                    const compare::AttributeReference& reference) {
    return attribute_cell(execution, facts, jurisdiction, reference, execution.statement.as_of);
}

Cell attribute_cell(Execution& execution, const RowFacts& facts, const std::string& jurisdiction,
                    const compare::AttributeReference& reference, const Date& date) {
    Cell cell = value_cell(facts.value(reference));
    if (cell.state == CellState::not_applicable) {
        return cell;
    }
    const Standing& standing = facts.standing(reference.concept_id);
    const model::Version* version = standing.version();
    if (version == nullptr) {
        cell.note = reason_of_ignorance(standing, date);
        return cell;
    }
    const model::Fact* fact = standing.fact(reference.attribute.id);
    if (cell.state != CellState::unknown) {
        cell.citations = execution.provenance.cite(jurisdiction, *version, fact);
    }
    if (fact != nullptr) {
        cell.from_general_part = fact->from_general_part;
        cell.note = fact->note;
    }
    return cell;
}

}  // namespace lacuna::query
