#pragma once

#include "model/provision.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace lacuna::compare {

/// How often two coders who did not see each other's work gave the same answer to one question.
struct Agreement {
    std::string attribute;  ///< id; "status" for present or absent; empty for all questions together
    std::size_t pairs = 0;
    std::size_t agreed = 0;
    /// Cohen's kappa (J. Cohen, A coefficient of agreement for nominal scales, 1960): agreement beyond chance, each
    /// distinct answer, unknown included, being a category. None where both coders gave one and the same answer
    /// throughout, since chance alone would do that.
    std::optional<double> kappa;

    bool operator==(const Agreement&) const = default;
};

/// A version of a provision, named by what it is.
struct RecordName {
    std::string jurisdiction;
    std::string concept_id;
    std::string valid_from;

    bool operator==(const RecordName&) const = default;
    bool operator<(const RecordName& other) const {
        return std::tie(jurisdiction, concept_id, valid_from) <
               std::tie(other.jurisdiction, other.concept_id, other.valid_from);
    }
};

/// One question to which the two answers differ.
struct Disagreement {
    RecordName record;
    std::string attribute;
    std::string first;
    std::string second;

    bool operator==(const Disagreement&) const = default;
};

struct AgreementReport {
    Agreement all;                      ///< every question pooled
    Agreement decided;                  ///< the same where neither of the two answers is unknown
    std::vector<Agreement> attributes;  ///< by attribute id
    std::vector<Disagreement> disagreements;
    std::size_t records = 0;            ///< versions that both coded
    std::size_t jurisdictions = 0;      ///< those of these versions
    std::vector<RecordName> unmatched;  ///< versions that only the second coded
};

/// Pure. Versions are matched by jurisdiction, concept and valid_from; a question counts where at least one of the
/// two answered it. Order of the input does not matter.
[[nodiscard]] AgreementReport agreement(std::span<const model::Provision> first,
                                        std::span<const model::Provision> second);

}  // namespace lacuna::compare
