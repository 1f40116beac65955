#include "query/execute/execute.hpp"

#include "query/execute/execution.hpp"
#include "query/execute/explanation.hpp"
#include "query/execute/header.hpp"
#include "query/execute/row_order.hpp"

#include <algorithm>
#include <chrono>

namespace lacuna::query {
namespace {

Status produce(Execution& execution) {
    const BoundStatement& statement = execution.statement;
    switch (statement.verb) {
        case Verb::compare:
            return compare(execution);
        case Verb::gaps:
            return judge_gaps(execution);
        case Verb::describe:
            return describe(execution);
        case Verb::diff:
            return diff(execution);
        case Verb::changes:
            return list_changes(execution);
        case Verb::trend:
            return follow_trend(execution);
        case Verb::summarise:
            return summarise(execution);
        case Verb::rank:
            return rank(execution);
        case Verb::forum:
            return find_forum(execution);
        default:
            break;
    }
    switch (statement.subject) {
        case grammar::Subject::provisions:
            return find_provisions(execution);
        case grammar::Subject::jurisdictions:
            return find_jurisdictions(execution);
        case grammar::Subject::coverage:
            return show_coverage(execution);
        default:
            return list_catalogue(execution);
    }
}

/// Carries out one step after another; the steps behind the operator work on the main table alone.
struct StepRunner {
    const BoundStatement& statement;
    const storage::Snapshot& snapshot;
    const storage::Snapshot& latest;
    std::span<const storage::Commit> commits;
    Budget& budget;
    Provenance& provenance;
    Evidence& evidence;
    Evidence& latest_evidence;
    Answer& answer;
    std::size_t pinned_rows = 0;  ///< at the head of the main table, left alone by the steps behind the operator

    [[nodiscard]] Table& main_table() const { return answer.tables[answer.main_table]; }

    Status operator()(const Read& read) const {
        auto found = Evidence::read(snapshot, read.concepts, read.jurisdictions, statement.as_of);
        if (!found) {
            return std::move(found).error();
        }
        evidence = *std::move(found);
        if (statement.compares_recordings) {
            auto known = Evidence::read(latest, read.concepts, read.jurisdictions, statement.as_of);
            if (!known) {
                return std::move(known).error();
            }
            latest_evidence = *std::move(known);
        }
        return budget.check_time();
    }
    Status operator()(const Produce&) {
        Execution execution{statement, evidence, provenance, budget, answer, commits, &latest_evidence};
        auto produced = produce(execution);
        if (produced) {
            fill_coverage(execution);
            pinned_rows = execution.pinned_rows;
        }
        return produced;
    }
    Status operator()(const Sort& sort) const {
        sort_rows(std::span{main_table().rows}.subspan(pinned_rows), sort.keys, statement.columns);
        return budget.check_time();
    }
    Status operator()(const Cut& cut) const {
        auto& rows = main_table().rows;
        const std::size_t all = rows.size() - pinned_rows;
        const std::size_t dropped = std::min(cut.offset, all);
        const std::size_t kept = std::min(cut.limit, all - dropped);
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(pinned_rows);
        rows.erase(first + static_cast<std::ptrdiff_t>(dropped + kept), rows.end());
        rows.erase(first, first + static_cast<std::ptrdiff_t>(dropped));
        note_cut(answer, kept, all);
        return Done{};
    }
    Status operator()(const Project& project) const {
        Table& table = main_table();
        std::vector<Column> columns;
        for (const std::size_t index : project.columns) {
            columns.push_back(table.columns[index]);
        }
        for (auto& row : table.rows) {
            std::vector<Cell> cells;
            for (const std::size_t index : project.columns) {
                cells.push_back(row[index]);
            }
            row = std::move(cells);
        }
        table.columns = std::move(columns);
        return budget.check_time();
    }
};

}  // namespace

Result<Answer> execute(const Plan& plan, const BoundStatement& statement, const storage::Snapshot& snapshot,
                       std::span<const storage::Commit> commits, const Bounds& bounds,
                       const storage::Snapshot* latest) {
    Budget budget(bounds);
    Answer answer = answer_header(statement, snapshot);
    std::shared_ptr<const model::Catalogue> later;
    if (statement.compares_recordings && latest != nullptr) {
        auto catalogue = latest->catalogue();
        if (!catalogue) {
            return std::move(catalogue).error();
        }
        later = *std::move(catalogue);
    }
    Provenance provenance(*statement.catalogue, statement.extras, later.get());
    Evidence evidence;
    Evidence latest_evidence;
    StepRunner runner{statement, snapshot,        latest == nullptr ? snapshot : *latest,
                      commits,   budget,          provenance,
                      evidence,  latest_evidence, answer};
    Explanation explanation(statement, plan);
    for (std::size_t at = 0; at < plan.steps.size(); ++at) {
        const auto begin = std::chrono::steady_clock::now();
        if (auto done = std::visit(runner, plan.steps[at]); !done) {
            return std::move(done).error();
        }
        if (statement.explain) {
            explanation.note(at, std::chrono::steady_clock::now() - begin, evidence, answer);
        }
    }
    if (statement.explain) {
        explanation.replace(answer);
    }
    finish(answer, statement, provenance);
    return answer;
}

}  // namespace lacuna::query
