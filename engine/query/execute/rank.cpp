#include "compare/difference.hpp"
#include "query/bind/wording.hpp"
#include "query/bind/yardstick.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/measure.hpp"
#include "query/execute/outliers.hpp"
#include "query/execute/statistic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace lacuna::query {
namespace {

using compare::Direction;
using compare::Verdict;
using model::Value;

/// One jurisdiction with what it came to; `near` of `decided` are as the yardstick has it.
struct Entry {
    const model::Jurisdiction* jurisdiction = nullptr;
    std::vector<Cell> counts;
    std::size_t near = 0;
    std::size_t decided = 0;
    std::size_t undecided = 0;

    /// A place among the others must not rest on a small part of the law.
    [[nodiscard]] bool is_ranked() const { return decided > 0 && decided >= undecided; }
};

/// Whether a is nearer to the yardstick: the greater share, compared without rounding.
bool is_nearer(const Entry& a, const Entry& b) {
    if (a.is_ranked() != b.is_ranked() || a.decided == 0 || b.decided == 0) {
        return a.is_ranked() && !b.is_ranked();
    }
    return a.near * b.decided > b.near * a.decided;
}

/// The nearest first; equal ones share a rank, and those of which less than half is decided have none.
void add_rows(Table& table, std::vector<Entry>& entries, bool share_of_near) {
    std::ranges::stable_sort(entries, is_nearer);
    std::size_t rank = 0;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const Entry& entry = entries[at];
        if (at == 0 || is_nearer(entries[at - 1], entry)) {
            rank = at + 1;
        }
        std::vector<Cell> row{entry.is_ranked() ? number_cell(rank) : unknown_cell("less than half is decided"),
                              text_cell(entry.jurisdiction->code)};
        row.insert(row.end(), entry.counts.begin(), entry.counts.end());
        row.push_back(percent_cell(share_of_near ? entry.near : entry.decided - entry.near, entry.decided));
        table.rows.push_back(std::move(row));
    }
}

class Ranking {
public:
    explicit Ranking(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("ranking", "Ranking", statement_.columns)) {}

    Status run() {
        const auto* baseline = std::get_if<std::shared_ptr<const BoundBaseline>>(&statement_.yardstick);
        auto done = baseline != nullptr ? rank_by_demands(**baseline) : rank_by_differences();
        if (!done) {
            return done;
        }
        add_rows(table_, entries_, baseline != nullptr);
        add_sentences(baseline != nullptr ? (*baseline)->baseline->label : yardstick_name());
        execution_.answer.tables.push_back(std::move(table_));
        if (baseline == nullptr) {
            append_outliers(execution_);
        }
        return Done{};
    }

private:
    Status rank_by_demands(const BoundBaseline& baseline) {
        for (const Asked& asked : statement_.territory.asked) {
            std::array<std::size_t, 5> counts{};
            for (const Requirement& requirement : baseline.requirements) {
                if (auto spent = execution_.budget.spend_row(); !spent) {
                    return spent;
                }
                std::vector<Verdict> verdicts;
                for (const model::Jurisdiction* lawmaker :
                     execution_.evidence.lawmakers(asked, requirement.demand->concept_id)) {
                    const RowFacts facts(execution_.evidence, lawmaker->code, requirement.legal_concept);
                    verdicts.push_back(compare::judge(*requirement.bound, facts).verdict);
                }
                const Verdict verdict = compare::combine(verdicts);
                ++counts[static_cast<std::size_t>(verdict)];
                execution_.count(asked, verdict == Verdict::unknown          ? CellState::unknown
                                        : verdict == Verdict::not_applicable ? CellState::not_applicable
                                        : verdict == Verdict::absent         ? CellState::absent
                                                                             : CellState::known);
            }
            const auto of = [&](Verdict verdict) { return counts[static_cast<std::size_t>(verdict)]; };
            Entry entry{asked.jurisdiction, {}, of(Verdict::met), 0, 0};
            entry.decided = entry.near + of(Verdict::below) + of(Verdict::absent);
            entry.undecided = of(Verdict::unknown);
            if (!asked.named && entry.decided == 0) {
                continue;
            }
            for (const std::size_t count :
                 {entry.near, of(Verdict::below), of(Verdict::absent), of(Verdict::unknown), entry.decided}) {
                entry.counts.push_back(number_cell(count));
            }
            entries_.push_back(std::move(entry));
        }
        return Done{};
    }

    /// Every attribute that has a value on both sides; the yardstick is made of the same jurisdictions.
    Status rank_by_differences() {
        std::vector<Difference> yardsticks;
        for (const model::Concept* legal_concept : statement_.concepts) {
            for (const std::string& id : legal_concept->attributes) {
                if (const auto* attribute = statement_.catalogue->codebook.find_attribute(id)) {
                    yardsticks.push_back({legal_concept, attribute, yardstick_value(*legal_concept, *attribute)});
                }
            }
        }
        const auto* own = std::get_if<const model::Jurisdiction*>(&statement_.yardstick);
        std::set<const model::Jurisdiction*> seen;
        for (const Asked& asked : statement_.territory.asked) {
            for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
                if (!seen.insert(lawmaker).second) {
                    continue;  // a part that is named beside its whole
                }
                if (own != nullptr && *own == lawmaker) {
                    execution_.coded.insert(asked.jurisdiction);
                    continue;  // it would be at no distance from itself
                }
                auto entry = compare_with(asked, *lawmaker, yardsticks);
                if (!entry) {
                    return entry.error();
                }
                if (asked.named || entry->decided > 0) {
                    entries_.push_back(*std::move(entry));
                }
            }
        }
        return Done{};
    }

    struct Difference {
        const model::Concept* legal_concept = nullptr;
        const model::Attribute* attribute = nullptr;
        Value yardstick;
    };

    [[nodiscard]] Value yardstick_value(const model::Concept& legal_concept, const model::Attribute& attribute) const {
        if (const auto* jurisdiction = std::get_if<const model::Jurisdiction*>(&statement_.yardstick)) {
            return execution_.evidence.standing(legal_concept.id, (*jurisdiction)->code).value(attribute.id);
        }
        std::vector<Value> values;
        std::set<const model::Jurisdiction*> seen;
        for (const Asked& asked : statement_.territory.asked) {
            for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
                if (!seen.insert(lawmaker).second) {
                    continue;
                }
                values.push_back(execution_.evidence.standing(legal_concept.id, lawmaker->code).value(attribute.id));
            }
        }
        return statistic(std::get<Statistic>(statement_.yardstick), attribute, values).value;
    }

    Result<Entry> compare_with(const Asked& asked, const model::Jurisdiction& lawmaker,
                               const std::vector<Difference>& yardsticks) {
        std::array<std::size_t, 6> counts{};  // equal, stricter, weaker, wider, narrower, other
        std::size_t undecided = 0;
        for (const Difference& wanted : yardsticks) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent.error();
            }
            const Value value =
                execution_.evidence.standing(wanted.legal_concept->id, lawmaker.code).value(wanted.attribute->id);
            execution_.count(asked, value_cell(value).state);
            if (wanted.yardstick.state == model::ValueState::not_applicable) {
                continue;
            }
            const Direction direction = compare::difference(*wanted.attribute, value, wanted.yardstick).direction;
            if (direction == Direction::undecided) {
                ++undecided;
            } else {
                ++counts[std::min(static_cast<std::size_t>(direction), counts.size() - 1)];
            }
        }
        Entry entry{&lawmaker, {}, counts[0], 0, 0};
        for (const std::size_t count : counts) {
            entry.counts.push_back(number_cell(count));
            entry.decided += count;
        }
        entry.undecided = undecided;
        entry.counts.push_back(number_cell(undecided));
        entry.counts.push_back(number_cell(entry.decided));
        return entry;
    }

    [[nodiscard]] std::string yardstick_name() const {
        if (const auto* jurisdiction = std::get_if<const model::Jurisdiction*>(&statement_.yardstick)) {
            return (*jurisdiction)->english_name();
        }
        return fmt::format("the {}", name(std::get<Statistic>(statement_.yardstick)));
    }

    void add_sentences(const std::string& yardstick) {
        const auto ranked = std::ranges::count_if(entries_, &Entry::is_ranked);
        execution_.answer.sentences.push_back(
            fmt::format("{} of {} are ranked by their distance from {}, the nearest first.", ranked,
                        counted(entries_.size(), "jurisdiction"), yardstick));
        execution_.answer.sentences.emplace_back(
            "The share is that of what is decided; where less than half is, the jurisdiction has no rank.");
    }

    Execution& execution_;
    const BoundStatement& statement_;
    Table table_;
    std::vector<Entry> entries_;
};

}  // namespace

Status rank(Execution& execution) {
    return Ranking(execution).run();
}

}  // namespace lacuna::query
