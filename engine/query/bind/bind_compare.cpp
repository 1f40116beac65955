#include "query/bind/columns.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/wording.hpp"
#include "query/bind/yardstick.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

bool all_name_their_concept(const std::vector<grammar::AttributeName>& attributes) {
    return !attributes.empty() &&
           std::ranges::all_of(attributes, [](const auto& name) { return name.concept_name.has_value(); });
}

}  // namespace

void StatementBinder::bind_compared_attributes(const grammar::Compare& compare, const Scope& scope) {
    if (!compare.attributes.empty()) {
        for (const grammar::AttributeName& name : compare.attributes) {
            if (auto reference = bind_attribute(binding_, scope, name)) {
                bound_.attributes.push_back(*std::move(reference));
            }
        }
        return;
    }
    // None named: all that the concepts have, in the codebook's order.
    for (const model::Concept* legal_concept : bound_.concepts) {
        for (const std::string& id : legal_concept->attributes) {
            const auto same = [&](const auto& reference) { return reference.attribute.id == id; };
            const model::Attribute* attribute = binding_.catalogue.codebook.find_attribute(id);
            if (attribute != nullptr && std::ranges::none_of(bound_.attributes, same)) {
                bound_.attributes.push_back({"", *attribute});
            }
        }
    }
}

void StatementBinder::bind_compare(const grammar::Compare& compare) {
    bind_dates();
    Scope scope;
    if (clauses_.for_concepts) {
        bind_concepts_clause();
        scope.concepts = bound_.concepts;
    } else if (!all_name_their_concept(compare.attributes)) {
        binding_.report("missing-clause", {span_.begin, span_.begin + 7},
                        "COMPARE needs FOR and the concepts to compare", {},
                        {"`SHOW concepts` lists them; `FOR prefix.*` takes all that begin alike",
                         "or write each attribute with its concept, as in `concept:attribute`"});
    }
    bind_across();
    bind_compared_attributes(compare, scope);
    auto yardstick = bind_yardstick(binding_, clauses_.against, bound_.concepts, name(bound_.verb));
    if (yardstick) {
        bound_.yardstick = *std::move(yardstick);
    }
    bound_.differences_only = clauses_.differences_only.has_value();
    if (bound_.differences_only && !clauses_.against) {
        binding_.report("missing-clause", clauses_.differences_only->span,
                        "DIFFERENCES ONLY needs AGAINST and the yardstick from which rows differ", {},
                        {"as in `AGAINST median`, or with the code of a jurisdiction"});
    }
    bound_.columns = comparison_columns(bound_.concepts.size() > 1);
    scope.columns = as_scope(comparison_columns(true));
    for (const compare::AttributeReference& reference : bound_.attributes) {
        bound_.columns.push_back(attribute_column(reference));
    }
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

void StatementBinder::bind_gaps() {
    bind_dates();
    if (clauses_.for_concepts && !bind_concepts_clause()) {
        // The demands cannot be chosen; AGAINST is still checked against all of them.
        bound_.concepts.clear();
    }
    bind_across();
    bind_keys();
    auto yardstick = bind_baseline_yardstick(binding_, clauses_.against, bound_.concepts, name(bound_.verb),
                                             {span_.begin, span_.begin + 4});
    Scope scope;
    scope.columns = as_scope(gap_condition_columns());
    if (yardstick) {
        bound_.yardstick = *std::move(yardstick);
        bound_.concepts.clear();
        for (const Requirement& requirement :
             std::get<std::shared_ptr<const BoundBaseline>>(bound_.yardstick)->requirements) {
            if (std::ranges::find(bound_.concepts, requirement.legal_concept) == bound_.concepts.end()) {
                bound_.concepts.push_back(requirement.legal_concept);
            }
        }
        scope.concepts = bound_.concepts;
    }
    bound_.columns = gap_columns(std::ranges::any_of(bound_.territory.asked, &Asked::is_composite));
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query
