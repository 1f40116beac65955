#include "query/execute/grouping.hpp"

#include <algorithm>

namespace lacuna::query {
namespace {

/// The groups of ACROSS that the jurisdiction was taken in by; itself where it was named alone.
std::vector<std::string> groups_of(const BoundStatement& statement, const model::Jurisdiction& jurisdiction) {
    std::vector<std::string> groups;
    for (const ResolvedName& group : statement.territory.groups) {
        if (std::ranges::find(group.members, jurisdiction.code) != group.members.end()) {
            groups.push_back(group.name);
        }
    }
    return groups.empty() ? std::vector{jurisdiction.code} : groups;
}

}  // namespace

std::vector<GroupKey> group_keys(const BoundStatement& statement, const model::Concept& legal_concept,
                                 const std::string& jurisdiction, const Asked& asked) {
    std::vector<GroupKey> keys{{}};
    for (const Key key : statement.keys) {
        const std::vector<std::string> parts = key == Key::concept_id     ? std::vector{legal_concept.id}
                                               : key == Key::jurisdiction ? std::vector{jurisdiction}
                                                                          : groups_of(statement, *asked.jurisdiction);
        std::vector<GroupKey> longer;
        for (const GroupKey& known : keys) {
            for (const std::string& part : parts) {
                longer.push_back(known);
                longer.back().push_back(part);
            }
        }
        keys = std::move(longer);
    }
    return keys;
}

}  // namespace lacuna::query
