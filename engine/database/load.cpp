#include "database/checked_collection.hpp"
#include "database/mistakes.hpp"
#include "database/settings.hpp"
#include "lacuna/database.hpp"
#include "storage/store.hpp"

#include <utility>

namespace lacuna {
Result<LoadReport> Database::load(const std::filesystem::path& directory, const std::filesystem::path& folder) {
    auto read = read_checked_collection(folder);
    if (!read) {
        return std::move(read).error();
    }
    if (!read->collection) {
        return refusal(*read, folder, "nothing was loaded");
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
