#include "database/mistakes.hpp"
#include "database/settings.hpp"
#include "exchange/read_collection.hpp"
#include "lacuna/database.hpp"
#include "storage/store.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna {
namespace {

Error refusal(const exchange::ReadCollection& read, const std::filesystem::path& folder) {
    Error error;
    error.category = ErrorCategory::data;
    error.code = "collection-refused";
    error.message = fmt::format("the collection in {} has {} {}: nothing was loaded", folder.string(),
                                read.counts.errors, read.counts.errors == 1 ? "error" : "errors");
    error.advice = "correct the places named above and load again";
    for (const exchange::Finding& finding : read.findings) {
        error.details += exchange::to_text(finding);
        error.diagnostics.push_back(public_diagnostic(finding));
    }
    return error;
}

}  // namespace

Result<LoadReport> Database::load(const std::filesystem::path& directory, const std::filesystem::path& folder) {
    auto read = exchange::read_collection(folder);
    if (!read) {
        return std::move(read).error();
    }
    if (!read->collection) {
        return refusal(*read, folder);
    }
    auto store = storage::open_store(directory, storage::Access::write);
    if (!store) {
        return std::move(store).error();
    }
    const auto before = (*store)->commits();
    if (!before) {
        return before.error();
    }
    const auto commit = (*store)->publish(*read->collection, now());
    if (!commit) {
        return commit.error();
    }
    LoadReport report;
    report.commit = commit->number;
    report.changed = before->empty() || before->back().number != commit->number;
    report.collection = commit->collection;
    report.version = commit->version;
    report.content_hash = commit->content_hash;
    report.provisions = commit->provisions;
    report.versions = commit->versions;
    report.changed_provisions = report.changed ? commit->changed : 0;
    for (const exchange::Finding& finding : read->findings) {
        report.warnings.push_back(exchange::to_text(finding));
        report.diagnostics.push_back(public_diagnostic(finding));
    }
    return report;
}

}  // namespace lacuna
