#include "query/bind/expressions.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

bool has_attribute(const model::Concept& legal_concept, std::string_view attribute) {
    return std::ranges::find(legal_concept.attributes, attribute) != legal_concept.attributes.end();
}

std::vector<std::string> concepts_with(const model::Codebook& codebook, std::string_view attribute) {
    std::vector<std::string> names;
    for (const model::Concept& legal_concept : codebook.concepts) {
        if (has_attribute(legal_concept, attribute)) {
            names.push_back(legal_concept.id);
        }
    }
    return names;
}

void report_not_of_concept(const Binding& binding, const grammar::AttributeName& name, std::string_view concepts) {
    const std::vector<std::string> owners = concepts_with(binding.catalogue.codebook, name.attribute.text);
    binding.report(
        "attribute-not-of-concept", name.attribute.span,
        fmt::format("the attribute '{}' does not belong to {}", name.attribute.text, concepts), {},
        {owners.empty() ? std::string{"no concept has it"} : fmt::format("it belongs to {}", listed(owners, 8))});
}

void report_unknown(const Binding& binding, const Scope& scope, const grammar::Name& name,
                    const model::Concept* legal_concept) {
    std::vector<std::string> known;
    for (const model::Attribute& column : scope.columns) {
        known.push_back(column.id);
    }
    if (legal_concept != nullptr) {
        known = legal_concept->attributes;
    } else if (scope.attributes) {
        for (const model::Attribute& attribute : binding.catalogue.codebook.attributes) {
            known.push_back(attribute.id);
        }
    }
    std::vector<std::string> notes;
    std::string suggestion = did_you_mean(name.text, known);
    if (suggestion.empty() && !known.empty() && known.size() <= 20) {
        notes.push_back(fmt::format("there are: {}", listed(known, 20)));
    } else if (suggestion.empty()) {
        notes.emplace_back("`SHOW attributes` lists them all");
    }
    const std::string_view kind = scope.attributes ? "attribute" : "column";
    binding.report("unknown-attribute", name.span,
                   legal_concept == nullptr
                       ? fmt::format("there is no {} '{}'", kind, name.text)
                       : fmt::format("the concept '{}' has no attribute '{}'", legal_concept->id, name.text),
                   std::move(suggestion), std::move(notes));
}

/// The attribute as deciding needs it, without the words for readers: references are copied often.
compare::AttributeReference reference_to(const std::string& concept_id, const model::Attribute& attribute) {
    compare::AttributeReference reference;
    reference.concept_id = concept_id;
    reference.attribute.id = attribute.id;
    reference.attribute.type = attribute.type;
    reference.attribute.choices = attribute.choices;
    reference.attribute.more_is = attribute.more_is;
    reference.attribute.when_absent = attribute.when_absent;
    return reference;
}

std::optional<compare::AttributeReference> bind_qualified(const Binding& binding, const Scope& scope,
                                                          const grammar::AttributeName& name) {
    const model::Codebook& codebook = binding.catalogue.codebook;
    const model::Concept* legal_concept = codebook.find_concept(name.concept_name->text);
    if (legal_concept == nullptr) {
        std::vector<std::string> known;
        for (const model::Concept& candidate : codebook.concepts) {
            known.push_back(candidate.id);
        }
        binding.report("unknown-concept", name.concept_name->span,
                       fmt::format("there is no concept '{}'", name.concept_name->text),
                       did_you_mean(name.concept_name->text, known));
        return std::nullopt;
    }
    const model::Attribute* attribute = codebook.find_attribute(name.attribute.text);
    if (attribute == nullptr) {
        report_unknown(binding, scope, name.attribute, legal_concept);
        return std::nullopt;
    }
    if (!has_attribute(*legal_concept, attribute->id)) {
        report_not_of_concept(binding, name, fmt::format("'{}'", legal_concept->id));
        return std::nullopt;
    }
    return reference_to(legal_concept->id, *attribute);
}

std::string described(const std::vector<const model::Concept*>& concepts) {
    if (concepts.size() == 1) {
        return fmt::format("'{}'", concepts.front()->id);
    }
    return "any of the concepts that FOR names";
}

bool belongs(const Scope& scope, std::string_view attribute) {
    return std::ranges::any_of(scope.concepts,
                               [&](const model::Concept* candidate) { return has_attribute(*candidate, attribute); });
}

std::optional<compare::AttributeReference> bind_bare(const Binding& binding, const Scope& scope,
                                                     const grammar::AttributeName& name,
                                                     const model::Attribute& attribute) {
    if (!scope.bare_attributes) {
        const std::vector<std::string> owners = concepts_with(binding.catalogue.codebook, attribute.id);
        binding.report(
            "concept-needed", name.span, fmt::format("it is open of which concept '{}' is asked", attribute.id),
            owners.empty() ? std::string{}
                           : fmt::format("write it with its concept, as in `{}:{}`", owners.front(), attribute.id),
            {"or let FOR name one concept"});
        return std::nullopt;
    }
    if (!belongs(scope, attribute.id) && !scope.concepts.empty()) {
        report_not_of_concept(binding, name, described(scope.concepts));
        return std::nullopt;
    }
    return reference_to(scope.default_concept, attribute);
}

}  // namespace

std::vector<model::Attribute> as_scope(const std::vector<OutputColumn>& columns) {
    std::vector<model::Attribute> attributes;
    for (const OutputColumn& column : columns) {
        model::Attribute attribute;
        attribute.id = column.column.name;
        attribute.type = column.column.type;
        attribute.choices = column.choices;
        attributes.push_back(std::move(attribute));
    }
    return attributes;
}

std::optional<compare::AttributeReference> bind_attribute(const Binding& binding, const Scope& scope,
                                                          const grammar::AttributeName& name) {
    if (!scope.attributes && (name.concept_name || binding.catalogue.codebook.find_attribute(name.attribute.text))) {
        const bool is_column = !name.concept_name && std::ranges::find(scope.columns, name.attribute.text,
                                                                       &model::Attribute::id) != scope.columns.end();
        if (!is_column) {
            binding.report("where-on-catalogue", name.span,
                           fmt::format("'{}' is an attribute of provisions; a condition on attributes is for "
                                       "`FIND provisions` and `FIND jurisdictions`",
                                       name.attribute.text));
            return std::nullopt;
        }
    }
    if (name.concept_name) {
        return bind_qualified(binding, scope, name);
    }
    const auto column = std::ranges::find(scope.columns, name.attribute.text, &model::Attribute::id);
    const model::Attribute* attribute =
        scope.attributes ? binding.catalogue.codebook.find_attribute(name.attribute.text) : nullptr;
    // An attribute of other concepts does not hide a column of the same name.
    if (attribute != nullptr && (column == scope.columns.end() || belongs(scope, attribute->id))) {
        return bind_bare(binding, scope, name, *attribute);
    }
    if (column != scope.columns.end()) {
        return compare::AttributeReference{row_columns, *column};
    }
    report_unknown(binding, scope, name.attribute, nullptr);
    return std::nullopt;
}

}  // namespace lacuna::query
