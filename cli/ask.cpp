#include "ask.hpp"

#include "message.hpp"
#include "open_database.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lacuna::cli {
namespace {

/// CSV and TSV have no place for warnings; elsewhere they are part of the answer.
void tell_warnings(const std::vector<Answer>& answers) {
    for (const Answer& answer : answers) {
        for (const Warning& warning : answer.warnings) {
            tell_warning(warning.code, warning.message);
        }
    }
}

/// Keeps the value until the process ends, and then lets the system take its memory back.
template <typename T>
T& kept(T value) {
    static T* const last = new T(std::move(value));
    return *last;
}

}  // namespace

Result<ExitCode> ask(std::string_view script, std::string name, const AskOptions& options) {
    const auto start = std::chrono::steady_clock::now();
    Result<AskSettings> settings = understand(options);
    if (!settings) {
        return std::move(settings).error();
    }
    settings->query.file_name = std::move(name);
    Result<DatabasePath> path = database_path(options.database);
    if (!path) {
        return std::move(path).error();
    }
    // Neither is ever destroyed: the process ends with this answer, and taking both apart would take a tenth of its time.
    auto& database = kept(open_database(*path, options.quiet));
    if (!database) {
        return std::move(database).error();
    }
    auto& answers = kept(database->query(script, settings->query));
    if (!answers) {
        return std::move(answers).error();
    }
    if (Status written = write_output(write_report(*answers, settings->report), options.output); !written) {
        return std::move(written).error();
    }
    const Format format = settings->report.format;
    if (!options.quiet && (format == Format::csv || format == Format::tsv)) {
        tell_warnings(*answers);
    }
    if (options.verbose) {
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        tell_note("answered",
                  fmt::format("{} answered from {} in {:.1f} ms",
                              answers->size() == 1 ? "1 statement" : fmt::format("{} statements", answers->size()),
                              path->directory.string(), taken.count()));
    }
    const bool has_gaps = std::ranges::any_of(*answers, &Answer::has_gaps);
    return settings->fail_on_gaps && has_gaps ? ExitCode::findings : ExitCode::answered;
}

}  // namespace lacuna::cli
