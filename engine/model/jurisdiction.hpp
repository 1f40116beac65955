#pragma once

#include "lacuna/base/date.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::model {

/// Who makes law: a state, or a part of one that has its own code.
struct Jurisdiction {
    std::string code;                          ///< ISO 3166-1 or -2, or a user-assigned code ("XK", "BA-SRP")
    std::string alpha3;                        ///< may be empty
    std::map<std::string, std::string> names;  ///< by BCP 47 tag; "en" is always there
    std::vector<std::string> aliases;          ///< other codes that are understood ("EL", "UK")
    std::string part_of;                       ///< code of the whole, or empty
    std::vector<std::string> parts;            ///< codes; a demand is met when every part meets it
    bool user_assigned = false;                ///< the code is not assigned by ISO
    std::string footnote;                      ///< printed wherever the name is
    std::string level;                         ///< "federal" and the like; may be empty
    std::string note;

    [[nodiscard]] const std::string& english_name() const;

    bool operator==(const Jurisdiction&) const = default;
};

/// Membership is half-open: from `from` up to, but not on, `to`.
struct Membership {
    std::string jurisdiction;
    Date from;
    std::optional<Date> to;
    std::string source;
    std::string note;

    bool operator==(const Membership&) const = default;
};

/// A set of jurisdictions that changes over time.
struct Group {
    std::string id;
    std::string label;
    std::string note;
    std::vector<Membership> members;

    bool operator==(const Group&) const = default;
};

/// The members on a day, and those of whom the dates leave it undecided. Both in the group's order, no repetition.
struct ResolvedGroup {
    std::vector<std::string> members;
    std::vector<std::string> undecided;

    bool operator==(const ResolvedGroup&) const = default;
};
[[nodiscard]] ResolvedGroup members_on(const Group& group, const Date& date);

}  // namespace lacuna::model
