#include "query/bind/wording.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/forum_case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using compare::CanAct;
using compare::Combination;
using compare::DualCriminality;
using compare::ForumQuestion;
using compare::ForumVerdict;
using compare::Ground;
using model::Value;

Cell truth_cell(Kleene answer) {
    Cell cell;
    cell.value = answer == Kleene::yes;
    cell.state = answer == Kleene::unknown ? CellState::unknown : CellState::known;
    return cell;
}

Cell condition_cell(DualCriminality condition) {
    switch (condition) {
        case DualCriminality::not_required:
            return text_cell("not_required");
        case DualCriminality::waived:
            return text_cell("waived");
        case DualCriminality::required:
            return text_cell("required");
        case DualCriminality::unknown:
            break;
    }
    return unknown_cell({});
}

void add_unique(std::vector<std::size_t>& citations, const std::vector<std::size_t>& further) {
    for (const std::size_t citation : further) {
        if (std::ranges::find(citations, citation) == citations.end()) {
            citations.push_back(citation);
        }
    }
}

std::string joined(const std::string& text, std::string_view separator, const std::string& more) {
    return text.empty() || more.empty() ? text + more : fmt::format("{}{}{}", text, separator, more);
}

/// Every ground of one combination: who can act on it, and why.
class ForumDetail {
public:
    ForumDetail(Execution& execution, ForumCase& forum)
        : execution_(execution), statement_(execution.statement), forum_(forum) {
        asked_.offender = forum.offenders().empty() ? Combination::nobody : 0;
        asked_.victim = forum.victims().empty() ? Combination::nobody : 0;
        has_concepts_ = statement_.concepts.size() > 1;
        has_parts_ = std::ranges::any_of(forum.states(), &Asked::is_composite);
        make_columns();
    }

    Status run() {
        for (const model::Concept* offence : statement_.concepts) {
            if (auto added = add_offence(*offence); !added) {
                return added;
            }
        }
        execution_.answer.tables.push_back(std::move(states_));
        execution_.answer.tables.push_back(std::move(grounds_));
        execution_.answer.main_table = 1;
        return Done{};
    }

private:
    /// What a state comes to over all grounds that are open to it.
    struct Summary {
        CanAct ability = CanAct::no;
        std::string grounds;           ///< on which it can act, with their conditions
        bool only_if_present = false;  ///< on all of them it may be asked for
        ForumCase::Reason obstacles;
        std::vector<std::size_t> citations;
    };

    void make_columns() {
        const auto add = [](Table& table, const char* name, const char* label, Type type = Type::text) {
            table.columns.push_back({name, label, type});
        };
        states_.id = "states";
        states_.title = "Who can act";
        grounds_.id = "grounds";
        grounds_.title = "Grounds";
        for (Table* table : {&states_, &grounds_}) {
            add(*table, "jurisdiction", "State");
            if (table == &grounds_ && has_parts_) {
                add(*table, "part", "Part");
            }
            if (has_concepts_) {
                add(*table, "concept", "Concept");
            }
        }
        add(states_, "can_act", "Can act", Type::choice);
        add(states_, "grounds", "On the ground of (what may be asked for besides)");
        add(states_, "obstacles", "Why not, or what is unknown");
        add(grounds_, "ground", "Ground", Type::choice);
        add(grounds_, "can_act", "Can act", Type::choice);
        add(grounds_, "offence", "Offence", Type::boolean);
        add(grounds_, "reach", "Jurisdiction", Type::boolean);
        add(grounds_, "dual_criminality", "Dual criminality", Type::choice);
        add(grounds_, "offence_at_place", "Offence there", Type::boolean);
        add(grounds_, "complaint", "Complaint", Type::boolean);
        add(grounds_, "presence", "Presence", Type::boolean);
        for (const std::string& penalty : forum_.roles().penalties) {
            const model::Attribute* attribute = statement_.catalogue->codebook.find_attribute(penalty);
            add(grounds_, penalty.c_str(), penalty.c_str(), attribute == nullptr ? Type::text : attribute->type);
        }
    }

    Status add_offence(const model::Concept& offence) {
        const ForumQuestion question = forum_.question(offence);
        std::vector<Summary> summaries;
        for (std::size_t state = 0; state < forum_.states().size(); ++state) {
            summaries.emplace_back();
        }
        for (const std::size_t state : order(question)) {
            if (auto added = add_state(question, offence, state, summaries[state]); !added) {
                return added;
            }
        }
        for (const std::size_t state : order(question)) {
            if (auto added = add_summary(question, offence, state, summaries[state]); !added) {
                return added;
            }
        }
        add_sentence(question, offence, summaries);
        return Done{};
    }

    // -- order --------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_tied(const ForumQuestion& question, std::size_t state,
                               std::initializer_list<Ground> grounds) const {
        return std::ranges::any_of(question.states[state], [&](std::size_t law) {
            return std::ranges::any_of(grounds,
                                       [&](Ground ground) { return compare::is_open(question, law, ground, asked_); });
        });
    }

    /// The place, then the offender's state, then the victim's; then those that can act, may act and cannot.
    [[nodiscard]] std::vector<std::size_t> order(const ForumQuestion& question) const {
        const auto rank = [&](std::size_t state) {
            if (is_tied(question, state, {Ground::territory})) {
                return 0;
            }
            if (is_tied(question, state, {Ground::offender_nationality, Ground::offender_residence})) {
                return 1;
            }
            if (is_tied(question, state, {Ground::victim_nationality, Ground::victim_residence, Ground::ubiquity})) {
                return 2;
            }
            return 6 - static_cast<int>(compare::can_act(question, state, asked_));
        };
        std::vector<std::size_t> states(question.states.size());
        std::vector<int> ranks;
        for (std::size_t state = 0; state < states.size(); ++state) {
            states[state] = state;
            ranks.push_back(rank(state));
        }
        std::ranges::stable_sort(states, {}, [&](std::size_t state) { return ranks[state]; });
        return states;
    }

    // -- one row a ground ---------------------------------------------------------------------------------------------

    Status add_state(const ForumQuestion& question, const model::Concept& offence, std::size_t state,
                     Summary& summary) {
        summary.ability = compare::can_act(question, state, asked_);
        for (const std::size_t law : question.states[state]) {
            for (const Ground ground : model::all_grounds) {
                if (!compare::is_open(question, law, ground, asked_)) {
                    continue;
                }
                if (auto spent = execution_.budget.spend_row(); !spent) {
                    return spent;
                }
                add_ground(question, offence, state, law, ground, summary);
            }
        }
        return Done{};
    }

    void add_ground(const ForumQuestion& question, const model::Concept& offence, std::size_t state, std::size_t law,
                    Ground ground, Summary& summary) {
        const Asked& asked = *forum_.states()[state];
        const compare::ForumLaw& said = question.laws[law];
        const Kleene there = compare::offence_at(question, asked_.place);
        const Kleene answer = compare::can_act(said, ground, there);
        std::vector<Cell>& row = grounds_.rows.emplace_back();
        row.push_back(text_cell(asked.jurisdiction->code));
        if (has_parts_) {
            row.push_back(text_cell(asked.is_composite() ? forum_.lawmaker(law).code : std::string{}));
        }
        if (has_concepts_) {
            row.push_back(text_cell(offence.id));
        }
        row.push_back(text_cell(std::string{model::name(ground)}));
        const ForumCase::Reason reason = forum_.reason(question, offence, law, ground, asked_);
        row.push_back(answer_cell(answer, reason));
        row.push_back(offence_cell(law, offence, said.is_offence));
        const std::vector<std::size_t> offence_citations = row.back().citations;
        row.push_back(reach_cell(law, ground, said.reaches(ground)));
        if (answer == Kleene::yes) {
            add_unique(summary.citations, row.back().citations);
            add_unique(summary.citations, offence_citations);
        }
        add_conditions(row, question, offence, law, ground);
        const RowFacts facts(execution_.evidence, forum_.lawmaker(law).code, &offence);
        for (const std::string& penalty : forum_.roles().penalties) {
            const model::Attribute* attribute = statement_.catalogue->codebook.find_attribute(penalty);
            row.push_back(attribute == nullptr
                              ? nothing_cell()
                              : attribute_cell(execution_, facts, forum_.lawmaker(law).code, {"", *attribute}));
        }
        if (ground != Ground::legal_person) {
            summarise(asked, law, ground, answer, reason, summary);
        }
    }

    static Cell answer_cell(Kleene answer, const ForumCase::Reason& reason) {
        Cell cell = text_cell(answer == Kleene::yes ? "yes" : "no");
        cell.state = answer == Kleene::unknown ? CellState::unknown : CellState::known;
        cell.note = fmt::format("{}", fmt::join(reason.phrases, "; "));
        cell.citations = reason.citations;
        return cell;
    }

    Cell offence_cell(std::size_t law, const model::Concept& offence, Kleene is_offence) {
        const Standing& standing = forum_.offence_of(law, offence);
        const std::string& attribute = forum_.deciding_attribute(law, offence);
        Cell cell = truth_cell(is_offence);
        cell.citations = forum_.cite(law, standing, attribute);
        add_evidence(cell, standing, attribute);
        return cell;
    }

    Cell reach_cell(std::size_t law, Ground ground, Kleene reaches) {
        const std::string& attribute = forum_.roles().attribute_of(ground);
        Cell cell = truth_cell(reaches);
        cell.citations = forum_.cite(law, forum_.reach_of(law), attribute);
        add_evidence(cell, forum_.reach_of(law), attribute);
        return cell;
    }

    /// What a reader must know of the value, or why there is none.
    void add_evidence(Cell& cell, const Standing& standing, const std::string& attribute) const {
        if (const model::Fact* fact = standing.fact(attribute)) {
            cell.contested = fact->value.contested;
            cell.note = fact->note;
        } else if (cell.state == CellState::unknown) {
            cell.note = reason_of_ignorance(standing, statement_.as_of);
        }
    }

    void add_conditions(std::vector<Cell>& row, const ForumQuestion& question, const model::Concept& offence,
                        std::size_t law, Ground ground) {
        const model::ForumRoles& roles = forum_.roles();
        const Standing& reach = forum_.reach_of(law);
        const DualCriminality condition = question.laws[law].condition(ground);
        const model::ForumCondition& dual = roles.dual_criminality.condition;
        const bool has_dual = !dual.attribute.empty() && model::reaches_abroad(ground) && dual.grounds.has(ground);
        row.push_back(has_dual ? condition_cell(condition) : nothing_cell());
        if (has_dual) {
            const std::string& put_on = roles.dual_criminality.put_on_by(ground);
            const bool choice_decides = put_on.empty() || reach.value(put_on).state == model::ValueState::unknown;
            const std::string& deciding = choice_decides ? dual.attribute : put_on;
            row.back().citations = forum_.cite(law, reach, deciding);
            add_evidence(row.back(), reach, deciding);
            const bool is_elsewhere = row.back().state == CellState::unknown &&
                                      reach.value(dual.attribute).is_known() &&
                                      !roles.dual_criminality.waived_on.has(ground);
            if (is_elsewhere && row.back().note.empty()) {
                row.back().note = "what is coded of this condition does not speak of this ground";
            }
        }
        const bool is_open = condition == DualCriminality::required || condition == DualCriminality::unknown;
        row.push_back(has_dual && is_open ? truth_cell(compare::offence_at(question, asked_.place)) : nothing_cell());
        if (has_dual && is_open) {
            row.back().citations = forum_.cite_offence_at(question, offence, asked_.place);
        }
        for (const model::ForumCondition* other : {&roles.complaint, &roles.presence}) {
            if (!is_put_on(*other, ground)) {
                row.push_back(nothing_cell());
                continue;
            }
            row.push_back(value_cell(reach.value(other->attribute)));
            row.back().citations = forum_.cite(law, reach, other->attribute);
            add_evidence(row.back(), reach, other->attribute);
        }
    }

    static bool is_put_on(const model::ForumCondition& condition, Ground ground) {
        return !condition.attribute.empty() && model::reaches_abroad(ground) && condition.grounds.has(ground);
    }

    [[nodiscard]] bool holds(const model::ForumCondition& condition, std::size_t law, Ground ground) const {
        const Value value = is_put_on(condition, ground) ? forum_.reach_of(law).value(condition.attribute) : Value{};
        return value.is_known() && value.scalar == Scalar{true};
    }

    // -- one row a state ----------------------------------------------------------------------------------------------

    void summarise(const Asked& asked, std::size_t law, Ground ground, Kleene answer, const ForumCase::Reason& reason,
                   Summary& summary) const {
        if (answer != Kleene::yes) {
            summary.obstacles.add(reason);
            return;
        }
        const bool if_present = holds(forum_.roles().presence, law, ground);
        std::string conditions = holds(forum_.roles().complaint, law, ground) ? "complaint" : "";
        conditions = joined(conditions, ", ", if_present ? "presence" : "");
        summary.only_if_present = (summary.grounds.empty() || summary.only_if_present) && if_present;
        const std::string text =
            fmt::format("{}{}{}", asked.is_composite() ? forum_.lawmaker(law).code + ": " : std::string{},
                        model::name(ground), conditions.empty() ? conditions : fmt::format(" ({})", conditions));
        summary.grounds = joined(summary.grounds, "; ", text);
    }

    [[nodiscard]] bool has_tie(const ForumQuestion& question, std::size_t state) const {
        return is_tied(question, state,
                       {Ground::territory, Ground::ubiquity, Ground::offender_nationality, Ground::offender_residence,
                        Ground::victim_nationality, Ground::victim_residence});
    }

    /// Those that cannot act and that nothing ties to the conduct are in the other table alone.
    Status add_summary(const ForumQuestion& question, const model::Concept& offence, std::size_t state,
                       Summary& summary) {
        if (summary.ability == CanAct::no && !has_tie(question, state)) {
            return Done{};
        }
        if (auto spent = execution_.budget.spend_row(); !spent) {
            return spent;
        }
        std::vector<Cell>& row = states_.rows.emplace_back();
        row.push_back(text_cell(forum_.states()[state]->jurisdiction->code));
        if (has_concepts_) {
            row.push_back(text_cell(offence.id));
        }
        row.push_back(ability_cell(summary.ability));
        const bool can = summary.ability == CanAct::yes;
        row.back().citations = can ? summary.citations : summary.obstacles.citations;
        row.push_back(text_cell(summary.grounds));
        row.push_back(text_cell(can ? std::string{} : fmt::format("{}", fmt::join(summary.obstacles.phrases, "; "))));
        return Done{};
    }

    // -- sentences ----------------------------------------------------------------------------------------------------

    [[nodiscard]] std::string conduct_words() const {
        const Conduct& conduct = forum_.conduct();
        std::string text = fmt::format("{}in {}", conduct.online ? "online " : "",
                                       forum_.places().front()->jurisdiction->english_name());
        const auto add = [&](const std::optional<Persons>& persons, const ForumCase::States& states, const char* word) {
            if (persons) {
                text += fmt::format(", {} {} of {}", word, persons->resident ? "resident" : "national",
                                    states.front()->jurisdiction->english_name());
            }
        };
        add(conduct.offender, forum_.offenders(), "offender");
        add(conduct.victim, forum_.victims(), "victim");
        return text;
    }

    /// "Theft of eggs in Ruritania, offender national of Elbonia: several can act, 2 of 5 states asked: XA and XB."
    void add_sentence(const ForumQuestion& question, const model::Concept& offence,
                      const std::vector<Summary>& summaries) {
        std::vector<std::string> certain;
        std::vector<std::string> uncertain;
        std::vector<std::string> if_present;
        for (const std::size_t state : order(question)) {
            const std::string& code = forum_.states()[state]->jurisdiction->code;
            if (summaries[state].ability == CanAct::yes) {
                certain.push_back(code);
                if (summaries[state].only_if_present) {
                    if_present.push_back(code);
                }
            } else if (summaries[state].ability != CanAct::no) {
                uncertain.push_back(summaries[state].ability == CanAct::in_part ? code + " (in part)" : code);
            }
        }
        compare::ForumOutcome outcome;
        compare::PlaceForum(question, asked_.place).judge(asked_.offender, asked_.victim, outcome);
        const std::size_t all = summaries.size();
        std::string text =
            fmt::format("{} {}: {}", offence.label, conduct_words(), verdict_words(outcome.verdict, !certain.empty()));
        text += certain.empty() ? fmt::format(" ({})", counted(all, "state asked", "states asked"))
                                : fmt::format("; of {} {} can: {}", counted(all, "state asked", "states asked"),
                                              certain.size(), listed(certain, 60));
        if (!if_present.empty()) {
            text += fmt::format("; {} perhaps only if the offender is present", listed(if_present, 60));
        }
        if (!uncertain.empty()) {
            text += fmt::format("; it cannot be told of {}", listed(uncertain, 60));
        }
        execution_.answer.sentences.push_back(text + ".");
    }

    static std::string_view verdict_words(ForumVerdict verdict, bool is_one_certain) {
        switch (verdict) {
            case ForumVerdict::nobody:
                return "nobody can act";
            case ForumVerdict::only_place:
                return "only the state where it happened can act";
            case ForumVerdict::only_elsewhere:
                return "only one state can act, and not the one where it happened";
            case ForumVerdict::several:
                return "several states can act";
            case ForumVerdict::cannot_tell:
                break;
        }
        return is_one_certain ? "one state can act, and it cannot be told whether others can"
                              : "it cannot be told whether anybody can act";
    }

    Execution& execution_;
    const BoundStatement& statement_;
    ForumCase& forum_;
    Combination asked_;
    bool has_concepts_ = false;
    bool has_parts_ = false;
    Table states_;
    Table grounds_;
};

}  // namespace

Status detail_forum(Execution& execution, ForumCase& forum) {
    return ForumDetail(execution, forum).run();
}

}  // namespace lacuna::query
