#pragma once

#include "query/bind/bound_statement.hpp"

#include <vector>

namespace lacuna::query {

/// The columns that the main table of a statement has besides attributes.
[[nodiscard]] std::vector<OutputColumn> provision_columns();  ///< FIND provisions; the first seven by default
inline constexpr std::size_t default_provision_columns = 7;
[[nodiscard]] std::vector<OutputColumn> comparison_columns(bool several_concepts);
[[nodiscard]] std::vector<OutputColumn> gap_columns(bool composites);
/// Those of them that WHERE can ask.
[[nodiscard]] std::vector<OutputColumn> gap_condition_columns();
[[nodiscard]] std::vector<OutputColumn> listing_columns(grammar::Subject subject);

/// "csam.possession:penalty.max", or the attribute alone where the concept is the row's.
/// What TREND AGAINST a baseline can ask of a demand in a jurisdiction.
[[nodiscard]] std::vector<OutputColumn> verdict_columns();
[[nodiscard]] std::vector<OutputColumn> difference_columns(const Side& left, const Side& right);
[[nodiscard]] std::vector<OutputColumn> change_columns();
[[nodiscard]] std::vector<OutputColumn> demand_rank_columns();
[[nodiscard]] std::vector<OutputColumn> difference_rank_columns();
[[nodiscard]] OutputColumn attribute_column(const compare::AttributeReference& reference);

/// The subject's own word: "provisions".
[[nodiscard]] const char* name(grammar::Subject subject);

}  // namespace lacuna::query
