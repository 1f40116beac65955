#pragma once

#include "lacuna/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

/// An amount as the law writes it: cents of a currency (ISO 4217) or a number of daily units (`day_fines`). Amounts
/// in different units are incomparable: no exchange rate is law.
struct Money {
    std::int64_t hundredths = 0;
    std::string unit;  ///< three capital letters, or "day_fines"

    /// Reads `5000 EUR`, `12.50 EUR`, `360 day_fines`; at most 15 digits.
    [[nodiscard]] static Result<Money> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;

    bool operator==(const Money&) const = default;
};

}  // namespace lacuna
