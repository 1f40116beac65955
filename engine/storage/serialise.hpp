#pragma once

// How the types of the model are written by cereal. Fields stand in the order of this file; a change of any of them
// is a new record_version. Included by record.cpp alone.

#include "model/catalogue.hpp"
#include "storage/archive.hpp"
#include "storage/store.hpp"

#include <cereal/types/map.hpp>
#include <cereal/types/string.hpp>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace lacuna {

template <typename T>
T checked(Result<T> result) {
    if (!result) {
        throw cereal::Exception(result.error().message);
    }
    return *std::move(result);
}

/// Enumerations are a byte; one above `last` is damage.
template <typename Archive, typename Enumeration>
void enumeration(Archive& archive, Enumeration& value, Enumeration last) {
    auto byte = static_cast<std::uint8_t>(value);
    archive(byte);
    if (byte > static_cast<std::uint8_t>(last)) {
        throw cereal::Exception("an unknown kind");
    }
    value = static_cast<Enumeration>(byte);
}

template <typename Archive, typename T>
void optional(Archive& archive, std::optional<T>& value) {
    bool present = value.has_value();
    archive(present);
    if (!present) {
        value.reset();
        return;
    }
    if (!value) {
        value.emplace();
    }
    archive(*value);
}

template <typename Archive>
void save(Archive& archive, const Date& date) {
    archive(static_cast<std::int16_t>(date.year()), static_cast<std::int8_t>(date.month()),
            static_cast<std::int8_t>(date.day()), static_cast<std::uint8_t>(date.bound()), date.is_uncertain(),
            date.is_approximate());
}

template <typename Archive>
void load(Archive& archive, Date& date) {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    auto bound = Date::Bound::exact;
    bool uncertain = false;
    bool approximate = false;
    archive(year, month, day);
    enumeration(archive, bound, Date::Bound::on_or_after);
    archive(uncertain, approximate);
    date = checked(Date::from_parts(year, month, day, bound, uncertain, approximate));
}

template <typename Archive>
void save(Archive& archive, const Duration& duration) {
    archive(duration.is_life(), static_cast<std::int16_t>(duration.years()),
            static_cast<std::int16_t>(duration.months()), static_cast<std::int16_t>(duration.days()));
}

template <typename Archive>
void load(Archive& archive, Duration& duration) {
    bool life = false;
    std::int16_t years = 0;
    std::int16_t months = 0;
    std::int16_t days = 0;
    archive(life, years, months, days);
    duration = life ? Duration::life() : checked(Duration::make(years, months, days));
}

template <typename Archive>
void serialize(Archive& archive, Money& money) {
    archive(money.hundredths, money.unit);
    if (Archive::is_loading::value && money.hundredths < 0) {
        throw cereal::Exception("an amount of money below nothing");
    }
}

namespace model {

template <std::size_t index = 0>
void emplace_alternative(Scalar& scalar, std::uint8_t wanted) {
    if constexpr (index < std::variant_size_v<Scalar>) {
        if (wanted == index) {
            scalar.emplace<index>();
        } else {
            emplace_alternative<index + 1>(scalar, wanted);
        }
    } else {
        throw cereal::Exception("a value of an unknown type");
    }
}

template <typename Archive>
void scalar_content(Archive& archive, Scalar& scalar) {
    auto index = static_cast<std::uint8_t>(scalar.index());
    archive(index);
    if constexpr (Archive::is_loading::value) {
        emplace_alternative(scalar, index);
    }
    std::visit([&archive](auto& content) { archive(content); }, scalar);
}

template <typename Archive>
void serialize(Archive& archive, Value& value) {
    enumeration(archive, value.state, ValueState::unknown);
    archive(value.contested);
    if (value.state == ValueState::known) {
        scalar_content(archive, value.scalar);
    }
}

template <typename Archive>
void serialize(Archive& archive, Citation& citation) {
    archive(citation.instrument, citation.pinpoint, citation.native);
}

template <typename Archive>
void serialize(Archive& archive, Coding& coding) {
    archive(coding.coder, coding.date, coding.review, coding.confidence, coding.note);
}

template <typename Archive>
void serialize(Archive& archive, Fact& fact) {
    archive(fact.attribute, fact.value, fact.from_general_part);
    optional(archive, fact.citation);
    archive(fact.note);
}

template <typename Archive>
void serialize(Archive& archive, Version& version) {
    archive(version.valid_from);
    optional(archive, version.valid_to);
    enumeration(archive, version.status, ProvisionStatus::absent);
    archive(version.facts, version.citation, version.also, version.amended_by, version.summary, version.sources,
            version.coding);
}

template <typename Archive>
void serialize(Archive& archive, Provision& provision) {
    archive(provision.jurisdiction, provision.concept_id, provision.versions);
}

template <typename Archive>
void serialize(Archive& archive, Attribute& attribute) {
    archive(attribute.id);
    enumeration(archive, attribute.type, Type::text);
    archive(attribute.question, attribute.enumeration, attribute.choices);
    enumeration(archive, attribute.more_is, Order::narrower);
    bool present = attribute.when_absent.has_value();
    archive(present);
    if (present) {
        if (!attribute.when_absent) {
            attribute.when_absent.emplace();
        }
        scalar_content(archive, *attribute.when_absent);
    }
}

template <typename Archive>
void serialize(Archive& archive, Concept& subject) {
    archive(subject.id, subject.label, subject.question, subject.attributes, subject.basis, subject.iccs);
}

template <typename Archive>
void serialize(Archive& archive, Codebook& codebook) {
    archive(codebook.id, codebook.version, codebook.attributes, codebook.concepts);
}

template <typename Archive>
void serialize(Archive& archive, Jurisdiction& jurisdiction) {
    archive(jurisdiction.code, jurisdiction.alpha3, jurisdiction.names, jurisdiction.aliases, jurisdiction.part_of,
            jurisdiction.parts, jurisdiction.user_assigned, jurisdiction.footnote, jurisdiction.level,
            jurisdiction.note);
}

template <typename Archive>
void serialize(Archive& archive, Membership& membership) {
    archive(membership.jurisdiction, membership.from);
    optional(archive, membership.to);
    archive(membership.source, membership.note);
}

template <typename Archive>
void serialize(Archive& archive, Group& group) {
    archive(group.id, group.label, group.note, group.members);
}

template <typename Archive>
void serialize(Archive& archive, Instrument& instrument) {
    archive(instrument.id, instrument.kind, instrument.jurisdiction, instrument.title, instrument.number,
            instrument.address);
}

template <typename Archive>
void serialize(Archive& archive, Source& source) {
    archive(source.id, source.instrument, source.publication, source.address);
    optional(archive, source.version_date);
    archive(source.text, source.language, source.note);
}

template <typename Archive>
void serialize(Archive& archive, Demand& demand) {
    archive(demand.id, demand.label, demand.concept_id, demand.pinpoint, demand.require, demand.applies_when,
            demand.note);
}

template <typename Archive>
void serialize(Archive& archive, Baseline& baseline) {
    archive(baseline.id, baseline.label, baseline.instrument, baseline.note, baseline.sources, baseline.demands);
}

template <typename Archive>
void serialize(Archive& archive, Grounds& grounds) {
    archive(grounds.bits);
}

template <typename Archive>
void serialize(Archive& archive, ForumCondition& condition) {
    archive(condition.attribute, condition.grounds);
}

/// But for `put_on`, which stands at the end of a catalogue: those of version 2 have none.
template <typename Archive>
void serialize(Archive& archive, DualCriminality& dual) {
    archive(dual.condition, dual.required, dual.waived, dual.none, dual.waived_for, dual.waived_on);
}

template <typename Archive>
void serialize(Archive& archive, ForumRoles& roles) {
    archive(roles.reach, roles.offence, roles.penalties, roles.means, roles.online);
    for (std::string& attribute : roles.grounds) {
        archive(attribute);
    }
    archive(roles.dual_criminality, roles.complaint, roles.presence, roles.groups);
}

/// But for the codebook's roles of FORUM, which stand at the end of the record: those of version 1 have none.
template <typename Archive>
void serialize(Archive& archive, Catalogue& catalogue) {
    archive(catalogue.collection, catalogue.title, catalogue.version, catalogue.licence, catalogue.description,
            catalogue.codebook, catalogue.jurisdictions, catalogue.groups, catalogue.instruments, catalogue.sources,
            catalogue.baselines);
}

}  // namespace model

namespace storage {

template <typename Archive>
void serialize(Archive& archive, Commit& commit) {
    archive(commit.number, commit.time, commit.collection, commit.version, commit.content_hash, commit.provisions,
            commit.versions, commit.changed);
}

}  // namespace storage
}  // namespace lacuna
