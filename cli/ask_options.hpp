#pragma once

#include "lacuna/base/result.hpp"
#include "lacuna/database.hpp"
#include "lacuna/report.hpp"
#include "output_options.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace lacuna::cli {

/// What every command that asks a question takes, as it was written.
struct AskOptions {
    std::string database;
    std::string as_of;
    std::vector<std::string> parameters;
    std::string fail_on;
    OutputOptions output;
    std::string time_limit;
    bool verbose = false;

    void add_to(CLI::App& application);
    /// All but --as-of.
    void add_without_date(CLI::App& application);

private:
    void add_first(CLI::App& application);
    void add_rest(CLI::App& application);
};

/// The same, understood.
struct AskSettings {
    ReportOptions report;
    QueryOptions query;
    bool fail_on_gaps = false;
};

/// Errors of category usage name the option, what was found and what it takes.
[[nodiscard]] Result<AskSettings> understand(const AskOptions& options);

}  // namespace lacuna::cli
