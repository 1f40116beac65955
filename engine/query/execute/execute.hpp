#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"
#include "query/bind/bound_statement.hpp"
#include "query/execute/budget.hpp"
#include "query/plan/plan.hpp"
#include "storage/store.hpp"

#include <span>

namespace lacuna::query {

/// Carries out the plan of a statement over one snapshot, which must be the one whose catalogue the statement was
/// bound against. `commits` is what SHOW commits lists; other statements do not need it. `latest` is the state after
/// the newest commit, for statements that compare recordings; null: the snapshot itself. Errors: those of the store,
/// and category `limit` where a bound is reached; never a part of the answer. Safe from several threads at once.
[[nodiscard]] Result<Answer> execute(const Plan& plan, const BoundStatement& statement,
                                     const storage::Snapshot& snapshot, std::span<const storage::Commit> commits,
                                     const Bounds& bounds, const storage::Snapshot* latest = nullptr);

}  // namespace lacuna::query
