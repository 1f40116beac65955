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

namespace {

bool asks_row_columns(const compare::Expression& expression) {
    return (expression.operation == compare::Expression::Operation::attribute &&
            expression.reference.concept_id == row_columns) ||
           std::ranges::any_of(expression.operands, [](const auto& operand) { return asks_row_columns(operand); });
}

}  // namespace

bool asks_row_columns(const BoundStatement& statement) {
    return (statement.where && asks_row_columns(*statement.where)) ||
           std::ranges::any_of(statement.measures, [](const Measure& measure) {
               return measure.argument && asks_row_columns(*measure.argument);
           });
}

void collect_concepts(const compare::Expression& expression, std::vector<std::string>& concepts) {
    for_each_concept(expression, [&](const std::string& id) {
        if (std::ranges::find(concepts, id) == concepts.end()) {
            concepts.push_back(id);
        }
    });
}

}  // namespace lacuna::query
