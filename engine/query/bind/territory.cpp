#include "query/bind/territory.hpp"

#include "lacuna/base/utf8.hpp"
#include "query/bind/definitions.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return a == b || utf8::folded(a) == utf8::folded(b);
}

const model::Group* find_group(const model::Catalogue& catalogue, std::string_view name) {
    const auto found =
        std::ranges::find_if(catalogue.groups, [&](const auto& group) { return same_name(group.id, name); });
    return found == catalogue.groups.end() ? nullptr : &*found;
}

/// The first membership that any jurisdiction has, for explaining an empty group.
const model::Membership* first_membership(const model::Group& group) {
    const auto first = std::ranges::min_element(
        group.members, {}, [](const model::Membership& membership) { return membership.from.earliest(); });
    return first == group.members.end() ? nullptr : &*first;
}

class TerritoryBinder {
public:
    TerritoryBinder(const Binding& binding, const Date& as_of) : binding_(binding), as_of_(as_of) {}

    void add_all() {
        for (const model::Jurisdiction& jurisdiction : binding_.catalogue.jurisdictions) {
            if (jurisdiction.part_of.empty()) {
                add(jurisdiction, false);
            }
        }
    }

    void add(const grammar::JurisdictionName& name) {
        visit(name, [this](const model::Jurisdiction& jurisdiction, bool named) { add(jurisdiction, named); });
    }

    void remove(const grammar::JurisdictionName& name) {
        visit(name, [this](const model::Jurisdiction& jurisdiction, bool) { remove(jurisdiction); });
    }

    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] Territory take() { return std::move(territory_); }

private:
    template <typename Action>
    void visit(const grammar::JurisdictionName& name, Action action) {
        if (const auto* written = std::get_if<grammar::Name>(&name)) {
            visit(written->text, written->span, action);
            return;
        }
        const auto& parameter = std::get<grammar::Parameter>(name);
        const auto given = names_of_parameter(binding_, parameter);
        is_whole_ = is_whole_ && given.has_value();
        for (const std::string& text : given.value_or(std::vector<std::string>{})) {
            visit(text, parameter.span, action);
        }
    }

    template <typename Action>
    void visit(const std::string& text, grammar::Span span, Action action) {
        if (const auto found = find_name(binding_, text, span)) {
            visit_defined(*found, span, action);
        } else if (same_name(text, "all")) {
            for (const model::Jurisdiction& jurisdiction : binding_.catalogue.jurisdictions) {
                if (jurisdiction.part_of.empty()) {
                    action(jurisdiction, false);
                }
            }
        } else if (const auto* jurisdiction = binding_.catalogue.find_jurisdiction(text)) {
            action(*jurisdiction, true);
        } else if (const auto* group = find_group(binding_.catalogue, text)) {
            visit_group(*group, action);
        } else {
            report_unknown(text, span);
        }
    }

    /// The jurisdictions that LET gave the name to, as of this date and seen from where it was defined.
    template <typename Action>
    void visit_defined(const FoundName& found, grammar::Span span, Action action) {
        const auto* places = std::get_if<grammar::AcrossClause>(&found.named->value);
        if (places == nullptr) {
            is_whole_ = false;
            binding_.report("wrong-definition", span,
                            fmt::format("'{}' stands for a value or a condition, and jurisdictions are needed here",
                                        found.named->name));
            return;
        }
        const auto territory = bind_territory(found.inner, *places, as_of_);
        if (!territory) {
            is_whole_ = false;
            return;
        }
        for (const Asked& asked : territory->asked) {
            action(*asked.jurisdiction, asked.named);
        }
        NameSet members;
        for (const Asked& asked : territory->asked) {
            members.push_back(asked.jurisdiction->code);
        }
        territory_.groups.push_back({found.named->name, std::move(members), {}});
        for (const Warning& warning : territory->warnings) {
            if (std::ranges::find(territory_.warnings, warning) == territory_.warnings.end()) {
                territory_.warnings.push_back(warning);
            }
        }
    }

    template <typename Action>
    void visit_group(const model::Group& group, Action action) {
        const model::ResolvedGroup resolved = model::members_on(group, as_of_);
        note_group(group, resolved);
        for (const std::string& code : resolved.members) {
            if (const auto* jurisdiction = binding_.catalogue.find_jurisdiction(code)) {
                action(*jurisdiction, true);
            }
        }
    }

    void note_group(const model::Group& group, const model::ResolvedGroup& resolved) {
        const bool is_new =
            std::ranges::find(territory_.groups, group.id, &ResolvedName::name) == territory_.groups.end();
        if (!is_new) {
            return;
        }
        territory_.groups.push_back({group.id, resolved.members, resolved.undecided});
        if (resolved.members.empty()) {
            const model::Membership* first = first_membership(group);
            territory_.warnings.push_back(
                {"empty-group", fmt::format("the group '{}' has no member on {}{}", group.id, as_of_.to_string(),
                                            first == nullptr ? "; no membership is recorded at all"
                                            : is_before(as_of_, first->from) == Kleene::yes
                                                ? "; its first member joined on " + first->from.to_string()
                                                : "")});
        }
        if (!resolved.undecided.empty()) {
            territory_.warnings.push_back(
                {"undecided-members",
                 fmt::format("the group '{}' is taken without {}: the dates do not decide whether {} on {}", group.id,
                             listed(resolved.undecided, 40),
                             resolved.undecided.size() == 1 ? "it was a member" : "they were members",
                             as_of_.to_string())});
        }
    }

    void report_unknown(const std::string& text, grammar::Span span) {
        is_whole_ = false;
        std::vector<std::string> known = territory_names(binding_.catalogue);
        std::ranges::move(defined_names(binding_, true), std::back_inserter(known));
        std::string suggestion = did_you_mean(text, known);
        if (suggestion.empty()) {
            suggestion = suggested_by_name(text);
        }
        binding_.report("unknown-jurisdiction", span, fmt::format("there is no jurisdiction or group '{}'", text),
                        std::move(suggestion), {"`SHOW jurisdictions` and `SHOW groups` list them all"});
    }

    /// Whoever writes `Slovenia` or `Slovenija` means SI.
    [[nodiscard]] std::string suggested_by_name(const std::string& text) const {
        for (const model::Jurisdiction& jurisdiction : binding_.catalogue.jurisdictions) {
            const bool is_named = same_name(jurisdiction.alpha3, text) ||
                                  std::ranges::any_of(jurisdiction.names,
                                                      [&](const auto& entry) { return same_name(entry.second, text); });
            if (is_named) {
                return fmt::format("did you mean '{}'?", jurisdiction.code);
            }
        }
        return {};
    }

    void add(const model::Jurisdiction& jurisdiction, bool named) {
        const auto known = std::ranges::find(territory_.asked, &jurisdiction, &Asked::jurisdiction);
        if (known != territory_.asked.end()) {
            known->named = known->named || named;
            return;
        }
        Asked asked = with_lawmakers(binding_.catalogue, jurisdiction);
        asked.named = named;
        territory_.asked.push_back(std::move(asked));
    }

    void remove(const model::Jurisdiction& jurisdiction) {
        std::vector<Asked> kept;
        for (Asked& asked : territory_.asked) {
            const bool is_itself = asked.jurisdiction == &jurisdiction;
            const bool is_part_of_it = asked.jurisdiction->part_of == jurisdiction.code;
            if (is_itself || is_part_of_it) {
                continue;
            }
            const auto part = std::ranges::find(asked.lawmakers, &jurisdiction);
            if (part == asked.lawmakers.end()) {
                kept.push_back(std::move(asked));
                continue;
            }
            // Without one of its parts the whole cannot be judged: the others stand for themselves.
            for (const model::Jurisdiction* other : asked.lawmakers) {
                if (other != &jurisdiction) {
                    kept.push_back({other, {other}, asked.named});
                }
            }
        }
        territory_.asked = std::move(kept);
    }

    const Binding& binding_;
    const Date& as_of_;
    Territory territory_;
    bool is_whole_ = true;
};

}  // namespace

Asked with_lawmakers(const model::Catalogue& catalogue, const model::Jurisdiction& jurisdiction) {
    Asked asked{&jurisdiction, {}, true};
    for (const std::string& part : jurisdiction.parts) {
        if (const auto* found = catalogue.find_jurisdiction(part)) {
            asked.lawmakers.push_back(found);
        }
    }
    if (asked.lawmakers.empty()) {
        asked.lawmakers.push_back(&jurisdiction);
    }
    return asked;
}

std::vector<std::string> territory_names(const model::Catalogue& catalogue) {
    std::vector<std::string> names{"all"};
    for (const model::Group& group : catalogue.groups) {
        names.push_back(group.id);
    }
    for (const model::Jurisdiction& jurisdiction : catalogue.jurisdictions) {
        names.push_back(jurisdiction.code);
        names.insert(names.end(), jurisdiction.aliases.begin(), jurisdiction.aliases.end());
    }
    return names;
}

std::optional<std::vector<const model::Group*>> groups_named(const Binding& binding,
                                                             const std::optional<grammar::AcrossClause>& clause) {
    std::vector<const model::Group*> groups;
    if (!clause) {
        return groups;
    }
    for (const auto* names : {&clause->jurisdictions, &clause->except}) {
        for (const grammar::JurisdictionName& name : *names) {
            const auto* written = std::get_if<grammar::Name>(&name);
            if (written == nullptr || find_name(binding, written->text, written->span)) {
                return std::nullopt;
            }
            if (const model::Group* group = find_group(binding.catalogue, written->text)) {
                groups.push_back(group);
            }
        }
    }
    return groups;
}

std::optional<Territory> bind_territory(const Binding& binding, const std::optional<grammar::AcrossClause>& clause,
                                        const Date& as_of) {
    TerritoryBinder binder(binding, as_of);
    if (!clause) {
        binder.add_all();
        return binder.take();
    }
    for (const grammar::JurisdictionName& name : clause->jurisdictions) {
        binder.add(name);
    }
    for (const grammar::JurisdictionName& name : clause->except) {
        binder.remove(name);
    }
    return binder.is_whole() ? std::optional{binder.take()} : std::nullopt;
}

}  // namespace lacuna::query
