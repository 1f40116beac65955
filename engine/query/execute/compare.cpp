#include "compare/difference.hpp"
#include "query/bind/wording.hpp"
#include "query/bind/yardstick.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"
#include "query/execute/statistic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace lacuna::query {
namespace {

using compare::Verdict;
using model::Value;

/// The directions in the order in which sentences name them.
constexpr std::array directions{"stricter",   "weaker",       "wider", "narrower", "different", "missing",
                                "additional", "incomparable", "below", "absent",   "equal",     "met"};

/// A value as coded, and as it counts: an absent provision has the values that the codebook gives to absence.
struct Sides {
    Value coded;
    Value counted;
};

Sides sides(const compare::AttributeReference& reference, const RowFacts& facts) {
    Value coded = facts.value(reference);
    const bool stands_for_absence = coded.state == model::ValueState::absent && reference.attribute.when_absent &&
                                    facts.is_provision_absent(reference.concept_id);
    Value counted = stands_for_absence ? Value::known(*reference.attribute.when_absent) : coded;
    return {std::move(coded), std::move(counted)};
}

/// Two laws that come to the same are equal, though one says it and the other has no such provision; where they
/// differ, that the provision is missing says more than that a value is less.
std::optional<Flag> difference_flag(const compare::AttributeReference& reference, const Sides& subject,
                                    const Sides& yardstick) {
    if (yardstick.coded.state == model::ValueState::not_applicable) {
        return std::nullopt;  // there is nothing to be measured by
    }
    compare::Difference difference = compare::difference(reference.attribute, subject.counted, yardstick.counted);
    if (difference.direction != compare::Direction::equal) {
        difference = compare::difference(reference.attribute, subject.coded, yardstick.coded);
    }
    return Flag{std::string{compare::name(difference.direction)}, difference.size};
}

class Comparison {
public:
    explicit Comparison(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("comparison", "Comparison", statement_.columns)),
          tallies_(statement_.attributes.size()) {}

    Status run() {
        std::vector<Execution::Place> kept;
        for (const Execution::Place& place : execution_.places()) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            RowFacts facts(execution_.evidence, place.lawmaker->code, place.legal_concept);
            facts.set_column("jurisdiction", Value::known(place.lawmaker->code));
            facts.set_column("concept", Value::known(place.legal_concept == nullptr ? "" : place.legal_concept->id));
            count_cells(place, facts);
            if (execution_.is_kept(facts, place.legal_concept)) {
                kept.push_back(place);
            }
        }
        for (std::size_t begin = 0; begin < kept.size();) {
            std::size_t end = begin;
            while (end < kept.size() && kept[end].legal_concept == kept[begin].legal_concept) {
                ++end;
            }
            add_rows(std::span{kept}.subspan(begin, end - begin));
            begin = end;
        }
        pin_extra_rows();
        add_sentences();
        execution_.answer.tables.push_back(std::move(table_));
        return Done{};
    }

private:
    /// The yardstick's own rows are neither sorted nor cut away: they move to the front, where the others are.
    void pin_extra_rows() {
        if (statement_.order_by.empty() && !statement_.limit) {
            return;
        }
        for (std::size_t i = 0; i < extra_rows_.size(); ++i) {
            const auto row = table_.rows.begin() + static_cast<std::ptrdiff_t>(extra_rows_[i]);
            std::rotate(table_.rows.begin() + static_cast<std::ptrdiff_t>(i), row, row + 1);
        }
        execution_.pinned_rows = extra_rows_.size();
    }

    void count_cells(const Execution::Place& place, const RowFacts& facts) {
        for (const compare::AttributeReference& reference : statement_.attributes) {
            execution_.count(*place.asked, value_cell(facts.value(reference)).state);
        }
    }

    /// The rows of one concept, the yardstick's own first where it is not among them.
    void add_rows(std::span<const Execution::Place> places) {
        const model::Concept* legal_concept = places.front().legal_concept;
        set_yardstick(places, legal_concept);
        for (const Execution::Place& place : places) {
            add_row(*place.lawmaker, legal_concept);
        }
    }

    void set_yardstick(std::span<const Execution::Place> places, const model::Concept* legal_concept) {
        yardstick_.clear();
        if (const auto* jurisdiction = std::get_if<const model::Jurisdiction*>(&statement_.yardstick)) {
            const RowFacts facts(execution_.evidence, (*jurisdiction)->code, legal_concept);
            for (const compare::AttributeReference& reference : statement_.attributes) {
                yardstick_.push_back(sides(reference, facts));
            }
            if (std::ranges::find(places, *jurisdiction, &Execution::Place::lawmaker) == places.end()) {
                extra_rows_.push_back(table_.rows.size());
                add_row(**jurisdiction, legal_concept);
            }
        } else if (const auto* wanted = std::get_if<Statistic>(&statement_.yardstick)) {
            add_statistic(*wanted, places, legal_concept);
        }
    }

    void add_statistic(Statistic wanted, std::span<const Execution::Place> places,
                       const model::Concept* legal_concept) {
        extra_rows_.push_back(table_.rows.size());
        std::vector<Cell> row = leading_cells(std::string{name(wanted)}, legal_concept);
        row.front().note = "yardstick";
        for (const compare::AttributeReference& reference : statement_.attributes) {
            if (!is_asked(reference, legal_concept)) {
                row.push_back(nothing_cell());
                yardstick_.push_back({Value::not_applicable(), Value::not_applicable()});
                continue;
            }
            std::vector<Value> values;
            for (const Execution::Place& place : places) {
                const RowFacts facts(execution_.evidence, place.lawmaker->code, legal_concept);
                values.push_back(facts.value(reference));
            }
            StatisticValue made = statistic(wanted, reference.attribute, values);
            const std::string of_concept =
                legal_concept != nullptr && reference.concept_id.empty() ? " for " + legal_concept->id : "";
            execution_.answer.sentences.push_back(
                made.value.is_known()
                    ? fmt::format("The {} of {}{} is {}, made of {}.", name(wanted), attribute_name(reference),
                                  of_concept, to_string(made.value), counted(made.entered, "known value"))
                    : fmt::format("There is no {} of {}{}: {}.", name(wanted), attribute_name(reference), of_concept,
                                  made.note));
            Cell cell = value_cell(made.value);
            cell.note = made.note;
            row.push_back(std::move(cell));
            yardstick_.push_back({made.value, made.value});
        }
        table_.rows.push_back(std::move(row));
    }

    /// Whether the concept of the rows has the attribute at all.
    [[nodiscard]] static bool is_asked(const compare::AttributeReference& reference,
                                       const model::Concept* legal_concept) {
        return !reference.concept_id.empty() || legal_concept == nullptr ||
               std::ranges::find(legal_concept->attributes, reference.attribute.id) != legal_concept->attributes.end();
    }

    [[nodiscard]] static std::string attribute_name(const compare::AttributeReference& reference) {
        return reference.concept_id.empty() ? reference.attribute.id
                                            : reference.concept_id + ":" + reference.attribute.id;
    }

    [[nodiscard]] std::vector<Cell> leading_cells(std::string first, const model::Concept* legal_concept) const {
        std::vector<Cell> row{text_cell(std::move(first))};
        if (statement_.columns.size() > statement_.attributes.size() + 1) {
            row.push_back(text_cell(legal_concept == nullptr ? std::string{} : legal_concept->id));
        }
        return row;
    }

    void add_row(const model::Jurisdiction& jurisdiction, const model::Concept* legal_concept) {
        const RowFacts facts(execution_.evidence, jurisdiction.code, legal_concept);
        std::vector<Cell> row = leading_cells(jurisdiction.code, legal_concept);
        const auto* yardstick = std::get_if<const model::Jurisdiction*>(&statement_.yardstick);
        const bool is_yardstick = yardstick != nullptr && *yardstick == &jurisdiction;
        if (is_yardstick) {
            row.front().note = "yardstick";
        }
        const auto verdicts = verdicts_on(facts);
        bool differs = false;
        for (std::size_t i = 0; i < statement_.attributes.size(); ++i) {
            const compare::AttributeReference& reference = statement_.attributes[i];
            Cell cell = attribute_cell(execution_, facts, jurisdiction.code, reference);
            if (!is_yardstick) {
                cell.flag = flag(i, facts, legal_concept, verdicts);
            }
            if (cell.flag) {
                ++tallies_[i][cell.flag->direction];
                differs = differs || (cell.flag->direction != "equal" && cell.flag->direction != "met");
            }
            row.push_back(std::move(cell));
        }
        if (!statement_.differences_only || differs || is_yardstick) {
            table_.rows.push_back(std::move(row));
        }
    }

    /// By attribute with its concept: the parts of the baseline's demands that turn on it.
    using Verdicts = std::map<std::string, std::vector<compare::PartResult>, std::less<>>;

    [[nodiscard]] Verdicts verdicts_on(const RowFacts& facts) const {
        Verdicts verdicts;
        const auto* baseline = std::get_if<std::shared_ptr<const BoundBaseline>>(&statement_.yardstick);
        if (baseline == nullptr) {
            return verdicts;
        }
        for (const Requirement& requirement : (*baseline)->requirements) {
            for (compare::PartResult& part : compare::judge(*requirement.bound, facts).parts) {
                if (part.subject == nullptr) {
                    continue;
                }
                verdicts[part.subject->concept_id + ":" + part.subject->attribute.id].push_back(std::move(part));
            }
        }
        return verdicts;
    }

    [[nodiscard]] std::optional<Flag> flag(std::size_t index, const RowFacts& facts,
                                           const model::Concept* legal_concept, const Verdicts& verdicts) const {
        const compare::AttributeReference& reference = statement_.attributes[index];
        if (!yardstick_.empty()) {
            return difference_flag(reference, sides(reference, facts), yardstick_[index]);
        }
        const std::string concept_id =
            reference.concept_id.empty() && legal_concept != nullptr ? legal_concept->id : reference.concept_id;
        const auto found = verdicts.find(concept_id + ":" + reference.attribute.id);
        if (found == verdicts.end()) {
            return std::nullopt;
        }
        std::vector<Verdict> parts;
        std::optional<Scalar> shortfall;
        for (const compare::PartResult& part : found->second) {
            parts.push_back(part.verdict);
            shortfall = shortfall ? shortfall : part.shortfall;
        }
        return Flag{std::string{compare::name(compare::combine(parts))}, shortfall};
    }

    [[nodiscard]] std::string yardstick_name() const {
        if (const auto* jurisdiction = std::get_if<const model::Jurisdiction*>(&statement_.yardstick)) {
            return (*jurisdiction)->english_name();
        }
        if (const auto* wanted = std::get_if<Statistic>(&statement_.yardstick)) {
            return fmt::format("the {}", name(*wanted));
        }
        return std::get<std::shared_ptr<const BoundBaseline>>(statement_.yardstick)->baseline->label;
    }

    /// "penalty.max against Slovenia: 2 weaker and 1 equal of 4; 1 cannot be decided."
    void add_sentences() {
        for (std::size_t i = 0; i < tallies_.size(); ++i) {
            std::size_t all = 0;
            for (const auto& [direction, count] : tallies_[i]) {
                all += count;
            }
            if (all == 0) {
                continue;
            }
            std::vector<std::string> counts;
            std::size_t decided = 0;
            for (const char* direction : directions) {
                if (const auto found = tallies_[i].find(direction); found != tallies_[i].end()) {
                    counts.push_back(fmt::format("{} {}", found->second, direction));
                    decided += found->second;
                }
            }
            std::string sentence =
                fmt::format("{} against {}: ", attribute_name(statement_.attributes[i]), yardstick_name());
            sentence += counts.empty() ? fmt::format("none of {} can be decided", all)
                                       : fmt::format("{} of {}", listed(counts), all);
            if (decided > 0 && decided < all) {
                sentence += fmt::format("; {} cannot be decided", all - decided);
            }
            execution_.answer.sentences.push_back(sentence + ".");
        }
    }

    Execution& execution_;
    const BoundStatement& statement_;
    Table table_;
    std::vector<std::size_t> extra_rows_;  ///< of yardsticks that were not asked for themselves
    std::vector<Sides> yardstick_;         ///< by attribute; empty against a baseline or without AGAINST
    std::vector<std::map<std::string, std::size_t, std::less<>>> tallies_;
};

}  // namespace

Status compare(Execution& execution) {
    return Comparison(execution).run();
}

}  // namespace lacuna::query
