#include "exchange/read_reference.hpp"

#include "exchange/check_shape.hpp"
#include "exchange/first_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::exchange {
namespace {

class JurisdictionsReader {
public:
    JurisdictionsReader(const Reading& reading, const Node& root) : reading_{reading}, root_{root} {}

    std::vector<model::Jurisdiction> read() {
        check_shape(reading_, root_, shapes::jurisdictions_file);
        FirstPlaces first{"jurisdiction"};
        std::vector<std::string> codes;
        for (const Node& node : root_.list("jurisdictions")) {
            if (first.is_first(reading_, node, "code")) {
                by_code_.emplace(node.text_of("code"), &node);
                codes.push_back(node.text_of("code"));
                jurisdictions_.push_back(read_one(node));
            }
        }
        codes_ = NameList{std::move(codes)};
        check_aliases();
        for (const auto& [code, node] : by_code_) {
            check_whole(code, *node);
            check_parts(code, *node);
        }
        return std::move(jurisdictions_);
    }

private:
    static model::Jurisdiction read_one(const Node& node) {
        model::Jurisdiction jurisdiction;
        jurisdiction.code = node.text_of("code");
        jurisdiction.alpha3 = node.text_of("alpha3");
        jurisdiction.names = node.text_map_of("names");
        jurisdiction.aliases = node.texts_of("aliases");
        jurisdiction.part_of = node.text_of("part_of");
        jurisdiction.parts = node.texts_of("parts");
        jurisdiction.user_assigned = node.text_of("user_assigned") == "true";
        jurisdiction.footnote = node.text_of("footnote");
        jurisdiction.level = node.text_of("level");
        jurisdiction.note = node.text_of("note");
        return jurisdiction;
    }

    void check_aliases() {
        std::map<std::string_view, std::string_view> owners;
        for (const auto& [code, node] : by_code_) {
            for (const Node& alias : node->list("aliases")) {
                const auto [owner, added] = owners.try_emplace(alias.text, code);
                if (alias.is_scalar() && (!added || codes_.contains(alias.text))) {
                    const std::string_view other = added ? std::string_view{alias.text} : owner->second;
                    reading_.error(alias, "ambiguous-alias",
                                   fmt::format("the alias {} already means {}", in_quotes(alias.text), other),
                                   "delete one of the two");
                }
            }
        }
    }

    bool is_known(const Node& node) {
        if (!node.is_scalar()) {
            return false;
        }
        if (codes_.contains(node.text)) {
            return true;
        }
        reading_.error(node, "unknown-jurisdiction", fmt::format("there is no jurisdiction {}", in_quotes(node.text)),
                       codes_.fix_for(node.text, "define it in this file"));
        return false;
    }

    // A whole that names parts must name this one; a whole without parts makes its law itself.
    void check_whole(const std::string& code, const Node& node) {
        const Node* part_of = node.find("part_of");
        if (part_of == nullptr || !is_known(*part_of)) {
            return;
        }
        const Node& whole = *by_code_.at(part_of->text);
        const std::vector<std::string> parts = whole.texts_of("parts");
        if (!parts.empty() && std::ranges::find(parts, code) == parts.end()) {
            reading_.error(*part_of, "part-not-named",
                           fmt::format("{} is part of {}, which does not name it among its parts", code, part_of->text),
                           fmt::format("add {} to the parts of {}, or delete `part_of`", code, part_of->text));
        }
        std::set<std::string_view> seen{code};
        for (const Node* up = &whole; up != nullptr;) {
            if (!seen.insert(up->text_of("code")).second) {
                reading_.error(*part_of, "part-of-itself", fmt::format("{} is a part of itself", code),
                               "correct `part_of` here or further up");
                return;
            }
            const auto next = by_code_.find(up->text_of("part_of"));
            up = next == by_code_.end() ? nullptr : next->second;
        }
    }

    void check_parts(const std::string& code, const Node& node) {
        for (const Node& part : node.list("parts")) {
            if (is_known(part) && by_code_.at(part.text)->text_of("part_of") != code) {
                reading_.error(
                    part, "part-not-of-whole",
                    fmt::format("{} names {} among its parts, but {} is not part of it", code, part.text, part.text),
                    fmt::format("write `part_of: {}` at {}, or delete it here", code, part.text));
            }
        }
    }

    const Reading& reading_;
    const Node& root_;
    std::vector<model::Jurisdiction> jurisdictions_;
    std::map<std::string, const Node*, std::less<>> by_code_;
    NameList codes_;
};

model::Membership read_membership(const Reading& reading, const Node& node, const NameList& jurisdictions) {
    model::Membership membership;
    membership.jurisdiction = node.text_of("jurisdiction");
    if (!membership.jurisdiction.empty() && jurisdictions.is_unknown(membership.jurisdiction)) {
        reading.error(*node.find("jurisdiction"), "unknown-jurisdiction",
                      fmt::format("there is no jurisdiction {}", in_quotes(membership.jurisdiction)),
                      jurisdictions.fix_for(membership.jurisdiction, "define it in jurisdictions.yaml"));
    }
    membership.from = node.date_of("from").value_or(Date{});
    membership.to = node.date_of("to");
    membership.source = node.text_of("source");
    membership.note = node.text_of("note");
    if (node.date_of("from") && membership.to && is_before(membership.from, *membership.to) == Kleene::no) {
        reading.error(*node.find("to"), "reversed-dates",
                      fmt::format("the membership ends on {}, which is not after {}", membership.to->to_string(),
                                  membership.from.to_string()),
                      "exchange or correct the dates; `to` is the first day no longer a member");
    }
    return membership;
}

}  // namespace

std::vector<model::Jurisdiction> read_jurisdictions(const Reading& reading, const Node& root) {
    return JurisdictionsReader{reading, root}.read();
}

std::vector<model::Group> read_groups(const Reading& reading, const Node& root, const NameList& jurisdictions) {
    check_shape(reading, root, shapes::groups_file);
    FirstPlaces first{"group"};
    std::vector<model::Group> groups;
    for (const Node& node : root.list("groups")) {
        if (!first.is_first(reading, node, "id")) {
            continue;
        }
        model::Group group;
        group.id = node.text_of("id");
        group.label = node.text_of("label");
        group.note = node.text_of("note");
        for (const Node& member : node.list("members")) {
            group.members.push_back(read_membership(reading, member, jurisdictions));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace lacuna::exchange
