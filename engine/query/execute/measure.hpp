#pragma once

#include "query/execute/execution.hpp"

#include <vector>

namespace lacuna::query {

/// One measure over the rows of one group, taken row by row.
class Tally {
public:
    explicit Tally(const Measure& measure) : measure_(&measure) {}

    /// Takes a row in. `is_known` says for `count()` whether the row's provision is in force and present, absent or
    /// unknown; the other measures ask the facts.
    void add(const RowFacts& facts, const model::Concept* row_concept, model::ValueState standing);

    /// The value, the number of rows that it is made of, and of those that could not enter.
    void append(std::vector<Cell>& row) const;

private:
    [[nodiscard]] Cell value() const;
    [[nodiscard]] std::size_t decided() const;

    const Measure* measure_;
    std::size_t yes_ = 0;
    std::size_t no_ = 0;
    std::size_t undecided_ = 0;
    std::vector<model::Value> values_;
};

/// How a provision stands, as the state of a value: known where one is in force and present.
[[nodiscard]] model::ValueState state_of(const Standing& standing);

/// A share in per cent with one decimal.
[[nodiscard]] Cell percent_cell(std::size_t part, std::size_t whole);

/// Sums up every table that has measures: what their denominators mean, once.
[[nodiscard]] std::string sentence_on_measures();

}  // namespace lacuna::query
