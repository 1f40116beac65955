#include "lacuna/base/money.hpp"

#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lacuna {
namespace {

constexpr std::size_t most_digits = 15;

Error not_money(std::string_view text) {
    return Error{.category = ErrorCategory::data,
                 .code = "not-an-amount",
                 .message = fmt::format("'{}' is not an amount of money", utf8::shortened(text, 64)),
                 .advice =
                     "write a number and a currency's three capital letters, or daily units: 5000 EUR, 12.50 EUR, "
                     "360 day_fines",
                 .place = {},
                 .context = {},
                 .details = {}};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

Result<Money> Money::parse(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::size_t unit_start = std::min(text.find_first_not_of(' ', space), text.size());
    const std::string_view unit = text.substr(unit_start);
    const std::string_view amount = text.substr(0, space);
    const std::size_t point = std::min(amount.find('.'), amount.size());
    const std::string_view whole = amount.substr(0, point);
    std::string fraction{point == amount.size() ? std::string_view{} : amount.substr(point + 1)};
    const bool known_unit = unit == "day_fines" || (unit.size() == 3 && std::ranges::all_of(unit, is_capital));
    if (!known_unit || whole.empty() || whole.size() > most_digits || fraction.size() > 2 ||
        (point != amount.size() && fraction.empty()) || !std::ranges::all_of(whole, is_digit) ||
        !std::ranges::all_of(fraction, is_digit)) {
        return not_money(text);
    }
    fraction.resize(2, '0');
    Money money{0, std::string{unit}};
    for (const char digit : std::string{whole} + fraction) {
        money.hundredths = money.hundredths * 10 + (digit - '0');
    }
    return money;
}

std::string Money::to_string() const {
    if (hundredths % 100 == 0) {
        return fmt::format("{} {}", hundredths / 100, unit);
    }
    return fmt::format("{}.{:02} {}", hundredths / 100, hundredths % 100, unit);
}

}  // namespace lacuna
