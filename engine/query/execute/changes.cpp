#include "compare/difference.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"
#include "query/execute/version_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lacuna::query {
namespace {

using model::Value;

class Changes {
public:
    explicit Changes(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("changes", "Changes", statement_.columns)) {}

    Status run() {
        for (const Execution::Place& place : execution_.places()) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            const Standing& then = execution_.evidence.standing(place.legal_concept->id, place.lawmaker->code);
            execution_.count(*place.asked, then.is_coded() ? CellState::known : CellState::unknown);
            std::vector<VersionChange> found =
                then.is_coded() ? amendments(*then.provision) : std::vector<VersionChange>{};
            if (statement_.compares_recordings) {
                const Standing& now = execution_.latest->standing(place.legal_concept->id, place.lawmaker->code);
                std::ranges::move(recordings(then.provision.get(), now.provision.get()), std::back_inserter(found));
            }
            for (const VersionChange& change : found) {
                if (auto added = add(place, change); !added) {
                    return added;
                }
            }
        }
        // By date; what happened on one day stays in the order of the places.
        std::ranges::stable_sort(table_.rows, {}, [](const std::vector<Cell>& row) {
            const Date& date = std::get<Date>(row.front().value);
            return std::pair{date.earliest(), date.latest()};
        });
        add_sentences();
        execution_.answer.tables.push_back(std::move(table_));
        return Done{};
    }

private:
    /// Whether the change lies in the time asked about; unknown where its date is not precise enough.
    [[nodiscard]] Kleene is_in_period(const Date& date) const {
        if (!statement_.period) {
            return Kleene::yes;
        }
        return is_not_after(Date::from_day_number(statement_.period->from.earliest()), date) &
               is_not_after(date, Date::from_day_number(statement_.period->to.latest()));
    }

    Status add(const Execution::Place& place, const VersionChange& change) {
        const Kleene in_period = is_in_period(change.date);
        if (in_period != Kleene::yes) {
            undated_ += in_period == Kleene::unknown ? 1 : 0;
            return Done{};
        }
        const std::vector<FactChange> facts =
            fact_changes(*place.legal_concept, statement_.catalogue->codebook, change, open_);
        bool any = false;
        for (const FactChange& fact : facts) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            any = add_row(place, change, fact) || any;
        }
        amendments_ += any && change.kind == VersionChange::Kind::amendment ? 1 : 0;
        recordings_ += any && change.kind != VersionChange::Kind::amendment ? 1 : 0;
        return Done{};
    }

    bool add_row(const Execution::Place& place, const VersionChange& change, const FactChange& fact) {
        std::vector<Cell> row{date_cell(change.date), text_cell(place.lawmaker->code),
                              text_cell(place.legal_concept->id), text_cell(std::string{name(change.kind)}),
                              text_cell(fact.attribute)};
        row.push_back(value_cell(place, change.before, fact.before, fact.attribute));
        row.push_back(value_cell(place, change.after, fact.after, fact.attribute));
        if (fact.direction) {
            row.back().flag = Flag{std::string{compare::name(fact.direction->direction)}, fact.direction->size};
            row.push_back(text_cell(std::string{compare::name(fact.direction->direction)}));
        } else {
            row.push_back(nothing_cell());
        }
        const std::string amended_by = change.after == nullptr ? std::string{} : change.after->amended_by;
        row.push_back(amended_by.empty() ? nothing_cell() : text_cell(amended_by));
        const model::Version* recorded = change.after != nullptr ? change.after : change.before;
        const auto coded_on = Date::parse(recorded->coding.date);
        row.push_back(coded_on ? date_cell(*coded_on) : unknown_cell({}));
        if (!is_kept(place, row)) {
            return false;
        }
        table_.rows.push_back(std::move(row));
        return true;
    }

    /// The value with the citations of its version; where there is no version, why.
    Cell value_cell(const Execution::Place& place, const model::Version* version, const Value& value,
                    const std::string& attribute) {
        if (version == nullptr) {
            return unknown_cell("no such text is coded");
        }
        Cell cell = query::value_cell(value);
        cell.citations = execution_.provenance.cite(place.lawmaker->code, *version, version->find_fact(attribute));
        return cell;
    }

    bool is_kept(const Execution::Place& place, const std::vector<Cell>& row) {
        if (!statement_.where) {
            return true;
        }
        RowFacts facts(execution_.evidence, place.lawmaker->code, nullptr);
        for (std::size_t i = 0; i < row.size(); ++i) {
            facts.set_column(statement_.columns[i].column.name, as_value(row[i]));
        }
        return execution_.is_kept(facts, nullptr);
    }

    void add_sentences() {
        Answer& answer = execution_.answer;
        answer.sentences.push_back(fmt::format("{} of {} changed what is coded.", counted(amendments_, "amendment"),
                                               counted(execution_.answer.coverage.cells, "provision")));
        if (statement_.compares_recordings) {
            answer.sentences.push_back(fmt::format(
                "Since then the database has been changed in {}: corrections of the coding, and texts recorded or "
                "withdrawn later; they say nothing of a change of the law.",
                counted(recordings_, "version")));
        }
        if (open_ > 0) {
            answer.sentences.push_back(
                fmt::format("Of {} it is open whether {} changed, because {} unknown before or after.",
                            counted(open_, "answer"), open_ == 1 ? "it" : "they", open_ == 1 ? "it is" : "they are"));
        }
        if (undated_ > 0) {
            answer.sentences.push_back(
                fmt::format("{} left out: {} do not decide whether {} in this time.", counted(undated_, "change"),
                            undated_ == 1 ? "its dates" : "their dates", undated_ == 1 ? "it lies" : "they lie"));
        }
    }

    Execution& execution_;
    const BoundStatement& statement_;
    Table table_;
    std::size_t amendments_ = 0;
    std::size_t recordings_ = 0;
    std::size_t undated_ = 0;
    std::size_t open_ = 0;  ///< answers unknown before or after an amendment
};

}  // namespace

Status list_changes(Execution& execution) {
    return Changes(execution).run();
}

}  // namespace lacuna::query
