#pragma once

#include "lacuna/answer.hpp"
#include "query/bind/bound_statement.hpp"
#include "query/execute/budget.hpp"
#include "query/execute/evidence.hpp"
#include "query/execute/provenance.hpp"

#include <functional>
#include <set>
#include <span>

namespace lacuna::query {

/// What the operators share while one statement is answered. Lives for one answer, on one thread.
struct Execution {
    const BoundStatement& statement;
    const Evidence& evidence;
    Provenance& provenance;
    Budget& budget;
    Answer& answer;
    std::span<const storage::Commit> commits;
    const Evidence* latest = nullptr;              ///< what the database knows by now, where a statement asks that too
    std::set<const model::Jurisdiction*> coded{};  ///< those of ACROSS with something known or absent
    std::size_t pinned_rows = 0;                   ///< at the head of the main table, neither sorted nor cut

    /// Counts one cell of the asked jurisdiction for the coverage.
    void count(const Asked& asked, CellState state);

    /// One maker of law with one concept, in the order of the rows.
    struct Place {
        const Asked* asked = nullptr;
        const model::Jurisdiction* lawmaker = nullptr;
        const model::Concept* legal_concept = nullptr;  ///< null where the statement names none
    };
    /// All pairs of lawmaker and concept, each once, concept by concept; those that came in by `all` only where one
    /// of the concepts that the pair reads is coded.
    [[nodiscard]] std::vector<Place> places() const;

    /// Whether WHERE keeps the row; rows that it cannot decide are counted.
    [[nodiscard]] bool is_kept(const RowFacts& facts, const model::Concept* row_concept);
};

/// The operators, each in a file of its own: they fill the answer's tables, sentences and coverage.
[[nodiscard]] Status find_provisions(Execution& execution);
[[nodiscard]] Status find_jurisdictions(Execution& execution);
[[nodiscard]] Status compare(Execution& execution);
[[nodiscard]] Status judge_gaps(Execution& execution);
[[nodiscard]] Status list_catalogue(Execution& execution);
[[nodiscard]] Status show_coverage(Execution& execution);
[[nodiscard]] Status describe(Execution& execution);
[[nodiscard]] Status diff(Execution& execution);
[[nodiscard]] Status list_changes(Execution& execution);
[[nodiscard]] Status follow_trend(Execution& execution);
[[nodiscard]] Status summarise(Execution& execution);
[[nodiscard]] Status rank(Execution& execution);
[[nodiscard]] Status find_forum(Execution& execution);

}  // namespace lacuna::query
