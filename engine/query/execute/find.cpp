#include "query/bind/columns.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"
#include "query/execute/record_cells.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

CellState state_of(const Standing& standing) {
    if (standing.version() == nullptr) {
        return CellState::unknown;
    }
    return standing.is_absent() ? CellState::absent : CellState::known;
}

class Search {
public:
    explicit Search(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("provisions", "Provisions", statement_.columns)) {}

    Status run() {
        for (const Execution::Place& place : execution_.places()) {
            const Standing& today = execution_.evidence.standing(place.legal_concept->id, place.lawmaker->code);
            for (const Standing& standing : standings(today)) {
                if (auto spent = execution_.budget.spend_row(); !spent) {
                    return spent;
                }
                add(place, standing);
            }
        }
        execution_.answer.sentences.push_back(
            statement_.where
                ? fmt::format("The condition holds for {} of {}.", table_.rows.size(),
                              counted(execution_.answer.coverage.cells, statement_.period ? "version" : "provision"))
                : counted(table_.rows.size(), statement_.period ? "version" : "provision") + ".");
        if (undated_ > 0) {
            execution_.answer.sentences.push_back(fmt::format(
                "{} left out: {} do not decide whether {} in force in this time.", counted(undated_, "version"),
                undated_ == 1 ? "its dates" : "their dates", undated_ == 1 ? "it was" : "they were"));
        }
        execution_.answer.tables.push_back(std::move(table_));
        return Done{};
    }

private:
    /// The law on the date, or, with FROM and TO, every version that was in force at some time between.
    std::vector<Standing> standings(const Standing& today) {
        if (!statement_.period || !today.is_coded()) {
            return {today};
        }
        std::vector<Standing> found;
        for (const model::Version& version : today.provision->versions) {
            const Kleene overlaps = is_in_period(version);
            undated_ += overlaps == Kleene::unknown ? 1 : 0;
            if (overlaps == Kleene::yes) {
                found.push_back({today.provision, {&version, false, nullptr}});
            }
        }
        return found;
    }

    [[nodiscard]] Kleene is_in_period(const model::Version& version) const {
        const Date first = Date::from_day_number(statement_.period->from.earliest());
        const Date last = Date::from_day_number(statement_.period->to.latest());
        const Kleene begins = is_not_after(version.valid_from, last);
        return version.valid_to ? begins & is_before(first, *version.valid_to) : begins;
    }

    void add(const Execution::Place& place, const Standing& standing) {
        RowFacts facts(execution_.evidence, place.lawmaker->code, place.legal_concept);
        facts.set_standing(standing);
        execution_.count(*place.asked, state_of(standing));
        std::vector<Cell> row = record_cells(execution_, place, standing, statement_.as_of);
        set_record_columns(facts, row);
        if (!execution_.is_kept(facts, place.legal_concept)) {
            return;
        }
        for (const compare::AttributeReference& reference : statement_.attributes) {
            row.push_back(attribute_cell(execution_, facts, place.lawmaker->code, reference));
        }
        table_.rows.push_back(std::move(row));
    }

    Execution& execution_;
    const BoundStatement& statement_;
    Table table_;
    std::size_t undated_ = 0;
};

}  // namespace

Status find_provisions(Execution& execution) {
    return Search(execution).run();
}

}  // namespace lacuna::query
