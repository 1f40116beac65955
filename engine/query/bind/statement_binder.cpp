#include "query/bind/statement_binder.hpp"

#include "query/bind/columns.hpp"
#include "query/bind/concepts.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace lacuna::query {

void StatementBinder::bind_dates() {
    bound_.as_of = binding_.environment.as_of.value_or(binding_.environment.today);
    if (clauses_.as_of) {
        if (const auto date = bind_date(binding_, clauses_.as_of->date)) {
            bound_.as_of = *date;
        }
    }
}

bool StatementBinder::bind_concepts_clause() {
    auto concepts = bind_concepts(binding_, clauses_.for_concepts);
    if (!concepts) {
        return false;
    }
    bound_.concepts = *std::move(concepts);
    return true;
}

void StatementBinder::bind_across() {
    if (auto territory = bind_territory(binding_, clauses_.across, bound_.as_of)) {
        bound_.territory = *std::move(territory);
    }
}

void StatementBinder::bind_where(const Scope& scope) {
    if (clauses_.where) {
        bound_.where = bind_truth(binding_, scope, clauses_.where->condition);
    }
}

std::optional<std::size_t> StatementBinder::column_of(const grammar::AttributeName& name, const Scope* attributes) {
    const std::string written =
        name.concept_name ? name.concept_name->text + ":" + name.attribute.text : name.attribute.text;
    const auto known = std::ranges::find(bound_.columns, written, [](const auto& c) { return c.column.name; });
    if (known != bound_.columns.end()) {
        return static_cast<std::size_t>(known - bound_.columns.begin());
    }
    if (attributes != nullptr) {
        auto reference = bind_attribute(binding_, *attributes, name);
        if (!reference) {
            return std::nullopt;
        }
        bound_.columns.push_back(attribute_column(*reference));
        bound_.attributes.push_back(*std::move(reference));
        return bound_.columns.size() - 1;
    }
    std::vector<std::string> names;
    for (const OutputColumn& column : bound_.columns) {
        names.push_back(column.column.name);
    }
    binding_.report("unknown-column", name.span, fmt::format("the answer has no column '{}'", written),
                    did_you_mean(written, names), {fmt::format("its columns are {}", listed(names, 30))});
    return std::nullopt;
}

void StatementBinder::bind_shown(const Scope* attributes, std::size_t default_columns) {
    if (!clauses_.show) {
        bound_.shown.resize(default_columns);
        std::iota(bound_.shown.begin(), bound_.shown.end(), std::size_t{0});
        return;
    }
    for (const grammar::AttributeName& name : clauses_.show->columns) {
        const auto column = column_of(name, attributes);
        if (column && std::ranges::find(bound_.shown, *column) == bound_.shown.end()) {
            bound_.shown.push_back(*column);
        }
    }
}

void StatementBinder::bind_order(const Scope* attributes) {
    if (!clauses_.order_by) {
        return;
    }
    for (const grammar::OrderKey& key : clauses_.order_by->keys) {
        if (const auto column = column_of(key.column, attributes)) {
            bound_.order_by.push_back({*column, key.descending});
        }
    }
}

void StatementBinder::bind_limit() {
    if (!clauses_.limit) {
        return;
    }
    bound_.limit = bind_count(binding_, clauses_.limit->count);
    if (clauses_.limit->offset) {
        bound_.offset = bind_count(binding_, *clauses_.limit->offset).value_or(0);
    }
}

void StatementBinder::bind_extras() {
    if (!clauses_.with) {
        return;
    }
    for (const grammar::WithItem& item : clauses_.with->items) {
        bound_.extras.summaries = bound_.extras.summaries || item.extra == grammar::Extra::summaries;
        bound_.extras.notes = bound_.extras.notes || item.extra == grammar::Extra::notes;
        bound_.extras.sources = bound_.extras.sources || item.extra == grammar::Extra::sources;
    }
}

void StatementBinder::bind_tail(const Scope* attributes, std::size_t default_columns) {
    bind_shown(attributes, default_columns);
    bind_order(attributes);
    bind_limit();
    bind_extras();
}

void StatementBinder::refuse_period(grammar::Subject subject) {
    refuse(clauses_.period.has_value(), clauses_.period ? clauses_.period->span : span_, "FROM … TO", subject);
}

void StatementBinder::refuse(bool is_there, grammar::Span span, const char* clause, grammar::Subject subject) {
    if (is_there) {
        binding_.report("clause-without-use", span,
                        fmt::format("{} has no meaning for {}: they do not depend on it", clause, name(subject)));
    }
}

}  // namespace lacuna::query
