#pragma once

#include "context.hpp"

#include <array>

namespace lacuna::grammar {

/// A word or phrase of the language, in any case, at word boundaries. It names itself where it does not match, and
/// where a phrase breaks off ("AS OFF"), it names the word that is missing.
class Keyword : public x3::parser<Keyword> {
public:
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr Keyword(std::string_view phrase, Group group) : phrase_(phrase), group_(group) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& /*rule*/,
               Attribute& /*attribute*/) const {
        Iterator at = first;
        x3::skip_over(at, last, context);
        if (!match(at, last, state_of(context))) {
            return false;
        }
        first = at;
        return true;
    }

private:
    [[nodiscard]] bool match(Iterator& at, Iterator last, State& state) const;

    std::string_view phrase_;
    Group group_;
};

constexpr Keyword keyword(std::string_view phrase, Group group = Group::word) {
    return {phrase, group};
}

/// Punctuation or an operator, all that stands together: `<` does not match the beginning of `<=`.
class Symbol : public x3::parser<Symbol> {
public:
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr Symbol(std::string_view text, std::string_view shown, Group group)
        : text_(text), shown_(shown), group_(group) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& /*rule*/,
               Attribute& /*attribute*/) const {
        Iterator at = first;
        x3::skip_over(at, last, context);
        if (!match(at, last, state_of(context))) {
            return false;
        }
        first = at;
        return true;
    }

private:
    [[nodiscard]] bool match(Iterator& at, Iterator last, State& state) const;

    std::string_view text_;
    std::string_view shown_;
    Group group_;
};

/// `shown` is the symbol as a message quotes it.
constexpr Symbol symbol(std::string_view text, std::string_view shown, Group group = Group::symbol) {
    return {text, shown, group};
}

inline constexpr Symbol comma = symbol(",", "`,`");

/// The end of what is parsed, under the name that it has there ("the end of the statement").
class End : public x3::parser<End> {
public:
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    explicit constexpr End(std::string_view name) : name_(name) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& /*rule*/,
               Attribute& /*attribute*/) const {
        Iterator at = first;
        x3::skip_over(at, last, context);
        State& state = state_of(context);
        // What is being completed never ends: what stands there could also begin something longer.
        if (at != last || state.is_completing()) {
            state.expect(at, {name_, Group::end}, ContinuationKind::end);
            return false;
        }
        first = at;
        return true;
    }

private:
    std::string_view name_;
};

}  // namespace lacuna::grammar
