#include "query/execute/version_changes.hpp"

#include <algorithm>
#include <array>

namespace lacuna::query {
namespace {

using model::ProvisionStatus;
using model::Value;
using model::Version;
using Kind = VersionChange::Kind;

Value value_in(const Version* version, const std::string& attribute) {
    if (version == nullptr) {
        return Value::unknown();
    }
    if (version->status == ProvisionStatus::absent) {
        return Value::absent();
    }
    const model::Fact* fact = version->find_fact(attribute);
    return fact == nullptr ? Value::unknown() : fact->value;
}

Value status_of(const Version* version) {
    if (version == nullptr) {
        return Value::unknown();
    }
    return version->status == ProvisionStatus::absent ? Value::absent() : Value::known(std::string{"present"});
}

const Version* same_version(const model::Provision& provision, const Version& wanted) {
    const auto found = std::ranges::find(provision.versions, wanted.valid_from, &Version::valid_from);
    return found == provision.versions.end() ? nullptr : &*found;
}

/// Whether two versions answer alike; who coded them, and the words of notes, are no matter of the law.
bool answer_alike(const Version& a, const Version& b) {
    return a.status == b.status && a.valid_to == b.valid_to &&
           std::ranges::equal(a.facts, b.facts, [](const model::Fact& x, const model::Fact& y) {
               return x.attribute == y.attribute && x.value == y.value;
           });
}

/// When the version holds, as an interval of EDTF: `2015-01-01/2020-01-01`, `2015-01-01/..` without an end.
Value time_of(const Version& version) {
    return Value::known(version.valid_from.to_string() + "/" +
                        (version.valid_to ? version.valid_to->to_string() : std::string{".."}));
}

FactChange provision_change(const VersionChange& change) {
    FactChange fact{"provision", status_of(change.before), status_of(change.after), std::nullopt};
    if (change.before != nullptr && change.after != nullptr) {
        compare::Difference difference;
        difference.direction = change.after->status == ProvisionStatus::absent ? compare::Direction::missing
                                                                               : compare::Direction::additional;
        fact.direction = difference;
    }
    return fact;
}

}  // namespace

std::string_view name(Kind kind) {
    constexpr std::array<std::string_view, 4> names = {"amendment", "correction", "recorded_later", "withdrawn"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<VersionChange> amendments(const model::Provision& provision) {
    std::vector<VersionChange> found;
    const Version* before = nullptr;
    for (const Version& version : provision.versions) {
        const bool is_bound = version.valid_from.bound() != Date::Bound::exact;
        if (before != nullptr || !is_bound) {
            found.push_back({Kind::amendment, version.valid_from, before, &version});
        }
        before = &version;
    }
    if (before != nullptr && before->valid_to && before->valid_to->bound() == Date::Bound::exact) {
        found.push_back({Kind::amendment, *before->valid_to, before, nullptr});
    }
    return found;
}

std::vector<VersionChange> recordings(const model::Provision* then, const model::Provision* now) {
    std::vector<VersionChange> found;
    if (now != nullptr) {
        for (const Version& version : now->versions) {
            const Version* known = then == nullptr ? nullptr : same_version(*then, version);
            if (known == nullptr) {
                found.push_back({Kind::recorded_later, version.valid_from, nullptr, &version});
            } else if (!answer_alike(*known, version)) {
                found.push_back({Kind::correction, version.valid_from, known, &version});
            }
        }
    }
    if (then != nullptr) {
        for (const Version& version : then->versions) {
            if (now == nullptr || same_version(*now, version) == nullptr) {
                found.push_back({Kind::withdrawn, version.valid_from, &version, nullptr});
            }
        }
    }
    return found;
}

std::vector<FactChange> fact_changes(const model::Concept& legal_concept, const model::Codebook& codebook,
                                     const VersionChange& change, std::size_t& open) {
    if (change.before == nullptr || change.after == nullptr || change.before->status != change.after->status) {
        return {provision_change(change)};
    }
    std::vector<FactChange> facts;
    for (const std::string& id : legal_concept.attributes) {
        const model::Attribute* attribute = codebook.find_attribute(id);
        FactChange fact{id, value_in(change.before, id), value_in(change.after, id), std::nullopt};
        if (attribute == nullptr || fact.before == fact.after) {
            continue;
        }
        fact.direction = compare::difference(*attribute, fact.after, fact.before);
        if (change.kind == Kind::amendment && fact.direction->direction == compare::Direction::undecided) {
            ++open;
            continue;
        }
        facts.push_back(std::move(fact));
    }
    if (change.kind == Kind::correction && change.before->valid_to != change.after->valid_to) {
        facts.push_back({"dates", time_of(*change.before), time_of(*change.after), std::nullopt});
    }
    if (facts.empty()) {
        facts.push_back({"text", status_of(change.before), status_of(change.after), std::nullopt});
    }
    return facts;
}

}  // namespace lacuna::query
