#pragma once

#include "compare/expression.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::compare {

/// How the law of a jurisdiction stands to a demand or to one part of it.
enum class Verdict : std::uint8_t {
    met,
    below,    ///< a value is there and falls short
    absent,   ///< the law has no such provision or sets no such value
    unknown,  ///< not coded, or the dates leave it undecided
    not_applicable,
};

[[nodiscard]] std::string_view name(Verdict verdict);

/// One part of a demand (its expression split at the outermost ANDs). The pointers lead into the demand, which must
/// outlive the result: an answer judges thousands of parts and prints a few.
struct PartResult {
    const Expression* required = nullptr;  ///< the part; never null
    Verdict verdict = Verdict::unknown;
    const AttributeReference* subject = nullptr;  ///< the attribute on which it turns; null where there is none
    model::Value found;                           ///< its value, where the part is not met
    std::optional<Scalar> required_value;         ///< where the part compares with one value and is not met
    std::optional<Scalar> shortfall;  ///< by how much it falls short or goes too far; for sets the names that are
                                      ///< lacking or (`within`) too many; none where it is nothing
};

/// The demand as a whole and part by part.
struct DemandResult {
    Verdict verdict = Verdict::unknown;
    std::vector<PartResult> parts;
};

/// A demand whose expressions are bound.
struct BoundDemand {
    std::string id;
    std::vector<Expression> parts;
    std::optional<Expression> applies_when;
    std::string text;                   ///< canonical form of the whole, for reports
    std::vector<std::string> concepts;  ///< those whose law the expressions read, each once
};

/// Parts joined by AND again, as the query language writes it.
[[nodiscard]] std::string conjunction(std::span<const Expression* const> parts);

/// Pure. The whole is met where every part is; a part that fails decides (Kleene). What fails is absent only where
/// all of it that fails is absent: an offence that is there but does not reach far enough is below. An absent
/// provision fails with absent. Where it is unknown whether the demand
/// applies, what fails is unknown too.
[[nodiscard]] DemandResult judge(const BoundDemand& demand, const Facts& facts);
DemandResult judge(const BoundDemand&& demand, const Facts& facts) = delete;  // the result would point into nothing

/// The verdict of a whole from those of its parts (a state whose parts make the law): met when every part meets it.
[[nodiscard]] Verdict combine(Verdict a, Verdict b);
[[nodiscard]] Verdict combine(std::span<const Verdict> verdicts);

}  // namespace lacuna::compare
