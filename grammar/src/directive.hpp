#pragma once

// What the grammar needs beyond the parsers of Spirit to write straight into the public tree: parts of a rule go to
// named members instead of to positions in a tuple. This needs no adaptation of the tree's types, compiles in a
// fraction of the time, and a rule reads like the structure that it fills.

#include "context.hpp"

#include <type_traits>
#include <utility>

namespace lacuna::grammar {

/// What the subject gives goes into a member of the enclosing rule's attribute.
template <auto member, typename Subject>
struct FieldDirective : x3::unary_parser<Subject, FieldDirective<member, Subject>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool handles_container = false;

    explicit constexpr FieldDirective(const Subject& inner)
        : x3::unary_parser<Subject, FieldDirective<member, Subject>>(inner) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& /*attribute*/) const {
        return this->subject.parse(first, last, context, rule, rule.*member);
    }
};

template <auto member, typename Subject>
constexpr auto field(const Subject& inner) {
    return FieldDirective<member, Subject>{inner};
}

/// What the subject gives is the enclosing rule's attribute.
template <typename Subject>
struct ItselfDirective : x3::unary_parser<Subject, ItselfDirective<Subject>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool handles_container = false;

    explicit constexpr ItselfDirective(const Subject& inner)
        : x3::unary_parser<Subject, ItselfDirective<Subject>>(inner) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& /*attribute*/) const {
        return this->subject.parse(first, last, context, rule, rule);
    }
};

template <typename Subject>
constexpr auto itself(const Subject& inner) {
    return ItselfDirective<Subject>{inner};
}

/// Matches nothing and sets a member of the enclosing rule's attribute.
template <auto member, auto value>
struct Put : x3::parser<Put<member, value>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& /*first*/, const Iterator& /*last*/, const AnyContext& /*context*/, RuleAttribute& rule,
               Attribute& /*attribute*/) const {
        rule.*member = value;
        return true;
    }
};

template <auto member, auto value>
inline constexpr Put<member, value> put{};

template <typename Function>
struct Maker;

template <typename Made, typename Parts>
struct Maker<Made (*)(Parts, Span, State&)> {
    using made = Made;
    using parts = std::decay_t<Parts>;
};

/// The subject's parts, put together by a function `Made make(Parts, Span, State&)`.
template <auto make, typename Subject>
struct MadeDirective : x3::unary_parser<Subject, MadeDirective<make, Subject>> {
    using attribute_type = typename Maker<decltype(make)>::made;
    static constexpr bool has_attribute = true;
    static constexpr bool handles_container = false;

    explicit constexpr MadeDirective(const Subject& inner)
        : x3::unary_parser<Subject, MadeDirective<make, Subject>>(inner) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& attribute) const {
        Iterator begin = first;
        x3::skip_over(begin, last, context);
        Iterator at = begin;
        typename Maker<decltype(make)>::parts parts{};
        if (!this->subject.parse(at, last, context, rule, parts)) {
            return false;
        }
        first = at;
        State& state = state_of(context);
        x3::traits::move_to(make(std::move(parts), state.span(begin, at), state), attribute);
        return true;
    }
};

template <auto make, typename Subject>
constexpr auto made_by(const Subject& inner) {
    return MadeDirective<make, Subject>{inner};
}

/// One level of nesting deeper.
template <typename Subject>
struct DeeperDirective : x3::unary_parser<Subject, DeeperDirective<Subject>> {
    static constexpr bool is_pass_through_unary = true;
    static constexpr bool handles_container = Subject::handles_container;

    explicit constexpr DeeperDirective(const Subject& inner)
        : x3::unary_parser<Subject, DeeperDirective<Subject>>(inner) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& attribute) const {
        Iterator begin = first;
        x3::skip_over(begin, last, context);
        State& state = state_of(context);
        const bool matched = state.enter(begin) && this->subject.parse(first, last, context, rule, attribute);
        state.leave();
        return matched;
    }
};

template <typename Subject>
constexpr auto deeper(const Subject& inner) {
    return DeeperDirective<Subject>{inner};
}

/// One name for all that the subject may begin with: "a date" instead of a year, a month, a day, today or a parameter.
template <typename Subject>
struct NamedDirective : x3::unary_parser<Subject, NamedDirective<Subject>> {
    static constexpr bool is_pass_through_unary = true;
    static constexpr bool handles_container = Subject::handles_container;

    constexpr NamedDirective(const Subject& inner, std::string_view name)
        : x3::unary_parser<Subject, NamedDirective<Subject>>(inner), name_(name) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& attribute) const {
        Iterator begin = first;
        x3::skip_over(begin, last, context);
        State& state = state_of(context);
        if (state.is_completing()) {
            return this->subject.parse(first, last, context, rule, attribute);
        }
        const std::uint32_t before = state.mute(begin);
        const bool matched = this->subject.parse(first, last, context, rule, attribute);
        state.unmute(before);
        if (!matched) {
            state.expect(begin, {name_, Group::thing}, ContinuationKind::value);
        }
        return matched;
    }

private:
    std::string_view name_;
};

/// The same for completion alone: what the subject may begin with is offered as one kind.
template <ContinuationKind kind, typename Subject>
struct OfferedDirective : x3::unary_parser<Subject, OfferedDirective<kind, Subject>> {
    static constexpr bool is_pass_through_unary = true;
    static constexpr bool handles_container = Subject::handles_container;

    explicit constexpr OfferedDirective(const Subject& inner)
        : x3::unary_parser<Subject, OfferedDirective<kind, Subject>>(inner) {}

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& rule,
               Attribute& attribute) const {
        State& state = state_of(context);
        if (!state.is_completing()) {
            return this->subject.parse(first, last, context, rule, attribute);
        }
        Iterator begin = first;
        x3::skip_over(begin, last, context);
        const std::uint32_t before = state.mute(begin);
        const bool matched = this->subject.parse(first, last, context, rule, attribute);
        state.unmute(before);
        if (!matched) {
            state.expect(begin, {}, kind);
        }
        return matched;
    }
};

template <ContinuationKind kind, typename Subject>
constexpr auto offered_as(const Subject& inner) {
    return OfferedDirective<kind, Subject>{inner};
}

template <typename Subject>
constexpr auto named(std::string_view name, const Subject& inner) {
    return NamedDirective<Subject>{inner, name};
}

}  // namespace lacuna::grammar
