#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/compliance.hpp"
#include "query/execute/measure.hpp"
#include "query/execute/record_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lacuna::query {
namespace {

using compare::Verdict;
using model::Value;

class Trend {
public:
    explicit Trend(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("trend", "Trend", statement_.columns)) {
        if (const auto* baseline = std::get_if<std::shared_ptr<const BoundBaseline>>(&statement_.yardstick)) {
            baseline_ = baseline->get();
            compliance_.emplace(*baseline_, statement_.period->days);
        }
    }

    Status run() {
        for (std::size_t at = 0; at < statement_.period->days.size(); ++at) {
            if (auto added = add_day(at); !added) {
                return added;
            }
        }
        Answer& answer = execution_.answer;
        answer.sentences.push_back(sentence_on_measures());
        if (!table_.rows.empty()) {
            add_sentences_on_direction();
        }
        answer.tables.push_back(std::move(table_));
        if (compliance_) {
            compliance_->append(answer);
        }
        return Done{};
    }

private:
    Status add_day(std::size_t at) {
        const Date& day = statement_.period->days[at];
        const Evidence evidence = execution_.evidence.at(day);
        std::vector<Tally> tallies;
        for (const Measure& measure : statement_.measures) {
            tallies.emplace_back(measure);
        }
        const Territory& territory = *statement_.territories[at];
        is_last_ = at + 1 == statement_.period->days.size();
        auto added = baseline_ != nullptr ? add_demands(territory, evidence, at, tallies)
                                          : add_provisions(territory, evidence, day, tallies);
        if (!added) {
            return added;
        }
        std::vector<Cell> row{date_cell(day)};
        for (const Tally& tally : tallies) {
            tally.append(row);
        }
        table_.rows.push_back(std::move(row));
        return Done{};
    }

    /// One row for each demand in each jurisdiction.
    Status add_demands(const Territory& territory, const Evidence& evidence, std::size_t at,
                       std::vector<Tally>& tallies) {
        for (const Asked& asked : territory.asked) {
            if (!asked.named && !is_coded(asked)) {
                continue;
            }
            for (const Requirement& requirement : baseline_->requirements) {
                if (auto spent = execution_.budget.spend_row(); !spent) {
                    return spent;
                }
                const Verdict verdict = judge(asked, requirement, evidence);
                compliance_->note(asked, at, verdict);
                count(asked, state_of(verdict));
                if (verdict != Verdict::not_applicable) {
                    add_verdict(asked, requirement, evidence, verdict, tallies);
                }
            }
        }
        return Done{};
    }

    static CellState state_of(Verdict verdict) {
        return verdict == Verdict::unknown          ? CellState::unknown
               : verdict == Verdict::absent         ? CellState::absent
               : verdict == Verdict::not_applicable ? CellState::not_applicable
                                                    : CellState::known;
    }

    [[nodiscard]] static Verdict judge(const Asked& asked, const Requirement& requirement, const Evidence& evidence) {
        std::vector<Verdict> verdicts;
        for (const model::Jurisdiction* lawmaker : evidence.lawmakers(asked, requirement.demand->concept_id)) {
            const RowFacts facts(evidence, lawmaker->code, requirement.legal_concept);
            verdicts.push_back(compare::judge(*requirement.bound, facts).verdict);
        }
        return compare::combine(verdicts);
    }

    void add_verdict(const Asked& asked, const Requirement& requirement, const Evidence& evidence, Verdict verdict,
                     std::vector<Tally>& tallies) {
        const bool undecided = verdict == Verdict::unknown;
        const auto truth = [&](bool holds) { return undecided ? Value::unknown() : Value::known(holds); };
        RowFacts facts(evidence, asked.jurisdiction->code, nullptr);
        facts.set_column("jurisdiction", Value::known(asked.jurisdiction->code));
        facts.set_column("demand", Value::known(requirement.demand->id));
        facts.set_column("concept", Value::known(requirement.demand->concept_id));
        facts.set_column("verdict", Value::known(std::string{compare::name(verdict)}));
        facts.set_column("meets", truth(verdict == Verdict::met));
        facts.set_column("fails", truth(verdict == Verdict::below || verdict == Verdict::absent));
        facts.set_column("undecided", Value::known(undecided));
        if (!is_kept(facts, nullptr)) {
            return;
        }
        for (Tally& tally : tallies) {
            tally.add(facts, nullptr, undecided ? model::ValueState::unknown : model::ValueState::known);
        }
    }

    /// One row for each concept in each jurisdiction that makes law.
    Status add_provisions(const Territory& territory, const Evidence& evidence, const Date& day,
                          std::vector<Tally>& tallies) {
        std::set<std::pair<const model::Jurisdiction*, const model::Concept*>> seen;
        for (const Asked& asked : territory.asked) {
            for (const model::Concept* legal_concept : statement_.concepts) {
                for (const model::Jurisdiction* lawmaker : evidence.lawmakers(asked, legal_concept->id)) {
                    if (!seen.emplace(lawmaker, legal_concept).second) {
                        continue;
                    }
                    if (auto spent = execution_.budget.spend_row(); !spent) {
                        return spent;
                    }
                    add_provision({&asked, lawmaker, legal_concept}, evidence, day, tallies);
                }
            }
        }
        return Done{};
    }

    void add_provision(const Execution::Place& place, const Evidence& evidence, const Date& day,
                       std::vector<Tally>& tallies) {
        RowFacts facts(evidence, place.lawmaker->code, place.legal_concept);
        const Standing& standing = facts.standing(place.legal_concept->id);
        if (!place.asked->named && !standing.is_coded()) {
            return;
        }
        const model::ValueState state = query::state_of(standing);
        count(*place.asked, state == model::ValueState::known    ? CellState::known
                            : state == model::ValueState::absent ? CellState::absent
                                                                 : CellState::unknown);
        if (asks_columns_) {
            set_record_columns(facts, record_cells(execution_, place, standing, day));
        }
        if (is_kept(facts, place.legal_concept)) {
            for (Tally& tally : tallies) {
                tally.add(facts, place.legal_concept, state);
            }
        }
    }

    /// The coverage that an answer states is that of its last day.
    void count(const Asked& asked, CellState state) {
        if (is_last_) {
            execution_.count(asked, state);
        }
    }

    [[nodiscard]] bool is_kept(const RowFacts& facts, const model::Concept* row_concept) {
        return !statement_.where || execution_.is_kept(facts, row_concept);
    }

    [[nodiscard]] bool is_coded(const Asked& asked) const {
        return std::ranges::any_of(baseline_->requirements, [&](const Requirement& requirement) {
            const std::string& id = requirement.demand->concept_id;
            return std::ranges::any_of(execution_.evidence.lawmakers(asked, id), [&](const auto* lawmaker) {
                return execution_.evidence.standing(id, lawmaker->code).is_coded();
            });
        });
    }

    /// "share(meets) went from 41.2 (7 of 17) on 2005-01-01 to 80 on 2021-01-01."
    void add_sentences_on_direction() {
        const auto& first = table_.rows.front();
        const auto& last = table_.rows.back();
        for (std::size_t i = 0; i < statement_.measures.size(); ++i) {
            const std::size_t column = 1 + 3 * i;
            const auto written = [&](const std::vector<Cell>& row) {
                return row[column].state == CellState::known
                           ? fmt::format("{} (made of {})", to_string(row[column].value),
                                         to_string(row[column + 1].value))
                           : std::string{"unknown"};
            };
            execution_.answer.sentences.push_back(
                fmt::format("{} went from {} on {} to {} on {}.", table_.columns[column].label, written(first),
                            to_string(first.front().value), written(last), to_string(last.front().value)));
        }
    }

    Execution& execution_;
    const BoundStatement& statement_;
    const BoundBaseline* baseline_ = nullptr;
    std::optional<Compliance> compliance_;
    bool asks_columns_ = asks_row_columns(statement_);
    bool is_last_ = false;
    Table table_;
};

}  // namespace

Status follow_trend(Execution& execution) {
    return Trend(execution).run();
}

}  // namespace lacuna::query
