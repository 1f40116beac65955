#pragma once

#include "exchange/name_list.hpp"
#include "model/codebook.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace lacuna::exchange {

/// All that records and demands may refer to.
struct KnownNames {
    NameList jurisdictions;
    NameList instruments;
    NameList sources;
    NameList concepts;
    NameList attributes;

    /// Null where there is no such thing; names were reported unknown by then, or the codebook could not be read.
    [[nodiscard]] const model::Attribute* find_attribute(std::string_view id) const;
    /// The attributes that belong to a concept; null where there is no such concept.
    [[nodiscard]] const NameList* attributes_of(std::string_view concept_id) const;

    /// Takes over the codebook's names; it must outlive this. Nothing counts as unknown of concepts that are named
    /// incomplete.
    void set_codebook(const model::Codebook& codebook, const std::set<std::string, std::less<>>& incomplete_concepts);
    /// The codebook could not be read.
    void set_no_codebook();

private:
    std::map<std::string_view, const model::Attribute*> attributes_by_id_;
    std::map<std::string_view, NameList> attributes_by_concept_;
};

}  // namespace lacuna::exchange
