#include "ask_options.hpp"

#include "message.hpp"
#include "numbers.hpp"
#include "parse.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>

namespace lacuna::cli {
namespace {

constexpr double longest_seconds = 86'400;

bool is_name(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    if (text.empty() || !is_letter(text.front())) {
        return false;
    }
    for (const char c : text) {
        if (!is_letter(c) && !(c >= '0' && c <= '9')) {
            return false;
        }
    }
    return true;
}

Status read_parameters(const AskOptions& options, QueryOptions& query) {
    for (const std::string& given : options.parameters) {
        const std::size_t equals = given.find('=');
        std::string name = given.substr(0, equals);
        name.erase(0, name.starts_with('$') ? 1 : 0);
        if (equals == std::string::npos || !is_name(name)) {
            return usage_error("wrong-parameter",
                               fmt::format("--param takes name=value, such as floor='2 years'; found '{}'", given));
        }
        if (!query.parameters.emplace(std::move(name), given.substr(equals + 1)).second) {
            return usage_error("wrong-parameter", fmt::format("--param gives '{}' twice", given.substr(0, equals)));
        }
    }
    return Done{};
}

Status read_time_limit(const AskOptions& options, Limits& limits) {
    if (options.time_limit.empty()) {
        return Done{};
    }
    const std::optional<double> seconds = number<double>(options.time_limit);
    if (!seconds || !std::isfinite(*seconds) || *seconds <= 0 || *seconds > longest_seconds) {
        return usage_error("wrong-time-limit",
                           fmt::format("--time-limit takes seconds, such as 5 or 0.5, at most {}; found '{}'",
                                       longest_seconds, options.time_limit));
    }
    limits.time = std::chrono::milliseconds{static_cast<std::int64_t>(std::ceil(*seconds * 1000))};
    return Done{};
}

}  // namespace

void AskOptions::add_to(CLI::App& application) {
    add_first(application);
    application.add_option("--as-of", as_of, "the day of the law, for statements without AS OF; today if not given")
        ->type_name("DATE");
    add_rest(application);
}

void AskOptions::add_without_date(CLI::App& application) {
    add_first(application);
    add_rest(application);
}

void AskOptions::add_first(CLI::App& application) {
    application.add_option("--db", database, "the database's directory; else $LACUNA_DB, else the user's own")
        ->type_name("DIR");
}

void AskOptions::add_rest(CLI::App& application) {
    add_list(application, "--param", parameters, "what $NAME in the statement stands for")->type_name("NAME=VALUE");
    application.add_option("--fail-on", fail_on, "gaps: exit code 1 where a demand is below or absent")
        ->type_name("gaps");
    output.add_to(application);
    application.add_option("--time-limit", time_limit, "give up after so many seconds (default 30)")
        ->type_name("SECONDS");
    application.add_flag("-v,--verbose", verbose, "say on standard error which database answers, and how fast")
        ->excludes(application.get_option("--quiet"));
}

Result<AskSettings> understand(const AskOptions& options) {
    AskSettings settings;
    Result<ReportOptions> report = options.output.understand();
    if (!report) {
        return std::move(report).error();
    }
    settings.report = *report;
    if (Status parameters = read_parameters(options, settings.query); !parameters) {
        return std::move(parameters).error();
    }
    if (Status limit = read_time_limit(options, settings.query.limits); !limit) {
        return std::move(limit).error();
    }
    if (!options.fail_on.empty() && options.fail_on != "gaps") {
        return usage_error("wrong-usage", fmt::format("--fail-on takes gaps; found '{}'", options.fail_on));
    }
    settings.fail_on_gaps = !options.fail_on.empty();
    // Without a date the question is about today.
    if (!options.as_of.empty() && options.as_of != "today") {
        if (!Date::parse(options.as_of)) {
            return usage_error(
                "wrong-date", fmt::format("--as-of takes a date such as 2021-07-15, 2021-07, 2021 or today; found '{}'",
                                          options.as_of));
        }
        settings.query.as_of = options.as_of;
    }
    return settings;
}

}  // namespace lacuna::cli
