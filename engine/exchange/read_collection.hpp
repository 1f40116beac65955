#pragma once

#include "exchange/check_expression.hpp"
#include "exchange/finding.hpp"
#include "lacuna/base/result.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace lacuna::exchange {

/// How much was read; of what is right as well as of what is wrong.
struct ReadCounts {
    std::size_t files = 0;
    std::size_t jurisdictions = 0;  ///< that have a file
    std::size_t instruments = 0;
    std::size_t sources = 0;
    std::size_t provisions = 0;
    std::size_t versions = 0;
    std::size_t facts = 0;
    std::size_t baselines = 0;
    std::size_t demands = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;

    bool operator==(const ReadCounts&) const = default;
};

struct ReadCollection {
    std::optional<model::Collection> collection;  ///< set where there is no finding of severity error
    std::vector<Finding> findings;                ///< in the order of files and places
    ReadCounts counts;
};

/// Reads a collection folder as docs/data-format.md describes it, and finds all mistakes in one go. Files are named
/// in findings by `folder` as given. The error of the Result is for a folder that itself cannot be read; whatever is
/// wrong inside it is a finding. The collection does not depend on the order in which the files lie on the disk:
/// instruments, sources and baselines are sorted by id, provisions by concept and jurisdiction, versions oldest
/// first, facts by attribute. `check` finds what is wrong in the expressions of baselines beyond their syntax.
/// Thread-safe; writes nothing.
[[nodiscard]] Result<ReadCollection> read_collection(const std::filesystem::path& folder,
                                                     const ExpressionCheck& check = {});

}  // namespace lacuna::exchange
