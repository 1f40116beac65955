#pragma once

#include "lacuna/answer.hpp"

#include <string>

namespace lacuna::report {

/// `6 of 6 jurisdictions coded; 4 of 132 cells unknown, 10 absent`, and what is not coded by name. Empty where the
/// statement asks about no jurisdiction and no cell.
[[nodiscard]] std::string coverage_text(const Coverage& coverage);

/// `western_balkans: AL, BA, ME (undecided: XK)`
[[nodiscard]] std::string group_text(const ResolvedName& group);

/// `2014 (Consolidated text …)`; empty where nothing is known of it.
[[nodiscard]] std::string oldest_source_text(const Answer& answer);

/// `child-protection 2026.11, content 1a2b…`
[[nodiscard]] std::string collection_text(const Answer& answer);

}  // namespace lacuna::report
