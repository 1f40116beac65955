#include "lacuna/base/suggest.hpp"
#include "lacuna/base/utf8.hpp"
#include "lacuna/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace lacuna {
namespace {

// In the order of Format.
constexpr std::array<std::string_view, 6> formats{"table", "json", "jsonl", "csv", "tsv", "md"};

// What people call them elsewhere; understood as suggestions only, so that scripts keep to one spelling.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> other_names{{
    {"markdown", "md"},
    {"ndjson", "jsonl"},
    {"text", "table"},
    {"txt", "table"},
    {"excel", "csv"},
}};

std::string suggestion_for(std::string_view name, const std::vector<std::string>& names) {
    for (const auto& [other, ours] : other_names) {
        if (name == other) {
            return std::string{ours};
        }
    }
    const std::vector<std::string> near = nearest(name, names);
    return near.empty() ? std::string{} : near.front();
}

}  // namespace

std::span<const std::string_view> format_names() {
    return formats;
}

std::string_view name(Format format) {
    return formats[static_cast<std::size_t>(format)];
}

Result<Format> parse_format(std::string_view name) {
    if (const auto* const known = std::ranges::find(formats, name); known != formats.end()) {
        return static_cast<Format>(known - formats.begin());
    }
    const std::vector<std::string> names(formats.begin(), formats.end());
    const std::string suggestion = suggestion_for(name, names);
    return Error{.category = ErrorCategory::usage,
                 .code = "unknown-format",
                 .message = fmt::format("there is no format '{}'; the formats are {}", utf8::visible(name),
                                        fmt::join(names, ", ")),
                 .advice = suggestion.empty() ? std::string{} : fmt::format("did you mean '{}'?", suggestion),
                 .place = {},
                 .context = {},
                 .details = {}};
}

}  // namespace lacuna
