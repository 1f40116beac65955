#pragma once

#include "lacuna/base/result.hpp"
#include "lacuna/interrupt.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lacuna::query {

/// What the answering of one statement may use.
struct Bounds {
    std::chrono::milliseconds time{30'000};
    std::size_t rows = 1'000'000;
    std::optional<Interrupt> interrupt{};
};

/// Counts what is used; asked once a row. Reaching a bound, or an interrupt, ends the statement with an error of
/// category `limit`.
class Budget {
public:
    explicit Budget(const Bounds& bounds) : bounds_(bounds), start_(std::chrono::steady_clock::now()) {}

    [[nodiscard]] Status spend_row();
    /// Whether there is time left and nobody has stopped the statement.
    [[nodiscard]] Status check_time() const;
    /// Whether so many of something, each of which may become a row, are within bounds; asked before they are made.
    [[nodiscard]] Status check_room(std::size_t count, std::string_view noun) const;

private:
    Bounds bounds_;
    std::chrono::steady_clock::time_point start_;
    std::size_t rows_ = 0;
};

}  // namespace lacuna::query
