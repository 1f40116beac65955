#include "exchange/known_names.hpp"

#include <utility>
#include <vector>

namespace lacuna::exchange {

const model::Attribute* KnownNames::find_attribute(std::string_view id) const {
    const auto found = attributes_by_id_.find(id);
    return found == attributes_by_id_.end() ? nullptr : found->second;
}

const NameList* KnownNames::attributes_of(std::string_view concept_id) const {
    const auto found = attributes_by_concept_.find(concept_id);
    return found == attributes_by_concept_.end() ? nullptr : &found->second;
}

void KnownNames::set_no_codebook() {
    attributes = NameList{{}, false};
    concepts = NameList{{}, false};
}

void KnownNames::set_codebook(const model::Codebook& codebook,
                              const std::set<std::string, std::less<>>& incomplete_concepts) {
    std::vector<std::string> attribute_ids;
    for (const model::Attribute& attribute : codebook.attributes) {
        attributes_by_id_.emplace(attribute.id, &attribute);
        attribute_ids.push_back(attribute.id);
    }
    std::vector<std::string> concept_ids;
    for (const model::Concept& entry : codebook.concepts) {
        attributes_by_concept_.emplace(entry.id, NameList{entry.attributes, !incomplete_concepts.contains(entry.id)});
        concept_ids.push_back(entry.id);
    }
    attributes = NameList{std::move(attribute_ids)};
    concepts = NameList{std::move(concept_ids)};
}

}  // namespace lacuna::exchange
