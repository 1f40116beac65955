#pragma once

#include "error_bench.hpp"

#include <string>
#include <vector>

namespace lacuna::documents {

/// docs/errors.md, with what each wrong example brings up.
[[nodiscard]] std::string error_page(const std::vector<Chapter>& chapters, ErrorBench& bench);

}  // namespace lacuna::documents
