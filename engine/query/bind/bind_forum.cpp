#include "query/bind/parameters.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

/// What FOR names itself, in its place; patterns take of what they match only the offences.
std::vector<grammar::Name> named_concepts(const Binding& binding, const grammar::ForClause& clause) {
    std::vector<grammar::Name> names;
    const auto add = [&](const std::string& text, grammar::Span span) {
        if (!text.ends_with('*')) {
            names.push_back({text, span});
        }
    };
    for (const grammar::ConceptName& name : clause.concepts) {
        if (const auto* pattern = std::get_if<grammar::ConceptPattern>(&name)) {
            add(pattern->text, pattern->span);
            continue;
        }
        const auto& parameter = std::get<grammar::Parameter>(name);
        for (const std::string& text : names_of_parameter(binding, parameter).value_or(std::vector<std::string>{})) {
            add(text, parameter.span);
        }
    }
    return names;
}

bool is_part(const Asked& part, const Asked& whole) {
    return std::ranges::all_of(part.lawmakers, [&](const model::Jurisdiction* lawmaker) {
        return std::ranges::find(whole.lawmakers, lawmaker) != whole.lawmakers.end();
    });
}

}  // namespace

void StatementBinder::bind_offences() {
    if (!clauses_.for_concepts) {
        binding_.report("missing-clause", {span_.begin, span_.begin + 5}, "FORUM needs FOR and the offences", {},
                        {"`SHOW concepts` lists all concepts; `FOR prefix.*` takes all offences that begin alike"});
        return;
    }
    if (!bind_concepts_clause()) {
        return;
    }
    const model::ForumRoles& roles = *bound_.conduct->roles;
    const auto is_offence = [&](const std::string& id) { return roles.group_of(id) != nullptr; };
    const std::string note = fmt::format("offences are the concepts that have the attribute '{}'", roles.offence);
    bool is_whole = true;
    for (const grammar::Name& name : named_concepts(binding_, *clauses_.for_concepts)) {
        if (!is_offence(name.text)) {
            is_whole = false;
            binding_.report("no-offence", name.span,
                            fmt::format("'{}' is no offence, and FORUM asks for one", name.text), {}, {note});
        }
    }
    std::erase_if(bound_.concepts, [&](const model::Concept* found) { return !is_offence(found->id); });
    if (is_whole && bound_.concepts.empty()) {
        binding_.report("no-offence", clauses_.for_concepts->span, "none of these concepts is an offence", {}, {note});
    }
}

std::vector<Asked> StatementBinder::bind_places(const grammar::Places& places, const char* clause) {
    std::vector<Asked> asked;
    if (places.is_any()) {
        asked = bound_.territory.asked;
        if (asked.empty()) {
            binding_.report("no-jurisdiction-left", places.span,
                            fmt::format("{} ANY ranges over the jurisdictions of ACROSS, and there are none", clause),
                            {},
                            bound_.territory.warnings.empty() ? std::vector<std::string>{}
                                                              : std::vector{bound_.territory.warnings.front().message});
        }
        return asked;
    }
    auto territory = bind_territory(binding_, grammar::AcrossClause{places.names, {}, places.span}, bound_.as_of);
    if (!territory) {
        return asked;
    }
    asked = std::move(territory->asked);
    if (asked.empty()) {
        std::vector<std::string> notes;
        for (const Warning& warning : territory->warnings) {
            notes.push_back(warning.message);
        }
        binding_.report("no-jurisdiction-left", places.span,
                        fmt::format("{} names no jurisdiction on {}", clause, bound_.as_of.to_string()), {},
                        std::move(notes));
    }
    for (ResolvedName& group : territory->groups) {
        if (std::ranges::find(bound_.territory.groups, group.name, &ResolvedName::name) ==
            bound_.territory.groups.end()) {
            bound_.territory.groups.push_back(std::move(group));
        }
    }
    for (Warning& warning : territory->warnings) {
        if (std::ranges::find(bound_.territory.warnings, warning) == bound_.territory.warnings.end()) {
            bound_.territory.warnings.push_back(std::move(warning));
        }
    }
    return asked;
}

std::optional<Persons> StatementBinder::bind_persons(const std::optional<grammar::Persons>& persons, const char* clause,
                                                     const std::string& residence, const char* role) {
    if (!persons) {
        return std::nullopt;
    }
    if (persons->resident && residence.empty()) {
        binding_.report("role-missing", persons->span, "the collection does not ask for jurisdiction by residence", {},
                        {fmt::format("the section `forum` of its codebook has no key `{}`", role)});
    }
    return Persons{persons->resident, bind_places(persons->places, clause)};
}

void StatementBinder::bind_committed() {
    const grammar::CommittedClause& committed = *clauses_.committed;
    Conduct& conduct = *bound_.conduct;
    conduct.online = committed.online;
    if (committed.online && conduct.roles->means.empty()) {
        binding_.report("role-missing", committed.span,
                        "the collection does not say which offences cover conduct ONLINE", {},
                        {"the section `forum` of its codebook has no key `online`"});
    }
    conduct.places = bind_places(committed.places, "IN");
    conduct.offender = bind_persons(
        committed.offender, "BY", conduct.roles->attribute_of(model::Ground::offender_residence), "offender_residence");
    conduct.victim = bind_persons(committed.victim, "VICTIM",
                                  conduct.roles->attribute_of(model::Ground::victim_residence), "victim_residence");
}

/// A part is not asked beside its whole: one state would count twice.
void StatementBinder::add_states(const std::vector<Asked>& states) {
    std::vector<Asked>& asked = bound_.territory.asked;
    for (const Asked& state : states) {
        const auto whole = std::ranges::find_if(asked, [&](const Asked& other) { return is_part(state, other); });
        if (whole != asked.end()) {
            whole->named = whole->named || state.named;
            continue;
        }
        std::erase_if(asked, [&](const Asked& other) { return is_part(other, state); });
        asked.push_back(state);
    }
}

void StatementBinder::bind_forum() {
    bind_dates();
    const std::optional<model::ForumRoles>& roles = binding_.catalogue.codebook.forum;
    if (!roles) {
        binding_.report(
            "no-forum", {span_.begin, span_.begin + 5},
            fmt::format("the collection '{}' does not say which of its attributes tell who may prosecute",
                        binding_.catalogue.collection),
            {},
            {"its codebook needs the section `forum`, described in docs/data-format.md; load the collection "
             "again when it has one"});
        return;
    }
    bound_.conduct.emplace().roles = &*roles;
    bind_offences();
    auto territory = bind_territory(binding_, clauses_.across, bound_.as_of);
    // After a mistake the rest is still checked, against all jurisdictions.
    bound_.territory = territory ? *std::move(territory) : *bind_territory(binding_, std::nullopt, bound_.as_of);
    if (!clauses_.committed) {
        binding_.report("missing-clause", {span_.begin, span_.begin + 5},
                        "FORUM needs COMMITTED and the place of the conduct", {},
                        {"as in `COMMITTED IN XA BY XB VICTIM XC` with codes of jurisdictions, or `COMMITTED IN ANY`"});
    } else {
        bind_committed();
    }
    const Conduct& conduct = *bound_.conduct;
    std::vector<Asked> across;
    std::swap(across, bound_.territory.asked);
    add_states(across);
    add_states(conduct.places);
    add_states(conduct.offender ? conduct.offender->states : std::vector<Asked>{});
    add_states(conduct.victim ? conduct.victim->states : std::vector<Asked>{});
    bind_limit();
    bind_extras();
}

}  // namespace lacuna::query
