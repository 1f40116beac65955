#include "query/execute/measure.hpp"

#include "compare/difference.hpp"
#include "query/bind/measures.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/statistic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lacuna::query {
namespace {

using Function = Measure::Function;
using model::Value;
using model::ValueState;

Cell note_of(Cell cell, std::string note) {
    cell.note = std::move(note);
    return cell;
}

double number_of(const Scalar& scalar) {
    if (const auto* whole = std::get_if<std::int64_t>(&scalar)) {
        return static_cast<double>(*whole);
    }
    const auto* number = std::get_if<double>(&scalar);
    return number == nullptr ? 0 : *number;
}

/// With two decimals, so that the same data give the same text everywhere.
Scalar rounded(double number) {
    return whole_where_exact(std::round(number * 100) / 100);
}

/// The mean of terms counts life as no term at all: it has no length.
Cell mean_of_terms(const std::vector<Value>& values) {
    std::int64_t days = 0;
    std::int64_t count = 0;
    for (const Value& value : values) {
        const auto& term = std::get<Duration>(value.scalar);
        if (!term.is_life()) {
            days += term.ordering_days();
            ++count;
        }
    }
    const std::size_t lives = values.size() - static_cast<std::size_t>(count);
    const std::string note = lives == 0 ? std::string{} : fmt::format("without {} of life", lives);
    if (count == 0) {
        return unknown_cell("life has no length to make a mean of");
    }
    return note_of(value_cell(Value::known(Duration::from_ordering_days((days + count / 2) / count))), note);
}

Cell mean(const model::Attribute& attribute, const std::vector<Value>& values) {
    if (attribute.type == Type::duration) {
        return mean_of_terms(values);
    }
    double sum = 0;
    for (const Value& value : values) {
        sum += number_of(value.scalar);
    }
    return value_cell(Value::known(rounded(sum / static_cast<double>(values.size()))));
}

/// The least or greatest value, where one is not beyond comparison (amounts of two currencies, dates that overlap).
Cell extreme(const model::Attribute& attribute, const std::vector<Value>& values, bool greatest) {
    const compare::Ordering wanted = greatest ? compare::Ordering::greater : compare::Ordering::less;
    const Value* best = &values.front();
    for (const Value& value : values) {
        const compare::Ordering order = compare::order(value.scalar, best->scalar, attribute.choices);
        if (order == compare::Ordering::incomparable || order == compare::Ordering::undecided) {
            return unknown_cell(order == compare::Ordering::incomparable ? "values in different units"
                                                                         : "the dates do not decide");
        }
        best = order == wanted ? &value : best;
    }
    return value_cell(*best);
}

Cell spread(const model::Attribute& attribute, const std::vector<Value>& values) {
    const Cell least = extreme(attribute, values, false);
    const Cell most = extreme(attribute, values, true);
    if (least.state != CellState::known || most.state != CellState::known) {
        return least.state != CellState::known ? least : most;
    }
    const auto size = compare::size_of_difference(least.value, most.value);
    if (!size) {
        return note_of(unknown_cell({}), "from " + to_string(least.value) + " to " + to_string(most.value));
    }
    return value_cell(Value::known(*size));
}

}  // namespace

ValueState state_of(const Standing& standing) {
    if (standing.version() == nullptr) {
        return ValueState::unknown;
    }
    return standing.is_absent() ? ValueState::absent : ValueState::known;
}

Cell percent_cell(std::size_t part, std::size_t whole) {
    if (whole == 0) {
        return unknown_cell("nothing is decided");
    }
    const double share = std::round(1000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 10;
    return value_cell(Value::known(rounded(share)));
}

std::string sentence_on_measures() {
    return "Behind each measure stands the number of rows that it is made of; what is unknown does not enter.";
}

void Tally::add(const RowFacts& facts, const model::Concept* row_concept, ValueState standing) {
    if (!measure_->argument) {
        ++(standing == ValueState::known ? yes_ : (standing == ValueState::absent ? no_ : undecided_));
        return;
    }
    if (row_concept != nullptr && !is_asked_of(*measure_->argument, *row_concept)) {
        return;
    }
    if (measure_->function == Function::count || measure_->function == Function::share) {
        const Kleene truth = compare::truth(*measure_->argument, facts);
        ++(truth == Kleene::yes ? yes_ : (truth == Kleene::no ? no_ : undecided_));
        return;
    }
    Value value = facts.value(measure_->argument->reference);
    if (value.is_known()) {
        values_.push_back(std::move(value));
    } else if (value.state == ValueState::unknown) {
        ++undecided_;
    }
}

std::size_t Tally::decided() const {
    return values_.size() + yes_ + no_;
}

Cell Tally::value() const {
    if (measure_->function == Function::count) {
        return number_cell(yes_);
    }
    if (measure_->function == Function::share) {
        return percent_cell(yes_, decided());
    }
    if (values_.empty()) {
        return unknown_cell("no value is known");
    }
    const model::Attribute& attribute = measure_->argument->reference.attribute;
    switch (measure_->function) {
        case Function::min:
            return extreme(attribute, values_, false);
        case Function::max:
            return extreme(attribute, values_, true);
        case Function::mean:
            return mean(attribute, values_);
        case Function::spread:
            return spread(attribute, values_);
        default:
            break;
    }
    const StatisticValue made =
        statistic(measure_->function == Function::mode ? Statistic::mode : Statistic::median, attribute, values_);
    return made.value.is_known() ? value_cell(made.value) : note_of(value_cell(made.value), made.note);
}

void Tally::append(std::vector<Cell>& row) const {
    row.push_back(value());
    row.push_back(number_cell(decided()));
    row.push_back(number_cell(undecided_));
}

}  // namespace lacuna::query
