#include "database/checked_collection.hpp"

#include "database/mistakes.hpp"
#include "query/bind/baselines.hpp"

#include <fmt/format.h>

namespace lacuna {

Result<exchange::ReadCollection> read_checked_collection(const std::filesystem::path& folder) {
    return exchange::read_collection(folder, query::mistakes_in_demand);
}

Error refusal(const exchange::ReadCollection& read, const std::filesystem::path& folder, std::string_view outcome) {
    Error error;
    error.category = ErrorCategory::data;
    error.code = "collection-refused";
    error.message = fmt::format("the collection in {} has {} {}: {}", folder.string(), read.counts.errors,
                                read.counts.errors == 1 ? "error" : "errors", outcome);
    error.advice = "correct the places named above and try again";
    for (const exchange::Finding& finding : read.findings) {
        error.details += exchange::to_text(finding);
        error.diagnostics.push_back(public_diagnostic(finding));
    }
    return error;
}

}  // namespace lacuna
