#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/grouping.hpp"
#include "query/execute/measure.hpp"
#include "query/execute/record_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lacuna::query {
namespace {

/// One line of the summary while it is being made.
struct Line {
    GroupKey key;
    std::vector<Tally> tallies;
};

class Summary {
public:
    explicit Summary(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          table_(make_table("summary", "Summary", statement_.columns)) {}

    Status run() {
        for (const Execution::Place& place : execution_.places()) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            RowFacts facts(execution_.evidence, place.lawmaker->code, place.legal_concept);
            const Standing& standing = facts.standing(place.legal_concept->id);
            execution_.count(*place.asked, cell_state(state_of(standing)));
            if (asks_columns_) {
                set_record_columns(facts, record_cells(execution_, place, standing, statement_.as_of));
            }
            if (execution_.is_kept(facts, place.legal_concept)) {
                add(place, facts, state_of(standing));
            }
        }
        if (lines_.empty() && statement_.keys.empty()) {
            line({});  // a summary of nothing has a line all the same
        }
        for (const Line& one : lines_) {
            std::vector<Cell> row;
            for (const std::string& part : one.key) {
                row.push_back(text_cell(part));
            }
            for (const Tally& tally : one.tallies) {
                tally.append(row);
            }
            table_.rows.push_back(std::move(row));
        }
        add_sentences();
        execution_.answer.tables.push_back(std::move(table_));
        return Done{};
    }

private:
    static CellState cell_state(model::ValueState state) {
        return state == model::ValueState::known
                   ? CellState::known
                   : (state == model::ValueState::absent ? CellState::absent : CellState::unknown);
    }

    Line& line(const GroupKey& key) {
        const auto [place, is_new] = places_.try_emplace(key, lines_.size());
        if (is_new) {
            Line fresh{key, {}};
            for (const Measure& measure : statement_.measures) {
                fresh.tallies.emplace_back(measure);
            }
            lines_.push_back(std::move(fresh));
        }
        return lines_[place->second];
    }

    void add(const Execution::Place& place, const RowFacts& facts, model::ValueState standing) {
        for (const GroupKey& key : group_keys(statement_, *place.legal_concept, place.lawmaker->code, *place.asked)) {
            for (Tally& tally : line(key).tallies) {
                tally.add(facts, place.legal_concept, standing);
            }
        }
    }

    void add_sentences() {
        Answer& answer = execution_.answer;
        answer.sentences.push_back(fmt::format("{} from {} of {} in {}.", counted(table_.rows.size(), "line"),
                                               counted(answer.coverage.cells, "pair"),
                                               counted(statement_.concepts.size(), "concept"),
                                               counted(statement_.territory.asked.size(), "jurisdiction")));
        answer.sentences.push_back(sentence_on_measures());
        const bool by_group = std::ranges::find(statement_.keys, Key::group) != statement_.keys.end();
        if (by_group && statement_.territory.groups.size() > 1) {
            answer.sentences.emplace_back("A jurisdiction in several of the groups counts in each of them.");
        }
    }

    Execution& execution_;
    const BoundStatement& statement_;
    bool asks_columns_ = asks_row_columns(statement_);
    Table table_;
    std::vector<Line> lines_;  ///< in the order in which they came up
    std::map<GroupKey, std::size_t> places_;
};

}  // namespace

Status summarise(Execution& execution) {
    return Summary(execution).run();
}

}  // namespace lacuna::query
