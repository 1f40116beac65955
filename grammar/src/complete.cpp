#include "lacuna/grammar/complete.hpp"

#include "clause.hpp"
#include "keyword.hpp"
#include "statement.hpp"
#include "token.hpp"

#include <algorithm>
#include <array>

namespace lacuna::grammar {
namespace {

const Spacing spacing{};

/// The last statement of a text, as its scanner sees it; comments are left out.
struct LastStatement {
    std::uint32_t begin = 0;
    std::vector<Token> tokens;
    bool is_open = false;  ///< the text breaks off inside quotes or a comment
};

bool is_open_text(const Token& token) {
    bool closed = true;
    return token.kind == TokenKind::text && (static_cast<void>(quoted_length(token.text, closed)), !closed);
}

LastStatement last_statement(std::string_view text) {
    LastStatement last;
    std::uint32_t at = 0;
    while (const auto token = next_token(text, at)) {
        at = token->end();
        last.is_open = at == text.size() && (token->kind == TokenKind::comment || is_open_text(*token));
        if (token->text == ";") {
            last.begin = at;
            last.tokens.clear();
        } else if (token->kind != TokenKind::comment) {
            last.tokens.push_back(*token);
        }
    }
    return last;
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::word;
}

std::optional<Verb> verb_of(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) {
        const std::optional<Verb> verb = verb_named(token.text);
        if (verb != Verb::explain) {
            return verb;
        }
    }
    return std::nullopt;
}

bool compares(const Token& token) {
    constexpr std::array<std::string_view, 11> operators = {
        "=", "!=", "<", "<=", ">", ">=", "IN", "HAS", "INCLUDES", "WITHIN", "BETWEEN"};
    return std::ranges::any_of(operators, [&](std::string_view name) { return equal_ignoring_case(name, token.text); });
}

/// The attribute on the left of the comparison of whose right side the tokens are the beginning: `kind IN {a,`.
std::string compared_attribute(std::span<const Token> tokens) {
    std::size_t inside = tokens.size();
    while (inside > 0 && (tokens[inside - 1].text == "," || is_word(tokens[inside - 1]))) {
        --inside;
    }
    if (inside > 0 && tokens[inside - 1].text == "{") {
        tokens = tokens.first(inside - 1);
    }
    if (tokens.size() < 2 || !compares(tokens.back()) || !is_word(tokens[tokens.size() - 2])) {
        return {};
    }
    return std::string{tokens[tokens.size() - 2].text};
}

std::string context_of(ContinuationKind kind, std::span<const Token> tokens) {
    if (kind == ContinuationKind::attribute && tokens.size() > 1 && tokens.back().text == ":") {
        return std::string{tokens[tokens.size() - 2].text};
    }
    if (kind != ContinuationKind::value) {
        return {};
    }
    constexpr std::size_t head_of_let = 3;  // its `=` compares nothing
    const bool is_let = !tokens.empty() && verb_named(tokens.front().text) == Verb::let;
    return compared_attribute(tokens.subspan(is_let ? std::min(head_of_let, tokens.size()) : 0));
}

/// Whether the clause that begins with the phrase may still be given.
bool may_begin(std::string_view phrase, std::optional<Verb> verb, const std::vector<std::string_view>& begun) {
    const bool is_taken =
        verb && std::ranges::any_of(clauses_of(*verb), [&](ClauseKind clause) { return name(clause) == phrase; });
    return is_taken && std::ranges::find(begun, phrase) == begun.end();
}

/// Whether the one mistake is that the number at the end has no unit yet.
bool lacks_unit(std::span<const Diagnostic> complaints, const LastStatement& last) {
    return complaints.size() == 1 && complaints.front().code == "no-unit" &&
           complaints.front().span.end == last.tokens.back().end();
}

/// Durations are of whole units.
bool ends_in_fraction(const LastStatement& last) {
    return !last.tokens.empty() && last.tokens.back().kind == TokenKind::number &&
           last.tokens.back().text.find('.') != std::string_view::npos;
}

bool is_unit_of_time(std::string_view word) {
    return word == "years" || word == "months" || word == "days";
}

}  // namespace

std::vector<Continuation> continuations(std::string_view text) {
    const ParseLimits limits;
    if (text.size() > limits.bytes) {
        return {};
    }
    const LastStatement last = last_statement(text);
    if (last.is_open) {
        return {};
    }
    State state{text, limits, Purpose::completing};
    auto skipper = x3::make_context<x3::skipper_tag>(spacing);
    const Context context = x3::make_context<state_tag>(state, skipper);
    const char* first = text.data() + last.begin;
    const char* const end = text.data() + text.size();
    StatementTree tree;
    if (statement.parse(first, end, context, x3::unused, tree)) {
        static_cast<void>(End{"the end of the statement"}.parse(first, end, context, x3::unused, x3::unused));
    }
    const bool needs_unit = lacks_unit(state.complaints(), last);
    if (state.furthest() != text.size() || state.has_given_up() || (!state.complaints().empty() && !needs_unit)) {
        return {};
    }
    const std::optional<Verb> verb = verb_of(last.tokens);
    std::vector<Continuation> found;
    for (const Offer& offer : state.offers()) {
        if (!offer.clause.empty() && !may_begin(offer.clause, verb, state.clauses())) {
            continue;
        }
        const bool is_unit = is_unit_of_time(offer.text);
        if ((needs_unit && !is_unit) || (is_unit && ends_in_fraction(last))) {
            continue;
        }
        Continuation continuation{offer.kind, offer.text, context_of(offer.kind, last.tokens)};
        if (std::ranges::find(found, continuation) == found.end()) {
            found.push_back(std::move(continuation));
        }
    }
    return found;
}

std::optional<std::uint32_t> begin_of_word(std::string_view text) {
    const LastStatement last = last_statement(text);
    if (last.is_open) {
        return std::nullopt;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    if (last.tokens.empty() || last.tokens.back().end() != size) {
        return size;
    }
    const Token& token = last.tokens.back();
    if (token.kind == TokenKind::word || token.kind == TokenKind::number || token.kind == TokenKind::parameter ||
        token.text == "$") {
        return token.offset;
    }
    // A name that is being written may end in what only stands inside names: `group.`
    if ((token.text == "." || token.text == "-") && last.tokens.size() > 1) {
        const Token& name = last.tokens[last.tokens.size() - 2];
        return is_word(name) && name.end() == token.offset ? name.offset : size;
    }
    return size;
}

std::uint32_t begin_of_statement(std::string_view text) {
    return last_statement(text).begin;
}

std::vector<DefinedName> defined_names(std::string_view text) {
    std::vector<DefinedName> found;
    std::vector<Token> head;  // the first tokens of a statement
    constexpr std::size_t longest_head = 3;
    std::uint32_t at = 0;
    while (const auto token = next_token(text, at)) {
        at = token->end();
        if (token->text == ";") {
            head.clear();
            continue;
        }
        if (token->kind == TokenKind::comment || head.size() == longest_head) {
            continue;
        }
        head.push_back(*token);
        const auto begins_with = [&](std::string_view word) { return equal_ignoring_case(head.front().text, word); };
        if (head.size() == 2 && begins_with("LET") && is_word(*token)) {
            found.push_back({DefinitionKind::let, token->text});
        } else if (head.size() == 2 && begins_with("PARAMETER") && token->kind == TokenKind::parameter) {
            found.push_back({DefinitionKind::parameter, token->text.substr(1)});
        } else if (head.size() == 3 && begins_with("DEFINE") && is_word(*token)) {
            found.push_back({DefinitionKind::baseline, token->text});
        }
    }
    return found;
}

bool is_closed(std::string_view text) {
    bool has_statement = false;
    bool closed = false;
    std::uint32_t at = 0;
    while (const auto token = next_token(text, at)) {
        at = token->end();
        if (token->kind == TokenKind::comment) {
            continue;
        }
        closed = token->text == ";";
        has_statement = has_statement || !closed;
    }
    return has_statement && closed;
}

}  // namespace lacuna::grammar
