#include "query/execute/row_order.hpp"

#include <algorithm>
#include <compare>
#include <span>
#include <tuple>

namespace lacuna::query {
namespace {

int sign(bool less, bool greater) {
    return less ? -1 : (greater ? 1 : 0);
}

template <typename T>
int by_less(const T& a, const T& b) {
    return sign(a < b, b < a);
}

/// Values of different types stand in the order of their types; whole and broken numbers are one type.
std::size_t rank_of_type(const Scalar& value) {
    return std::holds_alternative<double>(value) ? Scalar{std::int64_t{0}}.index() : value.index();
}

struct ScalarOrder {
    std::span<const std::string> choices;

    int operator()(const Duration& a, const Duration& b) const { return by_less(a.ordering_days(), b.ordering_days()); }
    int operator()(const Money& a, const Money& b) const {
        return by_less(std::tie(a.unit, a.hundredths), std::tie(b.unit, b.hundredths));
    }
    int operator()(const Date& a, const Date& b) const {
        return by_less(std::pair{a.earliest(), a.latest()}, std::pair{b.earliest(), b.latest()});
    }
    int operator()(const std::string& a, const std::string& b) const {
        const auto place_a = std::ranges::find(choices, a);
        const auto place_b = std::ranges::find(choices, b);
        return place_a == choices.end() && place_b == choices.end() ? by_less(a, b) : by_less(place_a, place_b);
    }
    int operator()(std::int64_t a, double b) const { return by_less(static_cast<double>(a), b); }
    int operator()(double a, std::int64_t b) const { return by_less(a, static_cast<double>(b)); }
    template <typename T>
    int operator()(const T& a, const T& b) const {
        return by_less(a, b);
    }
    template <typename A, typename B>
    int operator()(const A&, const B&) const {
        return 0;
    }
};

int compare_known(const Scalar& a, const Scalar& b, std::span<const std::string> choices) {
    const int by_type = by_less(rank_of_type(a), rank_of_type(b));
    return by_type != 0 ? by_type : std::visit(ScalarOrder{choices}, a, b);
}

}  // namespace

void sort_rows(std::span<std::vector<Cell>> rows, const std::vector<OrderBy>& keys,
               const std::vector<OutputColumn>& columns) {
    std::ranges::stable_sort(rows, [&](const std::vector<Cell>& a, const std::vector<Cell>& b) {
        for (const OrderBy& key : keys) {
            const Cell& left = a[key.column];
            const Cell& right = b[key.column];
            int order = by_less(left.state, right.state);
            if (order == 0 && left.state == CellState::known) {
                order = compare_known(left.value, right.value, columns[key.column].choices);
                order = key.descending ? -order : order;
            }
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    });
}

}  // namespace lacuna::query
