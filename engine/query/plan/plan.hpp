#pragma once

#include "query/bind/bound_statement.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::query {

/// Fetches the provisions of the concepts in the jurisdictions, once, before anything is decided.
struct Read {
    std::vector<std::string> concepts;
    std::vector<std::string> jurisdictions;
};
/// Makes the tables: the operator of the verb.
struct Produce {
    Verb verb = Verb::find;
    grammar::Subject subject = grammar::Subject::provisions;
};
/// Sorts the main table; equal rows keep their order, unknown cells come last.
struct Sort {
    std::vector<OrderBy> keys;
};
/// Keeps a run of the main table's rows.
struct Cut {
    std::size_t offset = 0;
    std::size_t limit = 0;
};
/// Keeps some of the main table's columns, in this order.
struct Project {
    std::vector<std::size_t> columns;
};

using Step = std::variant<Read, Produce, Sort, Cut, Project>;

/// What is done to answer a statement, in order.
struct Plan {
    std::vector<Step> steps;
};

[[nodiscard]] Plan make_plan(const BoundStatement& statement);

/// "read", "compare" …: what a step is, in one word.
[[nodiscard]] std::string_view operation_name(const Step& step);
[[nodiscard]] std::string to_text(const Step& step, const BoundStatement& statement);

/// One numbered line a step, for people.
[[nodiscard]] std::string to_text(const Plan& plan, const BoundStatement& statement);

}  // namespace lacuna::query
