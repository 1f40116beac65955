#include "query/bind/concepts.hpp"

#include "query/bind/parameters.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using Concepts = std::vector<const model::Concept*>;

bool matches(std::string_view pattern, std::string_view id) {
    if (pattern == "*") {
        return true;
    }
    if (pattern.ends_with(".*")) {
        // `csam.*` is everything below `csam.`, not `csam` itself.
        return id.starts_with(pattern.substr(0, pattern.size() - 1));
    }
    return id == pattern;
}

std::vector<std::string> concept_ids(const model::Codebook& codebook) {
    std::vector<std::string> ids;
    for (const model::Concept& legal_concept : codebook.concepts) {
        ids.push_back(legal_concept.id);
    }
    return ids;
}

/// `csam.*` and the like, for everything that has a dot.
std::vector<std::string> prefixes(const model::Codebook& codebook) {
    std::vector<std::string> found;
    for (const model::Concept& legal_concept : codebook.concepts) {
        const std::size_t dot = legal_concept.id.rfind('.');
        if (dot == std::string::npos) {
            continue;
        }
        std::string prefix = legal_concept.id.substr(0, dot) + ".*";
        if (std::ranges::find(found, prefix) == found.end()) {
            found.push_back(std::move(prefix));
        }
    }
    return found;
}

void report_unknown(const Binding& binding, const grammar::ConceptPattern& pattern) {
    const model::Codebook& codebook = binding.catalogue.codebook;
    if (pattern.text.ends_with('*')) {
        const std::vector<std::string> known = prefixes(codebook);
        binding.report(
            "unknown-concept", pattern.span, fmt::format("no concept matches '{}'", pattern.text),
            did_you_mean(pattern.text, known),
            known.empty() ? std::vector<std::string>{} : std::vector{fmt::format("there are: {}", listed(known, 20))});
        return;
    }
    const bool is_attribute = codebook.find_attribute(pattern.text) != nullptr;
    binding.report("unknown-concept", pattern.span, fmt::format("there is no concept '{}'", pattern.text),
                   did_you_mean(pattern.text, concept_ids(codebook)),
                   {is_attribute ? fmt::format("'{}' is an attribute: `COMPARE {} FOR …`", pattern.text, pattern.text)
                                 : std::string{"`SHOW concepts` lists them all"}});
}

/// The patterns, those of parameters in their place; false after a diagnostic.
bool resolve(const Binding& binding, const std::vector<grammar::ConceptName>& names,
             std::vector<grammar::ConceptPattern>& patterns) {
    bool is_whole = true;
    for (const grammar::ConceptName& name : names) {
        if (const auto* pattern = std::get_if<grammar::ConceptPattern>(&name)) {
            patterns.push_back(*pattern);
            continue;
        }
        const auto& parameter = std::get<grammar::Parameter>(name);
        const auto given = names_of_parameter(binding, parameter);
        is_whole = is_whole && given.has_value();
        for (const std::string& text : given.value_or(std::vector<std::string>{})) {
            patterns.push_back({text, parameter.span});
        }
    }
    return is_whole;
}

void add_matching(const Binding& binding, const std::vector<grammar::ConceptName>& names, Concepts& found,
                  bool& is_whole) {
    std::vector<grammar::ConceptPattern> patterns;
    is_whole = resolve(binding, names, patterns) && is_whole;
    for (const grammar::ConceptPattern& pattern : patterns) {
        bool any = false;
        for (const model::Concept& legal_concept : binding.catalogue.codebook.concepts) {
            if (!matches(pattern.text, legal_concept.id)) {
                continue;
            }
            any = true;
            if (std::ranges::find(found, &legal_concept) == found.end()) {
                found.push_back(&legal_concept);
            }
        }
        if (!any) {
            report_unknown(binding, pattern);
            is_whole = false;
        }
    }
}

}  // namespace

std::optional<Concepts> bind_concepts(const Binding& binding, const std::optional<grammar::ForClause>& clause) {
    Concepts found;
    if (!clause) {
        for (const model::Concept& legal_concept : binding.catalogue.codebook.concepts) {
            found.push_back(&legal_concept);
        }
        return found;
    }
    bool is_whole = true;
    Concepts except;
    add_matching(binding, clause->concepts, found, is_whole);
    add_matching(binding, clause->except, except, is_whole);
    std::erase_if(found, [&](const auto* candidate) { return std::ranges::find(except, candidate) != except.end(); });
    if (is_whole && found.empty()) {
        binding.report("no-concept-left", clause->span, "EXCEPT takes away every concept that FOR names");
        return std::nullopt;
    }
    return is_whole ? std::optional{found} : std::nullopt;
}

const model::Concept* find_concept(const Binding& binding, const grammar::Name& name) {
    const auto* found = binding.catalogue.codebook.find_concept(name.text);
    if (found == nullptr) {
        report_unknown(binding, {name.text, name.span});
    }
    return found;
}

}  // namespace lacuna::query
