#pragma once

#include "compare/difference.hpp"
#include "model/codebook.hpp"
#include "model/provision.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::query {

/// A step from one version to another: of the law, or of what the database knew of it.
struct VersionChange {
    enum class Kind : std::uint8_t {
        amendment,       ///< the law changed
        correction,      ///< the same version of the law is coded otherwise than it was then
        recorded_later,  ///< a version of the law that was not coded then
        withdrawn,       ///< a version that was coded then and is not any more
    };

    Kind kind = Kind::amendment;
    Date date;  ///< from which the later version holds
    const model::Version* before = nullptr;
    const model::Version* after = nullptr;  ///< at least one of the two is there
};

[[nodiscard]] std::string_view name(VersionChange::Kind kind);

/// The amendments that the versions show, oldest first. The first version is one only where its beginning is a day or
/// a span of days, not a bound: that a text is known from some day on is no change of the law. Pure.
[[nodiscard]] std::vector<VersionChange> amendments(const model::Provision& provision);

/// How the coding of a provision differs between two states of the database; versions are the same where they begin
/// on the same date. Either may be null: nothing coded. Pure.
[[nodiscard]] std::vector<VersionChange> recordings(const model::Provision* then, const model::Provision* now);

/// One answer that differs between the two versions.
struct FactChange {
    /// or "provision", where the rule as a whole came or went; "text", where nothing coded did; "dates", where the
    /// version was thought to end on another day
    std::string attribute;
    model::Value before;
    model::Value after;
    std::optional<compare::Difference> direction;  ///< of the later against the earlier
};

/// What changed, in the codebook's order; of an amendment that changed nothing coded, one entry "text". Of a change of
/// the law, answers that are unknown before or after are not among them, because it is open whether they changed:
/// `open` is raised by their number. Of the coding, that something was unknown is a difference like any other.
[[nodiscard]] std::vector<FactChange> fact_changes(const model::Concept& legal_concept, const model::Codebook& codebook,
                                                   const VersionChange& change, std::size_t& open);

}  // namespace lacuna::query
