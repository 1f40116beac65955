#pragma once

#include "lacuna/base/result.hpp"

#include <filesystem>
#include <vector>

namespace lacuna::cli {

/// The folders of the collections that come with the command, sorted: those under $LACUNA_DATASETS, else under the
/// datasets folder of the source tree that the command was built from, else under the installation's
/// share/lacuna/datasets. An error of category storage where there is none.
[[nodiscard]] Result<std::vector<std::filesystem::path>> bundled_collections();

}  // namespace lacuna::cli
