#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::model {

/// Why the criminal law of a state reaches conduct. The first two place the conduct on the state's own territory, the
/// others reach abroad.
enum class Ground : std::uint8_t {
    territory,
    ubiquity,              ///< online conduct that takes effect on the territory
    offender_nationality,  ///< active personality
    offender_residence,
    victim_nationality,  ///< passive personality
    victim_residence,
    universality,
    legal_person,  ///< established on the territory; never that of a natural offender
};
inline constexpr std::array all_grounds{
    Ground::territory,          Ground::ubiquity,         Ground::offender_nationality, Ground::offender_residence,
    Ground::victim_nationality, Ground::victim_residence, Ground::universality,         Ground::legal_person};
inline constexpr std::size_t ground_count = all_grounds.size();

/// "offender_nationality": as a collection's files and answers write it.
[[nodiscard]] std::string_view name(Ground ground);
[[nodiscard]] std::optional<Ground> ground_of(std::string_view name);
[[nodiscard]] constexpr bool reaches_abroad(Ground ground) {
    return ground != Ground::territory && ground != Ground::ubiquity;
}

/// A set of grounds.
struct Grounds {
    std::uint8_t bits = 0;  ///< one a ground, from the least, in their order

    constexpr void add(Ground ground) { bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(ground)); }
    [[nodiscard]] constexpr bool has(Ground ground) const { return (bits >> static_cast<unsigned>(ground) & 1U) != 0; }

    bool operator==(const Grounds&) const = default;
};

/// A condition that the law puts on some grounds. Without an attribute the collection does not ask for it.
struct ForumCondition {
    std::string attribute;
    Grounds grounds;

    bool operator==(const ForumCondition&) const = default;
};

/// Dual criminality: the conduct must be an offence at its place too. Which choices of the attribute say what.
struct DualCriminality {
    ForumCondition condition;
    std::vector<std::string> required;
    std::vector<std::string> waived;  ///< for the groups of `waived_for`; required for the others
    std::vector<std::string> none;
    std::string waived_for;  ///< an attribute: a set of groups of offences
    Grounds waived_on;       ///< the grounds on which a waiver holds; on others it is unknown whether it does
    /// By ground: an attribute that holds the groups of offences for which the condition is put on that ground, whatever
    /// the choice says. Empty: the choice speaks for the ground. Where the attribute is unknown, the choice still speaks
    /// for grounds of `waived_on`; on others the condition is unknown.
    std::array<std::string, ground_count> put_on;

    [[nodiscard]] const std::string& put_on_by(Ground ground) const { return put_on[static_cast<std::size_t>(ground)]; }

    bool operator==(const DualCriminality&) const = default;
};

/// Where a collection says who may prosecute: which of its attributes plays which role. Nothing else of it is known to
/// forum analysis.
struct ForumRoles {
    std::string reach;                   ///< the concept that holds the reach of jurisdiction
    std::string offence;                 ///< the attribute that is true where conduct is an offence
    std::vector<std::string> penalties;  ///< attributes of offences that are shown
    std::string means;                   ///< the attribute that names the means that an offence covers; may be empty
    std::string online;                  ///< that one of its names that stands for online conduct
    /// By ground: an attribute that holds the groups of offences that it reaches, of ubiquity a truth. Empty: the
    /// collection does not ask for the ground.
    std::array<std::string, ground_count> grounds;
    DualCriminality dual_criminality;
    ForumCondition complaint;
    ForumCondition presence;
    std::map<std::string, std::string, std::less<>> groups;  ///< by offence, a concept: its group

    [[nodiscard]] const std::string& attribute_of(Ground ground) const {
        return grounds[static_cast<std::size_t>(ground)];
    }
    /// Null where the concept is no offence.
    [[nodiscard]] const std::string* group_of(std::string_view concept_id) const;

    bool operator==(const ForumRoles&) const = default;
};

}  // namespace lacuna::model
