#include "exchange/reading.hpp"

#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna::exchange {

void Reading::error(std::size_t offset, std::string_view code, std::string message, std::string fix) const {
    findings.add(file, offset, {Severity::error, {}, std::string{code}, std::move(message), std::move(fix), {}});
}

void Reading::error(const Node& at, std::string_view code, std::string message, std::string fix) const {
    error(at.offset, code, std::move(message), std::move(fix));
}

void Reading::warning(const Node& at, std::string_view code, std::string message, std::string fix) const {
    findings.add(file, at.offset, {Severity::warning, {}, std::string{code}, std::move(message), std::move(fix), {}});
}

std::string in_quotes(std::string_view word) {
    constexpr std::size_t most_columns = 60;
    // Visible pictures take three bytes for one, so the cut before bounds the work of the cut after.
    const std::string visible = utf8::visible(utf8::shortened(word, 2 * most_columns));
    return fmt::format("'{}'", utf8::shortened(visible, most_columns));
}

std::string with_article(std::string_view noun) {
    const bool vowel = !noun.empty() && std::string_view{"aeiou"}.find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

}  // namespace lacuna::exchange
