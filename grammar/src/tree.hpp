#pragma once

// What the grammar gives where the public tree is too far from the order of the text: a statement with its clauses as
// they were written, before arrange() has put each into its place, and the parts of expressions.

#include "clause.hpp"
#include "lacuna/grammar/ast.hpp"
#include "lexeme.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace lacuna::grammar {

struct AsOfClause : DateClause {};
struct AsKnownOnClause : DateClause {};

using ClauseTree =
    std::variant<ForClause, CommittedClause, AcrossClause, AgainstClause, WhereClause, AsOfClause, PeriodClause,
                 AsKnownOnClause, ShowClause, ByClause, OrderClause, LimitClause, WithClause, DifferencesOnlyClause>;

/// What stands for itself and takes no clauses.
using Definition = std::variant<Let, DefineBaseline, DeclareParameter>;

struct SubjectTree {
    Subject subject = Subject::provisions;
    Span span;
};

struct StatementTree {
    Verb verb = Verb::find;
    bool explain = false;
    SubjectTree subject;                    ///< FIND, SHOW
    std::vector<AttributeName> attributes;  ///< COMPARE
    Name name;                              ///< DESCRIBE
    std::vector<Expression> measures;       ///< TREND, SUMMARISE
    JurisdictionName left;                  ///< DIFF
    std::optional<DateClause> left_as_of;   ///< DIFF
    JurisdictionName right;                 ///< DIFF
    std::optional<Definition> definition;   ///< LET, DEFINE, PARAMETER; nothing else is set then
    std::vector<ClauseTree> clauses;
    Span span;  ///< of the question, without EXPLAIN
    Span whole;
};

/// Anything that an expression can be.
using ExpressionNode = decltype(Expression::node);

struct Amount {
    NumberLiteral number;
    UnitWord unit;
    Span span;
};

/// A number and what gives it its kind: `5`, `5 years 6 months`, `5 EUR`.
struct Quantity {
    NumberLiteral number;
    std::optional<UnitWord> unit;
    std::optional<Amount> second;
    std::optional<Amount> third;
    std::optional<Name> currency;
    Span span;
};

/// `name`, `name:name`, `name(…)`
struct Reference {
    Name first;
    std::optional<Name> second;
    bool is_call = false;
    std::vector<Expression> arguments;
    Span span;
};

struct Term {
    BinaryOperator operation = BinaryOperator::add;
    Expression operand;
    Span span;
};

struct Sum {
    Expression first;
    std::vector<Term> further;
    Span span;
};

struct BinaryTail {
    BinaryOperator operation = BinaryOperator::equal;
    Expression right;
    Span span;
};

struct BetweenTail {
    Expression low;
    Expression high;
    Span span;
};

struct StateTail {
    UnaryOperator operation = UnaryOperator::is_absent;
    Span span;
};

struct Comparison {
    Expression left;
    std::optional<std::variant<BinaryTail, BetweenTail, StateTail>> tail;
    Span span;
};

}  // namespace lacuna::grammar
