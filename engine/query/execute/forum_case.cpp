#include "query/execute/forum_case.hpp"

#include "query/execute/cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using compare::Combination;
using compare::DualCriminality;
using compare::ForumLaw;
using compare::ForumQuestion;
using compare::Ground;
using model::Value;
using model::ValueState;

/// A rule that the law lacks, or that makes no sense in it, holds for nothing.
Kleene truth_of(const Value& value) {
    if (value.is_known()) {
        const bool* truth = std::get_if<bool>(&value.scalar);
        return truth == nullptr ? Kleene::unknown : to_kleene(*truth);
    }
    return value.state == ValueState::unknown ? Kleene::unknown : Kleene::no;
}

Kleene holds(const Value& value, const std::string& name) {
    if (value.is_known()) {
        const NameSet* names = std::get_if<NameSet>(&value.scalar);
        return names == nullptr ? Kleene::unknown : to_kleene(std::ranges::find(*names, name) != names->end());
    }
    return value.state == ValueState::unknown ? Kleene::unknown : Kleene::no;
}

bool is_among(const std::vector<std::string>& choices, const Value& value) {
    const std::string* choice = value.is_known() ? std::get_if<std::string>(&value.scalar) : nullptr;
    return choice != nullptr && std::ranges::find(choices, *choice) != choices.end();
}

std::string_view described(Ground ground) {
    switch (ground) {
        case Ground::territory:
            return "on its territory";
        case Ground::ubiquity:
            return "over online acts that take effect there";
        case Ground::offender_nationality:
            return "over nationals abroad";
        case Ground::offender_residence:
            return "over residents abroad";
        case Ground::victim_nationality:
            return "over acts abroad against nationals";
        case Ground::victim_residence:
            return "over acts abroad against residents";
        case Ground::universality:
            return "over anyone abroad";
        case Ground::legal_person:
            break;
    }
    return "over legal persons abroad";
}

}  // namespace

ForumCase::ForumCase(Execution& execution)
    : execution_(execution),
      states_(coded_of(execution.statement.territory.asked)),
      places_(coded_of(conduct().places)) {
    if (conduct().offender) {
        offenders_ = coded_of(conduct().offender->states);
    }
    if (conduct().victim) {
        victims_ = coded_of(conduct().victim->states);
    }
}

bool ForumCase::is_coded(const Asked& asked) const {
    return std::ranges::any_of(asked.lawmakers, [&](const model::Jurisdiction* lawmaker) {
        const auto is_there = [&](const std::string& id) {
            return execution_.evidence.standing(id, lawmaker->code).is_coded();
        };
        return is_there(roles().reach) ||
               std::ranges::any_of(execution_.statement.concepts, is_there, &model::Concept::id);
    });
}

/// Those that came in by `all` only where something is coded: of the others nothing is claimed, and the coverage
/// counts them.
ForumCase::States ForumCase::coded_of(const std::vector<Asked>& all) const {
    States states;
    for (const Asked& asked : all) {
        if (asked.named || is_coded(asked)) {
            states.push_back(&asked);
        }
    }
    return states;
}

std::vector<compare::Lawmakers> ForumCase::numbered(const States& states) {
    std::vector<compare::Lawmakers> numbers;
    for (const Asked* state : states) {
        compare::Lawmakers& own = numbers.emplace_back();
        for (const model::Jurisdiction* lawmaker : state->lawmakers) {
            const auto [known, is_new] = numbers_.try_emplace(lawmaker, lawmakers_.size());
            if (is_new) {
                lawmakers_.push_back(lawmaker);
            }
            own.push_back(known->second);
        }
    }
    return numbers;
}

compare::Grounds ForumCase::asked_grounds() const {
    compare::Grounds grounds;
    const auto add = [&](bool is_asked, Ground ground) {
        if (is_asked && !roles().attribute_of(ground).empty()) {
            grounds.add(ground);
        }
    };
    const bool has_offender = conduct().offender.has_value();
    const bool has_victim = conduct().victim.has_value();
    add(true, Ground::territory);
    add(true, Ground::universality);
    add(has_offender && !conduct().offender->resident, Ground::offender_nationality);
    add(has_offender && conduct().offender->resident, Ground::offender_residence);
    add(has_offender, Ground::legal_person);
    add(has_victim && !conduct().victim->resident, Ground::victim_nationality);
    add(has_victim && conduct().victim->resident, Ground::victim_residence);
    add(has_victim && conduct().online, Ground::ubiquity);
    return grounds;
}

void ForumCase::Reason::add(const Reason& other) {
    const auto add_new = [](auto& list, const auto& items) {
        for (const auto& item : items) {
            if (std::ranges::find(list, item) == list.end()) {
                list.push_back(item);
            }
        }
    };
    add_new(phrases, other.phrases);
    add_new(citations, other.citations);
}

ForumQuestion ForumCase::without_presence(const ForumQuestion& question) const {
    ForumQuestion made = question;
    const model::ForumCondition& presence = roles().presence;
    for (std::size_t law = 0; law < made.laws.size(); ++law) {
        const Kleene is_needed =
            presence.attribute.empty() ? Kleene::no : truth_of(reach_of(law).value(presence.attribute));
        for (const Ground ground : model::all_grounds) {
            if (model::reaches_abroad(ground) && presence.grounds.has(ground)) {
                // One answer is coded for several grounds, so that `true` may hold for some of them alone.
                Kleene& reaches = made.laws[law].reach[static_cast<std::size_t>(ground)];
                reaches = reaches & (is_needed == Kleene::no ? Kleene::yes : Kleene::unknown);
            }
        }
    }
    return made;
}

std::vector<std::string> ForumCase::contested(const ForumQuestion& question) const {
    const auto is_among = [](const std::vector<compare::Lawmakers>& list, std::size_t law) {
        return std::ranges::any_of(
            list, [&](const auto& lawmakers) { return std::ranges::find(lawmakers, law) != lawmakers.end(); });
    };
    const auto may_be_open = [&](std::size_t law, Ground ground) {
        switch (ground) {
            case Ground::territory:
                return is_among(question.places, law);
            case Ground::universality:
                return is_among(question.states, law);
            case Ground::offender_nationality:
            case Ground::offender_residence:
                return is_among(question.offenders, law);
            case Ground::legal_person:
                return false;
            default:
                return is_among(question.victims, law);
        }
    };
    const auto is_contested = [&](std::size_t law, const std::string& attribute) {
        const model::Fact* fact = attribute.empty() ? nullptr : reach_of(law).fact(attribute);
        return fact != nullptr && fact->value.contested;
    };
    std::vector<std::string> codes;
    for (std::size_t law = 0; law < lawmakers_.size(); ++law) {
        const bool is_found = std::ranges::any_of(model::all_grounds, [&](Ground ground) {
            return question.asked.has(ground) && may_be_open(law, ground) &&
                   (is_contested(law, roles().attribute_of(ground)) ||
                    (question.laws[law].condition(ground) != DualCriminality::not_required &&
                     is_contested(law, roles().dual_criminality.condition.attribute)));
        });
        if (is_found) {
            codes.push_back(lawmakers_[law]->code);
        }
    }
    return codes;
}

ForumQuestion ForumCase::question(const model::Concept& offence) {
    ForumQuestion made;
    made.states = numbered(states_);
    made.places = numbered(places_);
    made.offenders = numbered(offenders_);
    made.victims = numbered(victims_);
    made.asked = asked_grounds();
    const std::string* group = roles().group_of(offence.id);
    for (std::size_t law = 0; law < lawmakers_.size(); ++law) {
        made.laws.push_back(group == nullptr ? ForumLaw{} : law_of(law, offence, *group));
    }
    for (const Asked* state : states_) {
        count_cells(*state, offence);
    }
    reach_is_counted_ = true;
    return made;
}

const Standing& ForumCase::offence_of(std::size_t law, const model::Concept& offence) const {
    return execution_.evidence.standing(offence.id, lawmakers_[law]->code);
}

const Standing& ForumCase::reach_of(std::size_t law) const {
    return execution_.evidence.standing(roles().reach, lawmakers_[law]->code);
}

/// Whether the offence is there and, of conduct online, covers it.
Kleene ForumCase::covers(std::size_t law, const model::Concept& offence) const {
    const Standing& standing = offence_of(law, offence);
    const Value value = standing.value(roles().offence);
    // Where the question makes no sense, nobody has said that the conduct is no offence.
    const Kleene is_offence = value.state == ValueState::not_applicable ? Kleene::unknown : truth_of(value);
    if (!conduct().online || standing.is_absent()) {
        return is_offence;
    }
    const Value means = standing.value(roles().means);
    return is_offence & (means.is_known() ? holds(means, roles().online) : Kleene::unknown);
}

const std::string& ForumCase::deciding_attribute(std::size_t law, const model::Concept& offence) const {
    const bool is_offence = truth_of(offence_of(law, offence).value(roles().offence)) == Kleene::yes;
    return conduct().online && is_offence ? roles().means : roles().offence;
}

DualCriminality ForumCase::dual_criminality(const Standing& reach, const std::string& group) const {
    const model::DualCriminality& dual = roles().dual_criminality;
    const Value& value = reach.value(dual.condition.attribute);
    if (value.state == ValueState::absent || value.state == ValueState::not_applicable || is_among(dual.none, value)) {
        return DualCriminality::not_required;
    }
    if (is_among(dual.required, value)) {
        return DualCriminality::required;
    }
    if (!is_among(dual.waived, value)) {
        return DualCriminality::unknown;
    }
    switch (holds(reach.value(dual.waived_for), group)) {
        case Kleene::yes:
            return DualCriminality::waived;
        case Kleene::no:
            return DualCriminality::required;
        case Kleene::unknown:
            break;
    }
    return DualCriminality::unknown;
}

DualCriminality ForumCase::dual_criminality_on(Ground ground, DualCriminality chosen, const Standing& reach,
                                               const std::string& group) const {
    const model::DualCriminality& dual = roles().dual_criminality;
    const bool choice_speaks = dual.waived_on.has(ground);
    if (const std::string& put_on = dual.put_on_by(ground); !put_on.empty()) {
        switch (holds(reach.value(put_on), group)) {
            case Kleene::yes:
                return DualCriminality::required;
            case Kleene::no:
                return DualCriminality::not_required;
            case Kleene::unknown:
                return choice_speaks ? chosen : DualCriminality::unknown;
        }
    }
    return chosen == DualCriminality::waived && !choice_speaks ? DualCriminality::unknown : chosen;
}

ForumLaw ForumCase::law_of(std::size_t law, const model::Concept& offence, const std::string& group) {
    const Standing& reach = reach_of(law);
    const compare::Grounds asked = asked_grounds();
    const model::ForumCondition& condition = roles().dual_criminality.condition;
    const DualCriminality dual =
        condition.attribute.empty() ? DualCriminality::not_required : dual_criminality(reach, group);
    ForumLaw made;
    made.is_offence = covers(law, offence);
    for (const Ground ground : model::all_grounds) {
        const auto index = static_cast<std::size_t>(ground);
        const std::string& attribute = roles().attribute_of(ground);
        if (!asked.has(ground)) {
            continue;
        }
        made.reach[index] = ground == Ground::ubiquity
                                // It counts as committed on the territory, where such conduct is reached there at all.
                                ? truth_of(reach.value(attribute)) & made.reaches(Ground::territory)
                                : holds(reach.value(attribute), group);
        if (model::reaches_abroad(ground) && condition.grounds.has(ground)) {
            made.dual_criminality[index] = dual_criminality_on(ground, dual, reach, group);
        }
    }
    return made;
}

void ForumCase::count_cells(const Asked& state, const model::Concept& offence) {
    for (const model::Jurisdiction* lawmaker : state.lawmakers) {
        const std::size_t law = numbers_.at(lawmaker);
        execution_.count(state, value_cell(offence_of(law, offence).value(roles().offence)).state);
        for (const Ground ground : model::all_grounds) {
            if (!reach_is_counted_ && asked_grounds().has(ground)) {
                execution_.count(state, value_cell(reach_of(law).value(roles().attribute_of(ground))).state);
            }
        }
    }
}

std::vector<std::size_t> ForumCase::cite(std::size_t law, const Standing& standing, const std::string& attribute) {
    if (standing.version() == nullptr || standing.value(attribute).state == ValueState::unknown) {
        return {};
    }
    return {execution_.provenance.cite_first(lawmakers_[law]->code, *standing.version(), standing.fact(attribute))};
}

std::vector<std::size_t> ForumCase::cite_offence_at(const ForumQuestion& question, const model::Concept& offence,
                                                    std::size_t place) {
    std::vector<std::size_t> citations;
    for (const std::size_t law : question.places[place]) {
        std::ranges::move(cite(law, offence_of(law, offence), deciding_attribute(law, offence)),
                          std::back_inserter(citations));
    }
    return citations;
}

ForumCase::Reason ForumCase::reason(const ForumQuestion& question, const model::Concept& offence, std::size_t law,
                                    Ground ground, const Combination& asked, std::string name) {
    const ForumLaw& said = question.laws[law];
    const Kleene there = compare::offence_at(question, asked.place);
    const Kleene answer = compare::can_act(said, ground, there);
    Reason reason;
    if (answer == Kleene::yes) {
        return reason;
    }
    if (name.empty()) {
        name = lawmaker(law).code;
    }
    const std::string_view online = conduct().online ? " online" : "";
    const auto add = [&](Kleene part, std::string if_no, std::string if_unknown, std::vector<std::size_t> citations) {
        if (part == answer) {
            reason.add({{part == Kleene::no ? std::move(if_no) : std::move(if_unknown)}, std::move(citations)});
        }
    };
    add(said.is_offence, fmt::format("no offence{} in {}", online, name),
        fmt::format("unknown whether an offence{} in {}", online, name),
        cite(law, offence_of(law, offence), deciding_attribute(law, offence)));
    const std::string reach = fmt::format("jurisdiction {} for {}", described(ground), *roles().group_of(offence.id));
    add(said.reaches(ground), fmt::format("{} has no {}", name, reach),
        fmt::format("unknown whether {} has {}", name, reach), cite(law, reach_of(law), roles().attribute_of(ground)));
    const DualCriminality condition = said.condition(ground);
    if (condition == DualCriminality::required || condition == DualCriminality::unknown) {
        const bool is_required = condition == DualCriminality::required;
        const std::string& place = places_[asked.place]->jurisdiction->code;
        const std::string rule =
            fmt::format("{}{} requires dual criminality", is_required ? "" : "unknown whether ", name);
        std::vector<std::size_t> citations = cite(law, reach_of(law), roles().dual_criminality.condition.attribute);
        std::ranges::move(cite_offence_at(question, offence, asked.place), std::back_inserter(citations));
        const std::string no_offence = fmt::format("{}, and it is no offence{} in {}", rule, online, place);
        const std::string unknown =
            fmt::format("{}, and unknown whether it is an offence{} in {}", rule, online, place);
        add(is_required ? there : Kleene::unknown | there, no_offence, there == Kleene::no ? no_offence : unknown,
            std::move(citations));
    }
    return reason;
}

Cell ability_cell(compare::CanAct ability) {
    return ability == compare::CanAct::unknown ? unknown_cell({}) : text_cell(std::string{name(ability)});
}

Cell forum_verdict_cell(compare::ForumVerdict verdict) {
    Cell cell = text_cell(std::string{name(verdict)});
    cell.flag = Flag{std::string{name(verdict)}, std::nullopt};
    return cell;
}

}  // namespace lacuna::query
