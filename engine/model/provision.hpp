#pragma once

#include "lacuna/base/kleene.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::model {

/// An act, code, treaty or policy document.
struct Instrument {
    std::string id;
    std::string kind;
    std::string jurisdiction;                  ///< code, or empty for international instruments
    std::map<std::string, std::string> title;  ///< by language tag; "en" is always there
    std::string number;
    std::string address;

    bool operator==(const Instrument&) const = default;
};

/// A text of an instrument that a coder had before her.
struct Source {
    std::string id;
    std::string instrument;
    std::string publication;
    std::string address;
    std::optional<Date> version_date;  ///< the state of the law that the text shows
    std::string text;                  ///< official, consolidated, translation or secondary
    std::string language;
    std::string note;

    bool operator==(const Source&) const = default;
};

/// A place in an instrument.
struct Citation {
    std::string instrument;
    std::string pinpoint;  ///< "Art. 193-a(3)"
    std::string native;    ///< the same in the instrument's own language; may be empty

    bool operator==(const Citation&) const = default;
};

/// Who coded a record, and how sure it is.
struct Coding {
    std::string coder;
    std::string date;
    std::string review;      ///< single, double or adjudicated
    std::string confidence;  ///< high, medium, low, contested or secondary
    std::string note;

    bool operator==(const Coding&) const = default;
};

/// One coded answer: the value of an attribute in one version of a provision.
struct Fact {
    std::string attribute;
    Value value;
    bool from_general_part = false;    ///< the article is silent and the general part's limit applies
    std::optional<Citation> citation;  ///< where it differs from the version's own
    std::string note;

    bool operator==(const Fact&) const = default;
};

enum class ProvisionStatus : std::uint8_t { present, absent };

/// The rule of one jurisdiction on one concept over one span of time.
struct Version {
    Date valid_from;
    std::optional<Date> valid_to;  ///< exclusive; none: still in force as far as the sources show
    ProvisionStatus status = ProvisionStatus::present;
    std::vector<Fact> facts;  ///< sorted by attribute id; none where the provision is absent
    Citation citation;
    std::vector<Citation> also;  ///< further citations on which the record rests
    std::string amended_by;
    std::string summary;
    std::vector<std::string> sources;
    Coding coding;

    /// Whether this version is in force on the date; unknown where the spans of days overlap.
    [[nodiscard]] Kleene is_in_force(const Date& date) const;
    /// Null where the attribute has not been coded.
    [[nodiscard]] const Fact* find_fact(std::string_view attribute) const;

    bool operator==(const Version&) const = default;
};

/// All versions of one jurisdiction's rule on one concept, oldest first.
struct Provision {
    std::string jurisdiction;
    std::string concept_id;
    std::vector<Version> versions;

    bool operator==(const Provision&) const = default;
};

/// Which version holds on a date. `version` is set when one is certainly in force. Otherwise `undecided` says
/// whether some version may be in force (its dates leave it open); if not, nothing at hand covers the date. Either
/// way the answer is unknown, never absent.
struct InForce {
    const Version* version = nullptr;
    bool undecided = false;
    const Version* nearest = nullptr;  ///< when version is null: the version nearest in time, to explain with
};
[[nodiscard]] InForce in_force_on(const Provision& provision, const Date& date);

}  // namespace lacuna::model
