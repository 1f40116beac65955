#include "error_codes.hpp"

#include "manners/source_file.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace lacuna::documents {
namespace {

/// Texts with hyphens that are no codes.
constexpr std::array<std::string_view, 5> no_codes = {"em-inc-search-prev", "lacuna-complete", "lacuna-reading",
                                                      "lacuna-result", "utf-8"};

void collect(const manners::SourceFile& file, const std::regex& pattern, std::map<std::string, std::string>& codes) {
    const std::string code = manners::code_of(file.text, manners::Keep::strings);
    for (std::sregex_iterator match{code.begin(), code.end(), pattern}; match != std::sregex_iterator{}; ++match) {
        const std::string found = (*match)[1];
        if (std::ranges::find(no_codes, found) == no_codes.end()) {
            codes.try_emplace(
                found,
                file.path + ":" + std::to_string(manners::line_of(code, static_cast<std::size_t>(match->position()))));
        }
    }
}

}  // namespace

std::map<std::string, std::string> codes_of_the_sources() {
    const std::regex joined{R"re("([a-z]+(?:-[a-z0-9]+)+)")re"};
    const std::regex reported{
        R"re(\b(?:report|refuse|error|warning|error_at|whole_file_error|unreadable)\s*\((?:[^";]*,)?\s*"([a-z]+)")re"};
    const std::regex assigned{R"re(\bcode\s*=\s*"([a-z]+)")re"};
    const std::regex warned{R"re(\bwarnings\.push_back\(\s*\{\s*"([a-z]+)")re"};
    std::map<std::string, std::string> codes;
    for (const manners::SourceFile& file : manners::source_files(LACUNA_SOURCE_DIR, {"engine", "grammar", "cli"})) {
        for (const std::regex* pattern : {&joined, &reported, &assigned, &warned}) {
            collect(file, *pattern, codes);
        }
    }
    return codes;
}

}  // namespace lacuna::documents
