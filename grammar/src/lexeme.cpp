#include "lexeme.hpp"

#include "token.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace lacuna::grammar {
namespace {

// BY and TO are not among them: Belarus and Tonga keep their codes too.
constexpr std::array<std::string_view, 26> clause_words = {
    "FIND", "COMPARE", "GAPS", "SHOW",    "DESCRIBE",  "DIFF",      "CHANGES",  "TREND",           "SUMMARISE",
    "RANK", "FORUM",   "FOR",  "EXPLAIN", "PARAMETER", "COMMITTED", "ACROSS",   "AGAINST",         "WHERE",
    "FROM", "LIMIT",   "WITH", "EXCEPT",  "AS OF",     "AS KNOWN",  "ORDER BY", "DIFFERENCES ONLY"};
constexpr std::array<std::string_view, 9> operator_words = {"AND", "OR",       "NOT",    "BETWEEN", "IN",
                                                            "HAS", "INCLUDES", "WITHIN", "IS"};
constexpr std::array<std::string_view, 6> literal_words = {"true", "false", "unknown", "absent", "today", "life"};

/// The text behind spaces and comments.
std::string_view behind_gap(std::string_view text) {
    while (const std::size_t gap = space_length(text) + comment_length(text.substr(space_length(text)))) {
        text.remove_prefix(gap);
    }
    return text;
}

/// Does the text, whose first word has that length, begin with these words? A phrase reserves its first word only
/// where the second one follows, so that American Samoa keeps its code.
bool begins_with(std::string_view rest, std::size_t length, std::string_view phrase) {
    while (true) {
        const std::string_view word = phrase.substr(0, phrase.find(' '));
        if (!equal_ignoring_case(rest.substr(0, length), word)) {
            return false;
        }
        if (word.size() == phrase.size()) {
            return true;
        }
        phrase.remove_prefix(word.size() + 1);
        rest = behind_gap(rest.substr(length));
        length = word_length(rest);
    }
}

template <std::size_t size>
bool begins_with_any(std::string_view rest, const std::array<std::string_view, size>& phrases) {
    const std::size_t length = word_length(rest);
    return std::ranges::any_of(phrases, [&](std::string_view phrase) { return begins_with(rest, length, phrase); });
}

bool is_reserved(std::string_view rest, Reserved reserved) {
    switch (reserved) {
        case Reserved::literals:
            return begins_with_any(rest, literal_words);
        case Reserved::expressions:
            return begins_with_any(rest, clause_words) || begins_with_any(rest, operator_words) ||
                   begins_with_any(rest, literal_words);
        case Reserved::clauses:
            return begins_with_any(rest, clause_words);
    }
    return false;
}

// -- dates ------------------------------------------------------------------------------------------------------------

/// Digits joined by `-`, `.` or `/`, as people of many countries write dates.
struct DigitRun {
    std::vector<std::string_view> parts;
    std::string_view text;
    char joint = 0;
    bool mixed = false;
};

DigitRun digit_run(std::string_view rest) {
    DigitRun run;
    std::size_t at = 0;
    while (run.parts.size() < 4) {
        const std::size_t length = digits_length(rest.substr(at));
        if (length == 0) {
            break;
        }
        run.parts.push_back(rest.substr(at, length));
        at += length;
        run.text = rest.substr(0, at);
        const bool joined = at + 1 < rest.size() && std::string_view{"-./"}.find(rest[at]) != std::string_view::npos &&
                            is_digit(rest[at + 1]);
        if (!joined) {
            break;
        }
        run.mixed = run.mixed || (run.joint != 0 && run.joint != rest[at]);
        run.joint = rest[at];
        ++at;
    }
    return run;
}

bool is_written_well(const DigitRun& run) {
    return run.parts.front().size() == 4 && run.parts.size() <= 3 && !run.mixed &&
           (run.joint == '-' || run.joint == 0) &&
           std::all_of(run.parts.begin() + 1, run.parts.end(), [](std::string_view part) { return part.size() == 2; });
}

/// Nothing but a date is written so, rightly or wrongly: three parts, or a year and a month.
bool looks_like_date(const DigitRun& run) {
    return run.parts.size() >= 3 || (run.parts.size() == 2 && run.joint == '-' && run.parts.front().size() == 4);
}

std::int32_t number_of(std::string_view digits) {
    std::int32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::int32_t days_in(std::int32_t year, std::int32_t month) {
    constexpr std::array<std::int32_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string two_digits(std::string_view part) {
    return part.size() == 1 ? "0" + std::string{part} : std::string{part};
}

/// The date that was probably meant: parts from the longest end, the year having four digits. Nothing where day and
/// month could be taken for one another.
std::string repaired(const DigitRun& run) {
    std::vector<std::string_view> parts = run.parts;
    const bool year_last = parts.back().size() == 4;
    if (year_last) {
        std::ranges::reverse(parts);
    }
    if (parts.size() > 3 || parts.front().size() != 4 ||
        std::any_of(parts.begin() + 1, parts.end(), [](std::string_view part) { return part.size() > 2; })) {
        return {};
    }
    // 7/4/2021 is April in some countries and July in others; with dots or hyphens the day comes first everywhere.
    if (year_last && parts.size() == 3 && run.joint == '/' && number_of(parts[1]) <= 12 && number_of(parts[2]) <= 12) {
        return {};
    }
    if (year_last && parts.size() == 3 && number_of(parts[1]) > 12) {
        std::swap(parts[1], parts[2]);
    }
    if (parts.size() > 1 && (number_of(parts[1]) < 1 || number_of(parts[1]) > 12)) {
        return {};
    }
    std::string text{parts.front()};
    for (std::size_t at = 1; at < parts.size(); ++at) {
        text += "-" + two_digits(parts[at]);
    }
    return text;
}

Diagnostic misshapen_date(Span span, const DigitRun& run) {
    Diagnostic diagnostic =
        error_at(span, "date-format",
                 "dates are written year-month-day, such as 2021-07-15, found '" + std::string{run.text} + "'");
    if (const std::string meant = repaired(run); !meant.empty()) {
        diagnostic.suggestion = "did you mean " + meant + "?";
    }
    return diagnostic;
}

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

/// Says why a date does not exist, or nothing.
std::string fault_of(const DateLiteral& date, std::size_t parts) {
    if (date.year == 0) {
        return "there is no year 0000; years go from 0001 to 9999";
    }
    if (parts > 1 && (date.month < 1 || date.month > 12)) {
        return "there is no month " + std::to_string(date.month) + "; months go from 01 to 12";
    }
    if (parts > 2 && (date.day < 1 || date.day > days_in(date.year, date.month))) {
        return std::string{month_names[static_cast<std::size_t>(date.month - 1)]} + " " + std::to_string(date.year) +
               " has " + std::to_string(days_in(date.year, date.month)) + " days";
    }
    return {};
}

}  // namespace

// -- names ------------------------------------------------------------------------------------------------------------

std::size_t NameLexeme::match(std::string_view rest, State& state, Name& name) const {
    const std::size_t length = word_length(rest);
    if (length == 0 || is_reserved(rest, reserved)) {
        state.expect(rest.data(), expectation, kind);
        return 0;
    }
    name.text = rest.substr(0, length);
    return length;
}

std::size_t MemberLexeme::match(std::string_view rest, State& state, Name& name) const {
    const std::size_t length = word_length(rest);
    const std::string_view behind = behind_gap(rest.substr(length));
    const bool is_whole = !behind.empty() && (behind.front() == ',' || behind.front() == '}');
    if (length == 0 || !is_whole || is_reserved(rest, Reserved::literals)) {
        state.expect(rest.data(), {"a name", Group::thing}, ContinuationKind::value);
        return 0;
    }
    name.text = rest.substr(0, length);
    return length;
}

std::size_t PatternLexeme::match(std::string_view rest, State& state, ConceptPattern& pattern) const {
    std::size_t length = word_length(rest);
    if (rest.substr(length).starts_with(".*")) {
        length += 2;
    } else if (length == 0 && rest.starts_with("*")) {
        length = 1;
    }
    if (length == 0 || is_reserved(rest, Reserved::clauses)) {
        state.expect(rest.data(), {"a concept, such as `group.name` or `group.*`", Group::thing},
                     ContinuationKind::concept_pattern);
        return 0;
    }
    pattern.text = rest.substr(0, length);
    return length;
}

std::size_t ParameterLexeme::match(std::string_view rest, State& state, Parameter& parameter) const {
    const std::size_t length = rest.starts_with('$') ? word_length(rest.substr(1)) : 0;
    if (length == 0) {
        state.expect(rest.data(), {"a parameter, such as `$name`", Group::thing}, ContinuationKind::parameter);
        return 0;
    }
    parameter.name = rest.substr(1, length);
    return length + 1;
}

// -- literals ---------------------------------------------------------------------------------------------------------

std::size_t NumberLexeme::match(std::string_view rest, State& state, NumberLiteral& number) const {
    std::size_t length = digits_length(rest);
    if (length == 0 || looks_like_date(digit_run(rest))) {
        state.expect(rest.data(), {"a number", group}, ContinuationKind::number);
        return 0;
    }
    if (rest.substr(length).starts_with('.')) {
        const std::size_t decimals = digits_length(rest.substr(length + 1));
        length += decimals > 0 ? decimals + 1 : 0;
    }
    number.digits = rest.substr(0, length);
    return length;
}

std::size_t DateLexeme::match(std::string_view rest, State& state, DateLiteral& date) const {
    const DigitRun run = digit_run(rest);
    const bool well_written = !run.parts.empty() && is_written_well(run);
    const bool is_date =
        !run.parts.empty() && (looks_like_date(run) || (bare_year && (well_written || run.joint != 0)));
    if (!is_date) {
        state.expect(rest.data(), {"a date", Group::thing}, ContinuationKind::date);
        return 0;
    }
    const Span span = state.span(rest.data(), rest.data() + run.text.size());
    if (!well_written) {
        state.complain(misshapen_date(span, run));
        return run.text.size();
    }
    date.year = number_of(run.parts[0]);
    date.month = run.parts.size() > 1 ? number_of(run.parts[1]) : 0;
    date.day = run.parts.size() > 2 ? number_of(run.parts[2]) : 0;
    if (const std::string fault = fault_of(date, run.parts.size()); !fault.empty()) {
        Diagnostic diagnostic =
            error_at(span, "no-such-date", "there is no date '" + std::string{run.text} + "': " + fault);
        state.complain(std::move(diagnostic));
    }
    return run.text.size();
}

std::size_t TextLexeme::match(std::string_view rest, State& state, TextLiteral& text) const {
    if (!rest.starts_with('\'')) {
        state.expect(rest.data(), {"a text, such as `'words'`", Group::thing}, ContinuationKind::text);
        return 0;
    }
    bool closed = false;
    const std::size_t length = quoted_length(rest, closed);
    if (!closed) {
        Diagnostic diagnostic = error_at(state.span(rest.data(), rest.data() + length), "unclosed-text",
                                         "this text is not closed: expected `'` before the end of the line");
        diagnostic.notes.emplace_back("an apostrophe inside a text is doubled: 'the state''s law'");
        state.give_up(std::move(diagnostic));
        return 0;
    }
    const std::string_view inside = rest.substr(1, length - 2);
    for (std::size_t at = 0; at < inside.size(); ++at) {
        text.text += inside[at];
        at += inside[at] == '\'' ? 1 : 0;
    }
    return length;
}

std::size_t UnitLexeme::match(std::string_view rest, State& state, UnitWord& word) const {
    constexpr std::array<std::string_view, 3> plurals = {"years", "months", "days"};
    const std::string_view found = rest.substr(0, word_length(rest));
    const auto is_written = [&](std::string_view plural) {
        return equal_ignoring_case(found, plural) || equal_ignoring_case(found, plural.substr(0, plural.size() - 1));
    };
    const std::string_view plural = plurals[static_cast<std::size_t>(wanted)];
    if (!is_written(plural)) {
        // Another unit is an amount in the wrong order: what is wrong is the number before it.
        if (std::ranges::none_of(plurals, is_written)) {
            state.expect(rest.data(), {plural, Group::unit}, ContinuationKind::keyword);
        }
        return 0;
    }
    word.unit = wanted;
    return found.size();
}

std::size_t CurrencyLexeme::match(std::string_view rest, State& state, Name& currency) const {
    const std::string_view found = rest.substr(0, word_length(rest));
    const bool is_code = found.size() == 3 &&
                         std::ranges::all_of(found, [](char letter) { return letter >= 'A' && letter <= 'Z'; }) &&
                         !is_reserved(rest, Reserved::expressions);
    if (is_code || equal_ignoring_case(found, "day_fines")) {
        currency.text = is_code ? found : "day_fines";
        return found.size();
    }
    state.expect(rest.data(), {"day_fines", Group::unit}, ContinuationKind::keyword);
    state.expect(rest.data(), {"EUR", Group::unit}, ContinuationKind::keyword);
    return 0;
}

}  // namespace lacuna::grammar
