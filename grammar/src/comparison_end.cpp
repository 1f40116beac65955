#include "comparison_end.hpp"

#include "token.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::grammar {

bool ComparisonEnd::refuses(std::string_view rest, State& state) {
    constexpr std::array<std::string_view, 12> operators = {
        "=", "!=", "<", "<=", ">", ">=", "IN", "IS", "HAS", "INCLUDES", "WITHIN", "BETWEEN"};
    const Token token = token_at(rest, 0);
    if (token.kind == TokenKind::text ||
        std::ranges::none_of(operators, [&](std::string_view name) { return equal_ignoring_case(name, token.text); })) {
        return false;
    }
    Diagnostic diagnostic = error_at(
        state.span(rest.data(), rest.data() + token.text.size()), "chained-comparison",
        "a comparison cannot be compared again: found '" + std::string{token.text} + "' behind a whole comparison");
    diagnostic.notes.emplace_back("join two comparisons by AND: a < b AND b < c");
    state.give_up(std::move(diagnostic));
    return true;
}

}  // namespace lacuna::grammar
