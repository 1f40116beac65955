#include "query/bind/concepts.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

template <typename T>
void add_ids(const std::vector<T>& items, std::vector<std::string>& names) {
    for (const T& item : items) {
        names.push_back(item.id);
    }
}

/// Everything that can be described, for suggestions.
std::vector<std::string> all_names(const model::Catalogue& catalogue) {
    std::vector<std::string> names;
    add_ids(catalogue.codebook.concepts, names);
    add_ids(catalogue.codebook.attributes, names);
    for (const model::Jurisdiction& jurisdiction : catalogue.jurisdictions) {
        names.push_back(jurisdiction.code);
    }
    add_ids(catalogue.groups, names);
    add_ids(catalogue.baselines, names);
    add_ids(catalogue.instruments, names);
    add_ids(catalogue.sources, names);
    return names;
}

bool is_something(const model::Catalogue& catalogue, std::string_view name) {
    return catalogue.codebook.find_concept(name) != nullptr || catalogue.codebook.find_attribute(name) != nullptr ||
           catalogue.find_jurisdiction(name) != nullptr || catalogue.find_group(name) != nullptr ||
           catalogue.find_baseline(name) != nullptr || catalogue.find_instrument(name) != nullptr ||
           catalogue.find_source(name) != nullptr;
}

}  // namespace

void StatementBinder::bind_describe(const grammar::Describe& describe) {
    bind_dates();
    bind_extras();
    bound_.described = describe.subject.text;
    if (!is_something(binding_.catalogue, bound_.described)) {
        binding_.report("unknown-name", describe.subject.span,
                        fmt::format("there is nothing named '{}'", bound_.described),
                        did_you_mean(bound_.described, all_names(binding_.catalogue)),
                        {"concepts, attributes, jurisdictions, groups, baselines, instruments and sources can be "
                         "described; `SHOW concepts` and the like list them"});
        return;
    }
    bind_concepts_clause();
    // How many jurisdictions have coded a concept is asked of those that make law.
    bound_.territory = bind_territory(binding_, std::nullopt, bound_.as_of).value_or(Territory{});
}

}  // namespace lacuna::query
