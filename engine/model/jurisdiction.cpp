#include "model/jurisdiction.hpp"

#include <algorithm>

namespace lacuna::model {

const std::string& Jurisdiction::english_name() const {
    const auto found = names.find("en");
    return found == names.end() ? code : found->second;
}

ResolvedGroup members_on(const Group& group, const Date& date) {
    // A jurisdiction may have several memberships (it left and came back): it belongs where one of them says so.
    std::vector<std::pair<std::string_view, Kleene>> standing;
    standing.reserve(group.members.size());
    for (const Membership& membership : group.members) {
        Kleene belongs = is_not_after(membership.from, date);
        if (membership.to) {
            belongs = belongs & is_before(date, *membership.to);
        }
        const auto known =
            std::ranges::find(standing, membership.jurisdiction, &std::pair<std::string_view, Kleene>::first);
        if (known == standing.end()) {
            standing.emplace_back(std::string_view{membership.jurisdiction}, belongs);
        } else {
            known->second = known->second | belongs;
        }
    }
    ResolvedGroup resolved;
    for (const auto& [code, belongs] : standing) {
        if (belongs == Kleene::yes) {
            resolved.members.emplace_back(code);
        } else if (belongs == Kleene::unknown) {
            resolved.undecided.emplace_back(code);
        }
    }
    return resolved;
}

}  // namespace lacuna::model
