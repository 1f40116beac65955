#pragma once

// The smallest parts of the language that have a value. Each is a parser of its own, so that it can say what it is in
// the user's words; none depends on a translation unit that includes it, so they compile once.

#include "context.hpp"

#include <string>

namespace lacuna::grammar {

/// `Derived::match(rest, state, value)` gives the length of what it matches at the beginning of `rest`, or 0 after
/// having noted what it expected.
template <typename Derived, typename Value>
struct Lexeme : x3::parser<Derived> {
    using attribute_type = Value;
    static constexpr bool has_attribute = true;
    static constexpr bool handles_container = false;

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& /*rule*/,
               Attribute& attribute) const {
        Iterator begin = first;
        x3::skip_over(begin, last, context);
        State& state = state_of(context);
        if (state.has_given_up()) {
            return false;
        }
        Value value{};
        const std::size_t length = this->derived().match(std::string_view{begin, last}, state, value);
        if (length == 0) {
            return false;
        }
        first = begin + length;
        value.span = state.span(begin, first);
        x3::traits::move_to(std::move(value), attribute);
        return true;
    }
};

/// Which words of the language are no names at a place.
enum class Reserved : std::uint8_t {
    clauses,      ///< only what begins a statement or a clause, and EXCEPT: `ACROSS IS` is Iceland
    expressions,  ///< also operators and literals
    literals,     ///< only literals, where the name is all that stands there: `{IS, NO}`
};

struct NameLexeme : Lexeme<NameLexeme, Name> {
    constexpr NameLexeme(Reserved reserved_words, std::string_view shown_as, ContinuationKind offered_kind)
        : reserved(reserved_words), expectation{shown_as, Group::thing}, kind(offered_kind) {}
    std::size_t match(std::string_view rest, State& state, Name& name) const;

    Reserved reserved;
    Expectation expectation;
    ContinuationKind kind;
};

/// A name that is a whole member of a set: `,` or `}` follows.
struct MemberLexeme : Lexeme<MemberLexeme, Name> {
    std::size_t match(std::string_view rest, State& state, Name& name) const;
};

/// `group.name`, `group.*`, `*`
struct PatternLexeme : Lexeme<PatternLexeme, ConceptPattern> {
    std::size_t match(std::string_view rest, State& state, ConceptPattern& pattern) const;
};

/// `18`, `2.5`
struct NumberLexeme : Lexeme<NumberLexeme, NumberLiteral> {
    explicit constexpr NumberLexeme(Group shown_group = Group::thing) : group(shown_group) {}
    std::size_t match(std::string_view rest, State& state, NumberLiteral& number) const;

    Group group;
};

/// `2021-07-15`, `2021-07`, and `2021` where only a date can stand.
struct DateLexeme : Lexeme<DateLexeme, DateLiteral> {
    explicit constexpr DateLexeme(bool takes_bare_year) : bare_year(takes_bare_year) {}
    std::size_t match(std::string_view rest, State& state, DateLiteral& date) const;

    bool bare_year;
};

/// `'text'`
struct TextLexeme : Lexeme<TextLexeme, TextLiteral> {
    std::size_t match(std::string_view rest, State& state, TextLiteral& text) const;
};

/// `$name`
struct ParameterLexeme : Lexeme<ParameterLexeme, Parameter> {
    std::size_t match(std::string_view rest, State& state, Parameter& parameter) const;
};

enum class TimeUnit : std::uint8_t { years, months, days };

struct UnitWord {
    TimeUnit unit = TimeUnit::years;
    Span span;
};

/// One unit of time: `year`, `years`
struct UnitLexeme : Lexeme<UnitLexeme, UnitWord> {
    explicit constexpr UnitLexeme(TimeUnit wanted_unit) : wanted(wanted_unit) {}
    std::size_t match(std::string_view rest, State& state, UnitWord& word) const;

    TimeUnit wanted;
};

/// `EUR`, `day_fines`
struct CurrencyLexeme : Lexeme<CurrencyLexeme, Name> {
    std::size_t match(std::string_view rest, State& state, Name& currency) const;
};

}  // namespace lacuna::grammar
