#include "numbers.hpp"

#include "message.hpp"

#include <fmt/format.h>

namespace lacuna::cli {

Result<std::size_t> table_width(const std::string& text, const char* option) {
    constexpr std::size_t narrowest = 20;
    constexpr std::size_t widest = 10'000;
    const std::optional<std::size_t> width = number<std::size_t>(text);
    if (width && (*width == 0 || (*width >= narrowest && *width <= widest))) {
        return *width;
    }
    return usage_error("wrong-width",
                       fmt::format("{} takes a number of columns from {} to {}, or 0 for no limit; found '{}'", option,
                                   narrowest, widest, text));
}

}  // namespace lacuna::cli
