#include "query/execute/row_order.hpp"

#include "query/execute/cells.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

using Rows = std::vector<std::vector<Cell>>;

std::string sorted(Rows rows, bool descending, std::vector<std::string> choices = {}) {
    sort_rows(rows, {{0, descending}}, {OutputColumn{{"x", "X", Type::text}, std::move(choices)}});
    std::string text;
    for (const auto& row : rows) {
        text += (text.empty() ? "" : " ");
        text += row[0].state == CellState::known ? to_string(row[0].value) : std::string{name(row[0].state)};
    }
    return text;
}

Cell known(Scalar value) {
    return value_cell(model::Value::known(std::move(value)));
}

Cell absent() {
    return value_cell(model::Value::absent());
}

TEST(RowOrder, WhatIsNotKnownComesLastBothWays) {
    const Rows rows{{unknown_cell("")}, {known(std::int64_t{2})}, {absent()}, {known(std::int64_t{1})}};
    EXPECT_EQ(sorted(rows, false), "1 2 absent unknown");
    EXPECT_EQ(sorted(rows, true), "2 1 absent unknown");
}

TEST(RowOrder, DurationsByLengthAndLifeAbove) {
    const Rows rows{
        {known(Duration::life())}, {known(Duration::make(1, 0, 0).value())}, {known(Duration::make(0, 18, 0).value())}};
    EXPECT_EQ(sorted(rows, false), "1 year 18 months life");
}

TEST(RowOrder, ChoicesByTheirList) {
    const Rows rows{{known(std::string{"cumulative"})}, {known(std::string{"none"})}, {known(std::string{"a"})}};
    EXPECT_EQ(sorted(rows, false, {"none", "cumulative"}), "none cumulative a");
}

TEST(RowOrder, MixedTypesAndNumbersHaveAnOrderToo) {
    const Rows rows{{known(std::string{"text"})}, {known(2.5)}, {known(std::int64_t{3})}, {known(true)}};
    EXPECT_EQ(sorted(rows, false), "true 2.5 3 text");
}

TEST(RowOrder, EqualRowsStayAsTheyWere) {
    Rows rows{{known(std::int64_t{1}), known(std::string{"first"})}, {known(1.0), known(std::string{"second"})}};
    sort_rows(rows, {{0, true}}, {OutputColumn{}, OutputColumn{}});
    EXPECT_EQ(std::get<std::string>(rows[0][1].value), "first");
}

}  // namespace
}  // namespace lacuna::query
