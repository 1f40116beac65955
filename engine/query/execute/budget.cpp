#include "query/execute/budget.hpp"

#include <fmt/format.h>

namespace lacuna::query {

Status Budget::check_time() const {
    if (bounds_.interrupt && bounds_.interrupt->is_requested()) {
        Error error;
        error.category = ErrorCategory::limit;
        error.code = "query-cancelled";
        error.message = "the statement was stopped before it was answered";
        return error;
    }
    if (std::chrono::steady_clock::now() - start_ < bounds_.time) {
        return Done{};
    }
    Error error;
    error.category = ErrorCategory::limit;
    error.code = "time-limit";
    error.message = fmt::format("the statement was stopped after {} ms, the time it may take", bounds_.time.count());
    error.advice = "ask for fewer jurisdictions or concepts, or allow more time";
    return error;
}

Status Budget::check_room(std::size_t count, std::string_view noun) const {
    if (count <= bounds_.rows) {
        return Done{};
    }
    Error error;
    error.category = ErrorCategory::limit;
    error.code = "row-limit";
    error.message =
        fmt::format("the statement asks for {} {}; {} is the number of rows it may have", count, noun, bounds_.rows);
    error.advice = "ask for fewer jurisdictions or concepts, or allow more rows";
    return error;
}

Status Budget::spend_row() {
    if (++rows_ > bounds_.rows) {
        Error error;
        error.category = ErrorCategory::limit;
        error.code = "row-limit";
        error.message = fmt::format("the answer has more than {} rows, the number it may have", bounds_.rows);
        error.advice = "ask for fewer jurisdictions or concepts, narrow WHERE, or allow more rows";
        return error;
    }
    return check_time();
}

}  // namespace lacuna::query
