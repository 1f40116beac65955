#pragma once

#include "exchange/read_collection.hpp"
#include "lacuna/base/error.hpp"

#include <filesystem>
#include <string_view>

namespace lacuna {

/// The collection in the folder with all its mistakes, those in the expressions of its baselines included: the binder
/// finds the same at a question, and this is the one folder that knows both.
[[nodiscard]] Result<exchange::ReadCollection> read_checked_collection(const std::filesystem::path& folder);

/// The error of a collection that has mistakes, all of them in its details; `outcome` says what was not done.
[[nodiscard]] Error refusal(const exchange::ReadCollection& read, const std::filesystem::path& folder,
                            std::string_view outcome);

}  // namespace lacuna
