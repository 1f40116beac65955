#include "exchange/read_forum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::exchange {
namespace {

using model::all_grounds;
using model::Ground;

class ForumReader {
public:
    ForumReader(const Reading& reading, const Node& section, const model::Codebook& codebook,
                const NameList& attributes)
        : reading_{reading}, section_{section}, codebook_{codebook}, attributes_{attributes} {}

    std::optional<model::ForumRoles> read() {
        read_reach();
        read_offence();
        for (const Ground ground : all_grounds) {
            read_ground(ground);
        }
        read_dual_criminality();
        read_condition("complaint", roles_.complaint);
        read_condition("presence", roles_.presence);
        read_groups();
        return is_whole_ ? std::optional{std::move(roles_)} : std::nullopt;
    }

private:
    void mistake(const Node& at, std::string_view code, std::string message, std::string fix) {
        is_whole_ = false;
        reading_.error(at, code, std::move(message), std::move(fix));
    }

    /// The scalar under the key, or null. What is missing or of another kind was reported with the shape.
    const Node* scalar(const Node& map, std::string_view key, bool is_required = false) {
        const Node* node = map.find(key);
        const bool is_there = node != nullptr && node->is_scalar();
        is_whole_ = is_whole_ && (is_there || (node == nullptr && !is_required));
        return is_there ? node : nullptr;
    }

    /// The attribute of that name, if it has one of the types; `noun` says what it must be.
    const model::Attribute* attribute(const Node& node, std::initializer_list<Type> types, std::string_view noun) {
        const model::Attribute* found = codebook_.find_attribute(node.text);
        if (found == nullptr) {
            mistake(node, "unknown-attribute", fmt::format("there is no attribute {}", in_quotes(node.text)),
                    attributes_.fix_for(node.text, "define it under 'attributes'"));
        } else if (types.size() != 0 && std::ranges::find(types, found->type) == types.end()) {
            mistake(
                node, "wrong-type-of-attribute",
                fmt::format("{} is of type {}, and {} is needed here", in_quotes(node.text), name(found->type), noun),
                "name another attribute, or change its type");
            found = nullptr;
        }
        return found;
    }

    /// An attribute of the concept that holds the reach.
    const model::Attribute* attribute_of_reach(const Node& node, std::initializer_list<Type> types,
                                               std::string_view noun) {
        const model::Attribute* found = attribute(node, types, noun);
        if (found != nullptr && reach_ != nullptr &&
            std::ranges::find(reach_->attributes, found->id) == reach_->attributes.end()) {
            mistake(node, "attribute-of-another-concept",
                    fmt::format("{} is no attribute of {}", in_quotes(node.text), in_quotes(reach_->id)),
                    NameList{reach_->attributes}.fix_for(node.text, "add it to the concept"));
        }
        return found;
    }

    void read_reach() {
        const Node* node = scalar(section_, "reach", true);
        if (node == nullptr) {
            return;
        }
        reach_ = codebook_.find_concept(node->text);
        roles_.reach = node->text;
        if (reach_ == nullptr) {
            report_unknown_concept(*node);
        }
    }

    void report_unknown_concept(const Node& node) {
        std::vector<std::string> ids;
        for (const model::Concept& entry : codebook_.concepts) {
            ids.push_back(entry.id);
        }
        mistake(node, "unknown-concept", fmt::format("there is no concept {}", in_quotes(node.text)),
                NameList{std::move(ids)}.fix_for(node.text, "define it under 'concepts'"));
    }

    void read_offence() {
        if (const Node* node = scalar(section_, "offence", true)) {
            roles_.offence = node->text;
            attribute(*node, {Type::boolean}, "a truth");
        }
        for (const Node& node : section_.list("penalties")) {
            if (node.is_scalar() && attribute(node, {}, "an attribute") != nullptr) {
                roles_.penalties.push_back(node.text);
            }
        }
        const Node* online = section_.find("online");
        if (online == nullptr || !online->is_map()) {
            return;
        }
        const Node* means = scalar(*online, "attribute", true);
        const Node* name = scalar(*online, "name", true);
        const model::Attribute* found = means == nullptr ? nullptr : attribute(*means, {Type::set}, "a set");
        if (found != nullptr && name != nullptr && is_choice(*name, *found)) {
            roles_.means = means->text;
            roles_.online = name->text;
        }
    }

    bool is_choice(const Node& node, const model::Attribute& attribute) {
        if (std::ranges::find(attribute.choices, node.text) != attribute.choices.end()) {
            return true;
        }
        mistake(node, "unknown-choice",
                fmt::format("{} is no name of the enumeration '{}'", in_quotes(node.text), attribute.enumeration),
                NameList{attribute.choices}.fix_for(node.text, "see it under 'enumerations'"));
        return false;
    }

    void read_ground(Ground ground) {
        const Node* node = scalar(section_, name(ground));
        if (node == nullptr) {
            return;
        }
        roles_.grounds[static_cast<std::size_t>(ground)] = node->text;
        if (ground == Ground::ubiquity) {
            attribute_of_reach(*node, {Type::boolean}, "a truth");
        } else {
            check_groups_of(*node);
        }
    }

    /// All sets of groups are of one enumeration: that of the territory.
    void check_groups_of(const Node& node) {
        const model::Attribute* found = attribute_of_reach(node, {Type::set}, "a set of groups of offences");
        if (found == nullptr) {
            return;
        }
        if (groups_ == nullptr) {
            groups_ = found;
        } else if (found->enumeration != groups_->enumeration) {
            mistake(node, "wrong-type-of-attribute",
                    fmt::format("{} holds names of '{}', and '{}' is needed here", in_quotes(node.text),
                                found->enumeration, groups_->enumeration),
                    fmt::format("'{}' holds names of '{}': all grounds speak of the same groups", groups_->id,
                                groups_->enumeration));
        }
    }

    static model::Grounds abroad() {
        model::Grounds grounds;
        for (const Ground ground : all_grounds) {
            if (model::reaches_abroad(ground)) {
                grounds.add(ground);
            }
        }
        return grounds;
    }

    /// What the shape allows; `otherwise` where the key is left out.
    static model::Grounds grounds_of(const Node& map, std::string_view key, const model::Grounds& otherwise) {
        if (map.find(key) == nullptr) {
            return otherwise;
        }
        model::Grounds grounds;
        for (const Node& item : map.list(key)) {
            if (const auto ground = model::ground_of(item.text)) {
                grounds.add(*ground);
            }
        }
        return grounds;
    }

    void read_dual_criminality() {
        const Node* map = section_.find("dual_criminality");
        if (map == nullptr || !map->is_map()) {
            return;
        }
        model::DualCriminality& dual = roles_.dual_criminality;
        dual.condition.grounds = grounds_of(*map, "grounds", abroad());
        dual.waived_on = grounds_of(*map, "waived_on", dual.condition.grounds);
        if (const Node* node = scalar(*map, "waived_for")) {
            dual.waived_for = node->text;
            check_groups_of(*node);
        } else if (const Node* waived = map->find("waived")) {
            mistake(*waived, "missing-key", "'waived' needs the key 'waived_for'",
                    "add `waived_for:`, a set of groups of offences");
        }
        read_put_on(*map);
        const Node* node = scalar(*map, "attribute", true);
        const model::Attribute* found =
            node == nullptr ? nullptr : attribute_of_reach(*node, {Type::choice}, "a choice");
        if (found != nullptr) {
            dual.condition.attribute = node->text;
            read_meanings(*map, *found);
        }
    }

    void read_put_on(const Node& dual_criminality) {
        const Node* map = dual_criminality.find("put_on");
        if (map == nullptr || !map->is_map()) {
            return;
        }
        for (const Ground ground : all_grounds) {
            if (const Node* node = scalar(*map, name(ground))) {
                roles_.dual_criminality.put_on[static_cast<std::size_t>(ground)] = node->text;
                check_groups_of(*node);
            }
        }
    }

    /// Every choice has one meaning.
    void read_meanings(const Node& map, const model::Attribute& attribute) {
        model::DualCriminality& dual = roles_.dual_criminality;
        std::set<std::string_view> told;
        for (const auto& [key, choices] :
             {std::pair{"required", &dual.required}, {"waived", &dual.waived}, {"none", &dual.none}}) {
            for (const Node& item : map.list(key)) {
                if (!item.is_scalar() || !is_choice(item, attribute)) {
                    continue;
                }
                if (!told.insert(item.text).second) {
                    mistake(item, "listed-twice", fmt::format("{} already has a meaning", in_quotes(item.text)),
                            "keep one of the two");
                    continue;
                }
                choices->push_back(item.text);
            }
        }
        for (const std::string& choice : attribute.choices) {
            if (!told.contains(choice)) {
                mistake(map, "missing-choice", fmt::format("nothing says what the choice '{}' means", choice),
                        "list it under 'required', 'waived' or 'none'");
            }
        }
    }

    void read_condition(std::string_view key, model::ForumCondition& condition) {
        const Node* map = section_.find(key);
        if (map == nullptr || !map->is_map()) {
            return;
        }
        condition.grounds = grounds_of(*map, "grounds", abroad());
        if (const Node* node = scalar(*map, "attribute", true)) {
            condition.attribute = node->text;
            attribute_of_reach(*node, {Type::boolean}, "a truth");
        }
    }

    // -- groups -------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_offence(const model::Concept& entry) const {
        return std::ranges::find(entry.attributes, roles_.offence) != entry.attributes.end();
    }

    void read_exceptions() {
        for (const Node& item : section_.list("groups")) {
            const Node* offence = item.find("concept");
            const Node* group = item.find("group");
            if (offence == nullptr || group == nullptr || !offence->is_scalar() || !group->is_scalar()) {
                is_whole_ = false;
                continue;
            }
            const model::Concept* entry = codebook_.find_concept(offence->text);
            const bool is_first = excepted_.insert(offence->text).second;
            if (entry == nullptr) {
                report_unknown_concept(*offence);
            } else if (!is_first) {
                mistake(*offence, "listed-twice", fmt::format("{} already has a group", in_quotes(offence->text)),
                        "keep one of the two");
            } else if (!is_offence(*entry)) {
                mistake(
                    *offence, "no-offence",
                    fmt::format("{} is no offence: it has no attribute '{}'", in_quotes(offence->text), roles_.offence),
                    "delete the entry");
            } else if (is_choice(*group, *groups_)) {
                roles_.groups.emplace(offence->text, group->text);
            }
        }
    }

    /// The group of each offence is what stands before the first dot of its id, but for the exceptions.
    void read_groups() {
        if (groups_ == nullptr || roles_.offence.empty()) {
            return;
        }
        read_exceptions();
        bool has_offences = false;
        for (const model::Concept& entry : codebook_.concepts) {
            if (!is_offence(entry)) {
                continue;
            }
            has_offences = true;
            std::string group = entry.id.substr(0, entry.id.find('.'));
            if (excepted_.contains(entry.id)) {
                continue;
            }
            if (std::ranges::find(groups_->choices, group) == groups_->choices.end()) {
                mistake(section_, "offence-without-group",
                        fmt::format("the offence '{}' belongs to no group: '{}' is no name of '{}'", entry.id, group,
                                    groups_->enumeration),
                        "name its group under 'groups'");
                continue;
            }
            roles_.groups.emplace(entry.id, std::move(group));
        }
        if (!has_offences && codebook_.find_attribute(roles_.offence) != nullptr) {
            mistake(section_.at_or_self("offence"), "no-offence",
                    fmt::format("no concept has the attribute '{}'", roles_.offence),
                    "name the attribute that offences have");
        }
    }

    const Reading& reading_;
    const Node& section_;
    const model::Codebook& codebook_;
    const NameList& attributes_;
    const model::Concept* reach_ = nullptr;
    const model::Attribute* groups_ = nullptr;  ///< the first set of groups of offences
    std::set<std::string_view> excepted_;       ///< offences that `groups` names
    model::ForumRoles roles_;
    bool is_whole_ = true;
};

}  // namespace

std::optional<model::ForumRoles> read_forum(const Reading& reading, const Node& section,
                                            const model::Codebook& codebook, const NameList& attributes) {
    return ForumReader{reading, section, codebook, attributes}.read();
}

}  // namespace lacuna::exchange
