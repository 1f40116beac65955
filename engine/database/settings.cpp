#include "database/settings.hpp"

#include <fmt/format.h>

#include <chrono>

namespace lacuna {
namespace {

Result<Date> date_option(const std::string& text, std::string_view option) {
    auto date = Date::parse(text);
    if (date) {
        return date;
    }
    Error error = std::move(date).error();
    error.category = ErrorCategory::usage;
    error.code = "invalid-date";
    error.message = fmt::format("the option {} is '{}': {}", option, text, error.message);
    error.advice = "write it as in 2021-07-15";
    return error;
}

}  // namespace

std::int64_t now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

Result<query::Environment> environment_of(const QueryOptions& options) {
    constexpr std::int64_t day_length = 86'400'000;
    query::Environment environment;
    environment.today = Date::from_day_number(static_cast<DayNumber>(now() / day_length));
    environment.parameters = options.parameters;
    if (!options.today.empty()) {
        auto today = date_option(options.today, "today");
        if (!today) {
            return std::move(today).error();
        }
        environment.today = *today;
    }
    if (options.as_of) {
        auto as_of = date_option(*options.as_of, "as_of");
        if (!as_of) {
            return std::move(as_of).error();
        }
        environment.as_of = *as_of;
    }
    return environment;
}

}  // namespace lacuna
