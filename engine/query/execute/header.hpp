#pragma once

#include "query/execute/execution.hpp"

namespace lacuna::query {

/// What every answer says of itself before anything is read.
[[nodiscard]] Answer answer_header(const BoundStatement& statement, const storage::Snapshot& snapshot);

/// Which of the jurisdictions asked have something coded, once the operator has counted.
void fill_coverage(Execution& execution);

/// That LIMIT left rows out, as a sentence.
void note_cut(Answer& answer, std::size_t kept, std::size_t all);

/// The citations that are still used, the age of their sources, the warnings and the footnotes.
void finish(Answer& answer, const BoundStatement& statement, Provenance& provenance);

}  // namespace lacuna::query
