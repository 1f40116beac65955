#include "query/bind/columns.hpp"
#include "query/bind/measures.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace lacuna::query {
namespace {

constexpr std::array<std::string_view, 3> key_names = {"concept", "jurisdiction", "group"};
constexpr std::array<const char*, 3> key_labels = {"Concept", "Jurisdiction", "Group"};

}  // namespace

Column key_column(Key key) {
    const auto place = static_cast<std::size_t>(key);
    return {std::string{key_names[place]}, key_labels[place], Type::text};
}

void StatementBinder::bind_measures(const std::vector<grammar::Expression>& written, const Scope& scope) {
    for (const grammar::Expression& expression : written) {
        if (auto measure = bind_measure(binding_, scope, expression)) {
            bound_.measures.push_back(*std::move(measure));
        }
    }
    std::ranges::move(measure_columns(bound_.measures), std::back_inserter(bound_.columns));
}

void StatementBinder::bind_keys() {
    if (!clauses_.by) {
        return;
    }
    for (const grammar::AttributeName& key : clauses_.by->keys) {
        const std::string written =
            key.concept_name ? key.concept_name->text + ":" + key.attribute.text : key.attribute.text;
        const auto* const found = std::ranges::find(key_names, written);
        if (found == key_names.end()) {
            const std::vector<std::string> known(key_names.begin(), key_names.end());
            binding_.report("unknown-key", key.span, fmt::format("there is no grouping by '{}'", written),
                            did_you_mean(written, known), {fmt::format("BY takes {}", listed(known))});
            continue;
        }
        const auto place = static_cast<std::size_t>(found - key_names.begin());
        if (std::ranges::find(bound_.keys, static_cast<Key>(place)) != bound_.keys.end()) {
            binding_.report("unknown-key", key.span, fmt::format("BY names '{}' twice", written));
            continue;
        }
        bound_.keys.push_back(static_cast<Key>(place));
        if (static_cast<Key>(place) == Key::group && bound_.territory.groups.empty()) {
            binding_.report("no-group", key.span, "BY group needs ACROSS with the groups to tell apart", {},
                            {"as in `ACROSS eu, western_balkans`; `SHOW groups` lists them, and LET makes new ones"});
        }
    }
}

void StatementBinder::bind_summarise(const grammar::Summarise& summarise) {
    bind_dates();
    const bool concepts_known = bind_concepts_clause();
    bind_across();
    bind_keys();
    for (const Key key : bound_.keys) {
        bound_.columns.push_back({key_column(key), {}});
    }
    Scope scope;
    scope.columns = as_scope(provision_columns());
    if (concepts_known) {
        scope.concepts = bound_.concepts;
    }
    bind_measures(summarise.measures, scope);
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query
