#pragma once

#include "lacuna/grammar/ast.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace lacuna::grammar::test {

/// Trees of every shape that the parser can give; the same seed gives the same trees.
class RandomTree {
public:
    explicit RandomTree(std::uint32_t seed) : engine_(seed) {}

    [[nodiscard]] Statement statement();
    [[nodiscard]] Expression expression(int depth);

private:
    [[nodiscard]] Question question();
    [[nodiscard]] Statement definition();
    [[nodiscard]] Places some_places();
    [[nodiscard]] std::optional<Persons> persons();
    [[nodiscard]] PeriodClause period();
    [[nodiscard]] std::vector<Expression> measures();
    [[nodiscard]] Clauses further_clauses(bool has_period, bool has_keys, bool has_conduct);
    [[nodiscard]] int below(int bound);
    [[nodiscard]] bool chance(int percent);
    [[nodiscard]] std::string digits();
    [[nodiscard]] Name name();
    [[nodiscard]] Parameter parameter();
    [[nodiscard]] AttributeName attribute();
    [[nodiscard]] ConceptPattern pattern();
    [[nodiscard]] JurisdictionName jurisdiction();
    [[nodiscard]] DurationLiteral duration();
    [[nodiscard]] DateLiteral date(bool may_be_a_year);
    [[nodiscard]] TextLiteral text();
    [[nodiscard]] Expression leaf();
    [[nodiscard]] Expression inner(int depth);
    [[nodiscard]] Expression logical(int depth);
    [[nodiscard]] Expression set(int depth);
    [[nodiscard]] DateOperand date_operand();
    [[nodiscard]] CountOperand count();
    [[nodiscard]] OrderClause order();
    [[nodiscard]] Clauses clauses(bool against, bool show, bool where, bool order, bool differences);

    std::mt19937 engine_;
};

}  // namespace lacuna::grammar::test
