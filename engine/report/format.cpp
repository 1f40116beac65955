#include "lacuna/base/suggest.hpp"
#include "lacuna/base/utf8.hpp"
#include "lacuna/report.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace lacuna {
namespace {

struct NamedFormat {
    std::string_view name;
    Format format;
};

constexpr std::array formats{NamedFormat{"table", Format::table}, NamedFormat{"json", Format::json},
                             NamedFormat{"jsonl", Format::jsonl}, NamedFormat{"csv", Format::csv},
                             NamedFormat{"tsv", Format::tsv},     NamedFormat{"md", Format::markdown}};

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

Result<Format> parse_format(std::string_view name) {
    std::vector<std::string> names;
    for (const NamedFormat& known : formats) {
        if (known.name == name) {
            return known.format;
        }
        names.emplace_back(known.name);
    }
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
