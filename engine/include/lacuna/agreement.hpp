#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"

#include <filesystem>

namespace lacuna {

/// How far two coders who did not see each other's work agree: two files of one jurisdiction, or two folders of which
/// the second's files are compared with those of the same name in the first. Records are matched by jurisdiction
/// and concept, and by valid_from or else the most days on which both are certainly in force; those that only the second
/// coder has are warned of by name. Sentences say how many are dated differently, and how many were settled since.
///
/// The answer's table `agreement` has a row for each attribute and, behind them, two for all answers together (`all`,
/// `decided`: neither is unknown): how many answers, how many are the same, their share in percent, and Cohen's kappa
/// with unknown as a category, which does not apply where one answer was given throughout. With `list_disagreements` the
/// table `disagreements`, then the main one, lists every answer that differs.
///
/// Errors of category data: a file that is missing or cannot be read (every mistake in `details`), nothing to compare.
[[nodiscard]] Result<Answer> agreement_of(const std::filesystem::path& first, const std::filesystem::path& second,
                                          bool list_disagreements = false);

}  // namespace lacuna
