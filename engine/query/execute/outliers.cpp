#include "query/execute/outliers.hpp"

#include "query/bind/wording.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace lacuna::query {
namespace {

constexpr std::size_t fewest_values = 8;

struct Point {
    const model::Jurisdiction* lawmaker = nullptr;
    Scalar value;
    double size = 0;
};

/// Terms by their ordering days; life is far beyond all that codes know, so that quartiles of it stay finite numbers.
std::optional<double> size_of(const Scalar& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return *number;
    }
    if (const auto* term = std::get_if<Duration>(&value)) {
        constexpr double life = 360.0 * 100;
        return term->is_life() ? life : static_cast<double>(term->ordering_days());
    }
    return std::nullopt;
}

std::vector<Point> points_of(const Execution& execution, const model::Concept& legal_concept,
                             const model::Attribute& attribute) {
    std::vector<Point> points;
    std::set<const model::Jurisdiction*> seen;
    for (const Asked& asked : execution.statement.territory.asked) {
        for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
            if (!seen.insert(lawmaker).second) {
                continue;
            }
            const model::Value value =
                execution.evidence.standing(legal_concept.id, lawmaker->code).value(attribute.id);
            const auto size = value.is_known() ? size_of(value.scalar) : std::nullopt;
            if (size) {
                points.push_back({lawmaker, value.scalar, *size});
            }
        }
    }
    std::ranges::stable_sort(points, {}, &Point::size);
    return points;
}

/// The value at a quarter of the sorted points: the nearer one below.
const Point& quartile(const std::vector<Point>& points, std::size_t quarter) {
    return points[(points.size() - 1) * quarter / 4];
}

}  // namespace

void append_outliers(Execution& execution) {
    Table table;
    table.id = "outliers";
    table.title = "Outliers";
    for (const auto& [name, label] : {std::pair{"jurisdiction", "Jurisdiction"},
                                      {"concept", "Concept"},
                                      {"attribute", "Attribute"},
                                      {"value", "Value"},
                                      {"quartiles", "Half of the values lie"},
                                      {"values", "of"}}) {
        table.columns.push_back({name, label, Type::text});
    }
    table.columns.back().type = Type::number;
    for (const model::Concept* legal_concept : execution.statement.concepts) {
        for (const std::string& id : legal_concept->attributes) {
            const auto* attribute = execution.statement.catalogue->codebook.find_attribute(id);
            const std::vector<Point> points =
                attribute == nullptr ? std::vector<Point>{} : points_of(execution, *legal_concept, *attribute);
            if (points.size() < fewest_values) {
                continue;
            }
            const Point& low = quartile(points, 1);
            const Point& high = quartile(points, 3);
            const double reach = 1.5 * (high.size - low.size);
            for (const Point& point : points) {
                if (point.size >= low.size - reach && point.size <= high.size + reach) {
                    continue;
                }
                const RowFacts facts(execution.evidence, point.lawmaker->code, legal_concept);
                std::vector<Cell> row{text_cell(point.lawmaker->code), text_cell(legal_concept->id), text_cell(id)};
                row.push_back(attribute_cell(execution, facts, point.lawmaker->code, {"", *attribute}));
                row.push_back(text_cell(fmt::format("from {} to {}", to_string(low.value), to_string(high.value))));
                row.push_back(number_cell(points.size()));
                table.rows.push_back(std::move(row));
            }
        }
    }
    execution.answer.sentences.push_back(
        table.rows.empty() ? std::string{"No value lies far from the others."}
                           : fmt::format("{} far from those of the others: see the outliers.",
                                         table.rows.size() == 1 ? std::string{"1 value lies"}
                                                                : fmt::format("{} values lie", table.rows.size())));
    if (!table.rows.empty()) {
        execution.answer.tables.push_back(std::move(table));
    }
}

}  // namespace lacuna::query
