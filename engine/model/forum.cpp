#include "model/forum.hpp"

#include <algorithm>

namespace lacuna::model {
namespace {

constexpr std::array<std::string_view, ground_count> ground_names{
    "territory",          "ubiquity",         "offender_nationality", "offender_residence",
    "victim_nationality", "victim_residence", "universality",         "legal_person"};

}  // namespace

std::string_view name(Ground ground) {
    return ground_names[static_cast<std::size_t>(ground)];
}

std::optional<Ground> ground_of(std::string_view name) {
    const auto* const found = std::ranges::find(ground_names, name);
    return found == ground_names.end() ? std::nullopt
                                       : std::optional{static_cast<Ground>(found - ground_names.begin())};
}

const std::string* ForumRoles::group_of(std::string_view concept_id) const {
    const auto found = groups.find(concept_id);
    return found == groups.end() ? nullptr : &found->second;
}

}  // namespace lacuna::model
