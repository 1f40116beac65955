#include "model/provision.hpp"

#include <algorithm>

namespace lacuna::model {

Kleene Version::is_in_force(const Date& date) const {
    const Kleene begun = is_not_after(valid_from, date);
    return valid_to ? begun & is_before(date, *valid_to) : begun;
}

const Fact* Version::find_fact(std::string_view attribute) const {
    const auto found = std::ranges::lower_bound(facts, attribute, {}, &Fact::attribute);
    return found == facts.end() || found->attribute != attribute ? nullptr : &*found;
}

InForce in_force_on(const Provision& provision, const Date& date) {
    InForce result;
    for (const Version& version : provision.versions) {
        const Kleene in_force = version.is_in_force(date);
        if (in_force == Kleene::yes) {
            return {&version, false, &version};
        }
        if (in_force == Kleene::unknown) {
            result.undecided = true;
            result.nearest = &version;
        }
    }
    if (result.nearest == nullptr && !provision.versions.empty()) {
        // Nothing covers the date: the nearest is the last version that began before it, or else the first.
        result.nearest = &provision.versions.front();
        for (const Version& version : provision.versions) {
            if (is_not_after(version.valid_from, date) == Kleene::yes) {
                result.nearest = &version;
            }
        }
    }
    return result;
}

}  // namespace lacuna::model
