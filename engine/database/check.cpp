#include "database/checked_collection.hpp"
#include "database/mistakes.hpp"
#include "lacuna/database.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <algorithm>
#include <utility>

namespace lacuna {

Result<CheckReport> check_collection(const std::filesystem::path& folder) {
    auto read = read_checked_collection(folder);
    if (!read) {
        return std::move(read).error();
    }
    CheckReport report;
    report.files = read->counts.files;
    report.provisions = read->counts.provisions;
    report.versions = read->counts.versions;
    if (read->collection) {
        for (const model::Provision& provision : read->collection->provisions) {
            report.absent += static_cast<std::size_t>(
                std::ranges::count(provision.versions, model::ProvisionStatus::absent, &model::Version::status));
        }
    }
    for (const exchange::Finding& finding : read->findings) {
        auto& list = finding.severity == exchange::Severity::error ? report.errors : report.warnings;
        list.push_back(exchange::to_text(finding));
        report.diagnostics.push_back(public_diagnostic(finding));
    }
    return report;
}

Result<std::string> format_script(std::string_view script, std::string_view file_name) {
    const grammar::ParsedScript parsed = grammar::parse_script(script);
    if (!parsed.is_valid()) {
        return error_of_mistakes(parsed.diagnostics, script, file_name);
    }
    return grammar::format(script, parsed.script);
}

}  // namespace lacuna
