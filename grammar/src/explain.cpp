#include "explain.hpp"

#include "character.hpp"
#include "clause.hpp"
#include "lacuna/base/suggest.hpp"
#include "lexeme.hpp"
#include "sentence.hpp"
#include "token.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::grammar {
namespace {

struct Habit {
    std::string_view written;
    std::string_view meant;
};

// Words and signs of other languages, and what they are called here. Offered only where it could stand.
constexpr std::array<Habit, 46> habits = {{{"==", "="},
                                           {"<>", "!="},
                                           {"=>", ">="},
                                           {"=<", "<="},
                                           {"≥", ">="},
                                           {"≤", "<="},
                                           {"≠", "!="},
                                           {"–", "-"},
                                           {"−", "-"},
                                           {"&&", "AND"},
                                           {"&", "AND"},
                                           {"||", "OR"},
                                           {"|", "OR"},
                                           {"!", "NOT"},
                                           {"SELECT", "FIND"},
                                           {"LIST", "SHOW"},
                                           {"SUMMARIZE", "SUMMARISE"},
                                           {"DESC", "DESCRIBE"},
                                           {"GAP", "GAPS"},
                                           {"CONTAINS", "HAS"},
                                           {"LIKE", "="},
                                           {"IS", "="},
                                           {"EQUALS", "="},
                                           {"EXCLUDING", "EXCEPT"},
                                           {"WITHOUT", "EXCEPT"},
                                           {"BUT", "EXCEPT"},
                                           {"VERSUS", "AGAINST"},
                                           {"VS", "AGAINST"},
                                           {"ON", "AS OF"},
                                           {"AT", "AS OF"},
                                           {"IN", "ACROSS"},
                                           {"FROM", "ACROSS"},
                                           {"AMONG", "ACROSS"},
                                           {"ABOUT", "FOR"},
                                           {"OF", "FOR"},
                                           {"IF", "WHERE"},
                                           {"WHEN", "WHERE"},
                                           {"HAVING", "WHERE"},
                                           {"SORT", "ORDER BY"},
                                           {"TOP", "LIMIT"},
                                           {"NULL", "ABSENT"},
                                           {"MISSING", "ABSENT"},
                                           {"ASCENDING", "ASC"},
                                           {"DESCENDING", "DESC"},
                                           {"€", "EUR"},
                                           {"£", "GBP"}}};

// Of the meanings of one word the first that is expected wins. One currency stands for all of them.
std::optional<std::string_view> habit(std::string_view written, const std::vector<std::string>& candidates) {
    for (const Habit& known : habits) {
        const std::string_view kind = known.meant == "GBP" ? "EUR" : known.meant;
        const bool is_expected = std::ranges::find(candidates, kind) != candidates.end();
        if (is_expected && equal_ignoring_case(known.written, written)) {
            return known.meant;
        }
    }
    return std::nullopt;
}

// What stands around the place where the parse broke off.
struct Surroundings {
    std::optional<Token> first;
    std::optional<Token> previous;
    std::string before;  ///< "AS OF", "'name'": how a message calls what comes before; empty at the beginning
    std::optional<Token> found;
    std::optional<Token> next;
    std::vector<Token> open_brackets;
};

bool is_part_of_phrase(std::string_view previous, std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> pairs = {
        {{"AS", "OF"}, {"AS", "KNOWN"}, {"KNOWN", "ON"}, {"ORDER", "BY"}, {"DIFFERENCES", "ONLY"}, {"IS", "NOT"}}};
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return equal_ignoring_case(pair.first, previous) && equal_ignoring_case(pair.second, word);
    });
}

bool is_keyword(std::string_view word) {
    constexpr std::array<std::string_view, 52> words = {
        "FIND",    "COMPARE", "GAPS",        "SHOW",   "DESCRIBE", "DIFF",      "CHANGES",   "TREND", "SUMMARISE",
        "RANK",    "FORUM",   "EXPLAIN",     "LET",    "DEFINE",   "BASELINE",  "PARAMETER", "FOR",   "ACROSS",
        "AGAINST", "WHERE",   "AS",          "OF",     "KNOWN",    "ON",        "FROM",      "TO",    "EVERY",
        "ORDER",   "BY",      "LIMIT",       "WITH",   "OFFSET",   "COMMITTED", "ONLINE",    "ANY",   "VICTIM",
        "REQUIRE", "DEFAULT", "DIFFERENCES", "ONLY",   "EXCEPT",   "AND",       "OR",        "NOT",   "BETWEEN",
        "IN",      "HAS",     "INCLUDES",    "WITHIN", "IS",       "ASC",       "DESC"};
    return std::ranges::any_of(words, [&](std::string_view keyword) { return equal_ignoring_case(keyword, word); });
}

std::string capitals(std::string_view word) {
    std::string text{word};
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

std::string unquoted(const std::string& text) {
    return text.substr(1, text.size() - 2);
}

void note_token(Surroundings& around, const Token& token) {
    // The clauses of what is explained are those of its verb.
    if (!around.first || verb_named(around.first->text) == Verb::explain) {
        around.first = token;
    }
    if (token.kind == TokenKind::word && is_keyword(token.text)) {
        const bool goes_on = around.previous && is_part_of_phrase(around.previous->text, token.text);
        around.before = (goes_on ? around.before + " " : "") + capitals(token.text);
    } else {
        around.before = token.kind == TokenKind::text ? unquoted(quoted(token.text)) : quoted(token.text);
    }
    if (token.text == "(" || token.text == "{") {
        around.open_brackets.push_back(token);
    } else if ((token.text == ")" || token.text == "}") && !around.open_brackets.empty()) {
        around.open_brackets.pop_back();
    }
    around.previous = token;
}

Surroundings look_around(const State& state, Span text) {
    const std::string_view source = state.source().substr(0, text.end);
    Surroundings around;
    std::uint32_t at = text.begin;
    while (const auto token = next_token(source, at)) {
        at = token->end();
        if (token->kind == TokenKind::comment) {
            continue;
        }
        if (token->offset >= state.furthest()) {
            around.found = token;
            break;
        }
        // The parser may have stopped inside what the scanner takes for one token ("5" of "5.x").
        if (token->end() > state.furthest()) {
            note_token(around,
                       {token->kind, source.substr(token->offset, state.furthest() - token->offset), token->offset});
            around.found = token_at(source, state.furthest());
            break;
        }
        if (around.previous && around.previous->end() == token->offset && (token->text == "." || token->text == "*")) {
            // `group.*` is one name to its reader.
            const std::uint32_t begin = around.previous->offset;
            note_token(around, {TokenKind::symbol, source.substr(begin, token->end() - begin), begin});
            continue;
        }
        note_token(around, *token);
    }
    if (around.found) {
        around.next = next_token(source, around.found->end());
    }
    return around;
}

// -- what was expected ------------------------------------------------------------------------------------------------

// The clauses that a verb does not take are no help to its user, though the parser tries them all.
std::vector<Expectation> relevant(const State& state, const Surroundings& around) {
    std::vector<Expectation> expected = state.expected();
    const std::optional<Verb> verb = around.first ? verb_named(around.first->text) : std::nullopt;
    if (verb) {
        std::erase_if(expected, [&](const Expectation& expectation) {
            return expectation.group == Group::clause &&
                   std::ranges::none_of(clauses_of(*verb),
                                        [&](ClauseKind clause) { return name(clause) == expectation.text; });
        });
    }
    std::ranges::stable_sort(expected, {}, &Expectation::group);
    return expected;
}

std::vector<std::string> texts_of(const std::vector<Expectation>& expected, Group group) {
    std::vector<std::string> texts;
    for (const Expectation& expectation : expected) {
        if (expectation.group == group) {
            texts.emplace_back(expectation.text);
        }
    }
    return texts;
}

/// The expected things as parts of a sentence; many of one group become one part.
std::vector<std::string> parts_of(const std::vector<Expectation>& expected) {
    const bool only_silent = std::ranges::all_of(
        expected, [](const Expectation& expectation) { return expectation.group == Group::silent; });
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        const Group group = expected[at].group;
        const bool is_first = at == 0 || expected[at - 1].group != group;
        const std::size_t of_group = texts_of(expected, group).size();
        if (group == Group::unit && of_group > 3) {
            if (is_first) {
                parts.emplace_back("a unit (such as years or EUR)");
            }
        } else if (group == Group::comparison && of_group > 1) {
            if (is_first) {
                parts.emplace_back("a comparison (such as `=`)");
            }
        } else if (group == Group::clause && of_group > 1) {
            if (is_first) {
                parts.emplace_back("a clause (such as " + std::string{expected[at].text} + ")");
            }
        } else if (group != Group::silent || only_silent) {
            parts.emplace_back(expected[at].text);
        }
    }
    return parts;
}

std::string without_backticks(std::string text) {
    std::erase(text, '`');
    return text;
}

/// The words of the language that could stand at the place, for suggestions.
std::vector<std::string> words_of(const std::vector<Expectation>& expected) {
    std::vector<std::string> words;
    for (const Expectation& expectation : expected) {
        if (expectation.group != Group::thing && expectation.group != Group::end) {
            words.push_back(without_backticks(std::string{expectation.text}));
        } else if (expectation.text.starts_with("a condition")) {
            words.emplace_back("NOT");
        }
    }
    return words;
}

bool expects(const std::vector<Expectation>& expected, std::string_view text) {
    return std::ranges::any_of(expected, [&](const Expectation& known) { return known.text == text; });
}

bool expects(const std::vector<Expectation>& expected, Group group) {
    return std::ranges::any_of(expected, [&](const Expectation& known) { return known.group == group; });
}

// -- advice -----------------------------------------------------------------------------------------------------------

/// The nearest word or phrase, compared with the whole and with the first word of each: "ORDERBY", "DIFFERENCE".
std::string nearest_word(std::string_view found, const std::vector<std::string>& words) {
    std::vector<std::string> names;
    std::vector<std::string> phrases;
    for (const std::string& word : words) {
        if (word_length(word) == 0) {
            continue;
        }
        names.push_back(word);
        phrases.push_back(word);
        if (const std::size_t space = word.find(' '); space != std::string::npos && space > 2) {
            names.push_back(word.substr(0, space));
            phrases.push_back(word);
        }
    }
    const std::vector<std::string> near = found.size() > 1 ? nearest(found, names) : std::vector<std::string>{};
    const auto place = near.empty() ? names.end() : std::ranges::find(names, near.front());
    if (place == names.end()) {
        return {};
    }
    return "did you mean " + phrases[static_cast<std::size_t>(place - names.begin())] + "?";
}

std::string suggestion_for(const Surroundings& around, const std::vector<Expectation>& expected) {
    if (!around.found) {
        return {};
    }
    const Token& found = *around.found;
    const std::vector<std::string> words = words_of(expected);
    if (found.kind == TokenKind::text && found.text.front() == '"') {
        std::string inside{found.text.substr(1, found.text.size() > 1 ? found.text.size() - 2 : 0)};
        return inside.find('\'') == std::string::npos ? "did you mean '" + inside + "'?" : "";
    }
    if (const auto meant = habit(found.text, words)) {
        const std::string_view quote = word_length(*meant) == 0 ? "`" : "";
        return "did you mean " + std::string{quote}.append(*meant).append(quote) + "?";
    }
    if (found.kind != TokenKind::word || is_keyword(found.text)) {
        return {};
    }
    return nearest_word(found.text, words);
}

std::string bracket_note(const State& state, const Surroundings& around, const std::vector<Expectation>& expected) {
    if (around.open_brackets.empty() || !(expects(expected, "`)`") || expects(expected, "`}`"))) {
        return {};
    }
    const Token& bracket = around.open_brackets.back();
    const Position position = position_of(state.source(), bracket.offset);
    return "`" + std::string{bracket.text} + "` was opened in line " + std::to_string(position.line) + ", column " +
           std::to_string(position.column);
}

/// The keyword that was found, with the one behind it where they belong together.
std::string keyword_phrase(const Surroundings& around) {
    const bool goes_on = around.next && is_part_of_phrase(around.found->text, around.next->text);
    return capitals(around.found->text) + (goes_on ? " " + capitals(around.next->text) : "");
}

constexpr std::array<std::string_view, 6> unit_words = {"year", "years", "month", "months", "day", "days"};

bool is_unit(const std::optional<Token>& token) {
    return token && std::ranges::any_of(unit_words,
                                        [&](std::string_view unit) { return equal_ignoring_case(unit, token->text); });
}

bool is_number(const std::optional<Token>& token) {
    return token && token->kind == TokenKind::number;
}

bool expects_value(const std::vector<Expectation>& expected) {
    return std::ranges::any_of(expected, [](const Expectation& known) {
        return known.text.starts_with("a value") || known.text.starts_with("a condition");
    });
}

std::string note_on_text(const Surroundings& around, const std::vector<Expectation>& expected) {
    const std::string_view found = around.found->text;
    if (around.previous && around.previous->kind == TokenKind::text && around.previous->end() == around.found->offset) {
        return "an apostrophe inside a text is doubled: 'the state\'\'s law'";
    }
    if (around.found->kind == TokenKind::text && found.front() == '"') {
        return "a text stands between single quotes, a name without quotes";
    }
    if (around.found->kind == TokenKind::text && !expects_value(expected)) {
        return "a name stands without quotes";
    }
    constexpr std::array<std::string_view, 6> typographic = {"‘", "’", "‚", "“", "”", "„"};
    if (std::ranges::find(typographic, found) != typographic.end()) {
        return "a text stands between straight single quotes: 'text'";
    }
    return {};
}

std::string note_on_number(const Surroundings& around, const std::vector<Expectation>& expected) {
    if (around.found->text == "," && is_number(around.previous) && is_number(around.next) &&
        around.next->text.size() == 3) {
        return "numbers are written without thousands separators: 5000 EUR";
    }
    const bool in_between = std::ranges::find(expected, Expectation{"AND", Group::word}) != expected.end();
    if (!in_between && is_unit(around.previous) && is_number(around.found) && is_unit(around.next)) {
        return "a duration has years, then months, then days, each at most once: 1 year 6 months";
    }
    return {};
}

std::string note_on_bracket(const Surroundings& around, const std::vector<Expectation>& expected) {
    const std::string_view found = around.found->text;
    if (found == "," && !around.open_brackets.empty() && around.open_brackets.back().text == "(" &&
        expects(expected, "`)`") && !expects(expected, "`,`")) {
        return "a set stands in braces: {first, second}";
    }
    if ((found == ")" || found == "}") && around.open_brackets.empty()) {
        return "nothing was opened that `" + std::string{found} + "` could close";
    }
    return {};
}

std::string note_on_word(const Surroundings& around, const std::vector<Expectation>& expected) {
    if (around.found->kind != TokenKind::word) {
        return {};
    }
    const std::string_view found = around.found->text;
    const bool could_end = expects(expected, Group::end);
    const bool behind_find = around.previous && verb_named(around.previous->text) == Verb::find;
    if (behind_find && (equal_ignoring_case(found, "commits") || equal_ignoring_case(found, "coverage"))) {
        return "SHOW " + std::string{found} + " lists them";
    }
    if (behind_find && expects(expected, Group::subject)) {
        return "what to find comes first: FIND provisions FOR …";
    }
    if (could_end && verb_named(found)) {
        return "statements are separated by `;`";
    }
    if (!could_end && is_keyword(found) && expects(expected, Group::thing)) {
        const std::string phrase = keyword_phrase(around);
        const bool is_one = phrase.find(' ') == std::string::npos;
        return phrase + (is_one ? " is a reserved word" : " are reserved words") + " and cannot be a name here";
    }
    if (expects(expected, "`,`") && !is_keyword(found)) {
        return "a list is separated by commas";
    }
    if (around.previous && around.previous->kind == TokenKind::word && expects(expected, "`-`") &&
        around.previous->text.find('-') != std::string_view::npos) {
        return "a hyphen belongs to the name " + quoted(around.previous->text) + "; write spaces around a minus";
    }
    return {};
}

std::string note_on_clauses(const Surroundings& around, const std::vector<Expectation>& expected) {
    const std::optional<Verb> verb = around.first ? verb_named(around.first->text) : std::nullopt;
    if (!verb || around.found->kind != TokenKind::word || texts_of(expected, Group::clause).size() < 2) {
        return {};
    }
    std::vector<std::string> names;
    for (const ClauseKind clause : clauses_of(*verb)) {
        names.emplace_back(name(clause));
    }
    return "the clauses of " + std::string{name(*verb)} + " are " + listed(names, "and");
}

void add_notes(const State& state, const Surroundings& around, const std::vector<Expectation>& expected,
               Diagnostic& diagnostic) {
    const auto add = [&](std::string note) {
        if (!note.empty()) {
            diagnostic.notes.push_back(std::move(note));
        }
    };
    if (around.found) {
        add(note_on_text(around, expected));
        add(note_on_number(around, expected));
        add(note_on_bracket(around, expected));
        if (diagnostic.suggestion.empty() && diagnostic.notes.empty()) {
            add(note_on_word(around, expected));
            if (diagnostic.notes.empty() || expects(expected, "`,`")) {
                add(note_on_clauses(around, expected));
            }
        }
    }
    add(bracket_note(state, around, expected));
}

std::string found_in_words(const Surroundings& around) {
    const Token& found = *around.found;
    // Words of the language have no quotes, and a text has its own.
    if (found.kind == TokenKind::word && is_keyword(found.text)) {
        return keyword_phrase(around);
    }
    return found.kind == TokenKind::text ? "the text " + unquoted(quoted(found.text)) : quoted(found.text);
}

}  // namespace

Diagnostic explain(const State& state, const Explained& text) {
    const Surroundings around = look_around(state, text.span);
    const std::vector<Expectation> expected = relevant(state, around);
    const bool at_beginning = text.is_statement && around.before.empty();
    std::string message = "expected ";
    if (at_beginning) {
        message += "a statement (" + listed(texts_of(expected, Group::statement), "or") + ")";
    } else {
        const std::vector<std::string> parts = parts_of(expected);
        message += listed(parts, "or");
        if (!around.before.empty()) {
            // Behind an example a comma closes the insertion.
            message += parts.back().find(", ") != std::string::npos ? ", after " : " after ";
            message += around.before;
        }
    }
    Diagnostic diagnostic;
    if (around.found) {
        message += ", found " + found_in_words(around);
        diagnostic = error_at({around.found->offset, around.found->end()},
                              at_beginning ? "unknown-statement" : "unexpected-text", std::move(message));
    } else {
        const std::uint32_t end = around.previous ? around.previous->end() : text.span.begin;
        message += ", found the end of " + std::string{text.whole};
        diagnostic = error_at({end, end}, "unexpected-end", std::move(message));
    }
    for (const Expectation& expectation : expected) {
        diagnostic.expected.emplace_back(expectation.text);
    }
    diagnostic.suggestion = suggestion_for(around, expected);
    add_notes(state, around, expected, diagnostic);
    return diagnostic;
}

}  // namespace lacuna::grammar
