#pragma once

#include "model/provision.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
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
    std::string valid_from;  ///< as the second coder wrote it

    bool operator==(const RecordName&) const = default;
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
    std::size_t records = 0;        ///< versions that both coded
    std::size_t jurisdictions = 0;  ///< those of these versions
    std::size_t redated = 0;        ///< those of them that the two date differently
    /// Those whose first coding has been settled since. It is then no longer that of a coder who had not seen the
    /// other's, and agrees more for that reason.
    std::size_t adjudicated = 0;
    std::vector<RecordName> unmatched;  ///< versions that only the second coded
};

/// Pure. A version of the second coder is compared with the first's of the same jurisdiction and concept that has the same
/// valid_from, else with the one that shares the most days on which both are certainly in force; without any such day it
/// is not compared. A question counts where at least one of the two answered it. Order of the input does not matter.
[[nodiscard]] AgreementReport agreement(std::span<const model::Provision> first,
                                        std::span<const model::Provision> second);

}  // namespace lacuna::compare
