#include "query/bind/bound_statement.hpp"

#include <algorithm>

namespace lacuna::query {

const char* name(Verb verb) {
    switch (verb) {
        case Verb::find:
            return "FIND";
        case Verb::compare:
            return "COMPARE";
        case Verb::gaps:
            return "GAPS";
        case Verb::show:
            return "SHOW";
        case Verb::diff:
            return "DIFF";
        case Verb::changes:
            return "CHANGES";
        case Verb::trend:
            return "TREND";
        case Verb::summarise:
            return "SUMMARISE";
        case Verb::rank:
            return "RANK";
        case Verb::forum:
            return "FORUM";
        case Verb::describe:
            break;
    }
    return "DESCRIBE";
}

void collect_concepts(const compare::Expression& expression, std::vector<std::string>& concepts) {
    if (expression.operation == compare::Expression::Operation::attribute) {
        const std::string& concept_id = expression.reference.concept_id;
        if (concept_id != row_columns && std::ranges::find(concepts, concept_id) == concepts.end()) {
            concepts.push_back(concept_id);
        }
    }
    for (const compare::Expression& operand : expression.operands) {
        collect_concepts(operand, concepts);
    }
}

}  // namespace lacuna::query
