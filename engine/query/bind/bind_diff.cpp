#include "query/bind/columns.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

grammar::Span span_of(const grammar::JurisdictionName& name) {
    return std::visit([](const auto& written) { return written.span; }, name);
}

}  // namespace

std::optional<Side> StatementBinder::bind_side(const grammar::JurisdictionName& name, const Date& as_of) {
    grammar::AcrossClause clause;
    clause.jurisdictions.push_back(name);
    auto territory = bind_territory(binding_, clause, as_of);
    if (!territory) {
        return std::nullopt;
    }
    if (territory->asked.size() != 1 || !territory->asked.front().named) {
        binding_.report(
            "one-jurisdiction-needed", span_of(name),
            fmt::format("DIFF takes one jurisdiction on each side, and here are {}", territory->asked.size()), {},
            {"COMPARE … AGAINST a yardstick sets many side by side"});
        return std::nullopt;
    }
    Side side{territory->asked.front(), as_of};
    if (side.asked.is_composite()) {
        binding_.report("one-jurisdiction-needed", span_of(name),
                        fmt::format("'{}' makes its law in its parts", side.asked.jurisdiction->code),
                        fmt::format("name one of them: {}", listed(side.asked.jurisdiction->parts)));
        return std::nullopt;
    }
    return side;
}

void StatementBinder::bind_diff(const grammar::Diff& diff) {
    bind_dates();
    bind_concepts_clause();
    std::optional<Date> left_day = bound_.as_of;
    if (diff.left_as_of) {
        left_day = bind_date(binding_, diff.left_as_of->date);
    }
    auto left = left_day ? bind_side(diff.left, *left_day) : std::nullopt;
    auto right = bind_side(diff.right, bound_.as_of);
    if (left && right) {
        if (left->asked.jurisdiction == right->asked.jurisdiction && left->as_of == right->as_of) {
            binding_.report("same-sides", diff.span, "both sides are the same law on the same date", {},
                            {"write two jurisdictions, or AS OF and a date behind the first"});
        }
        for (const Side& side : {*left, *right}) {
            const auto known = std::ranges::find(bound_.territory.asked, side.asked.jurisdiction, &Asked::jurisdiction);
            if (known == bound_.territory.asked.end()) {
                bound_.territory.asked.push_back(side.asked);
            }
        }
        bound_.columns = difference_columns(*left, *right);
        bound_.sides = {*std::move(left), *std::move(right)};
    } else {
        return;
    }
    Scope scope;
    scope.attributes = false;
    scope.columns = as_scope(bound_.columns);
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query
