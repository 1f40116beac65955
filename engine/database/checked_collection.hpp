#pragma once

#include "exchange/read_collection.hpp"

namespace lacuna {

/// The collection in the folder with all its mistakes, those in the expressions of its baselines included: the binder
/// finds the same at a question, and this is the one folder that knows both.
[[nodiscard]] Result<exchange::ReadCollection> read_checked_collection(const std::filesystem::path& folder);

}  // namespace lacuna
