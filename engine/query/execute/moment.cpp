#include "query/execute/moment.hpp"

#include "lacuna/base/date.hpp"

#include <fmt/format.h>

namespace lacuna::query {

std::string iso_time(std::int64_t milliseconds) {
    constexpr std::int64_t day_length = 86'400'000;
    std::int64_t day = milliseconds / day_length;
    std::int64_t rest = milliseconds % day_length;
    if (rest < 0) {
        rest += day_length;
        --day;
    }
    const std::int64_t seconds = rest / 1000;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", Date::from_day_number(static_cast<DayNumber>(day)).to_string(),
                       seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace lacuna::query
