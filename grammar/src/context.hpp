#pragma once

// The one definition of iterator, skipper and context that all translation units of the grammar share: rules are
// instantiated for exactly these.

#include "character.hpp"
#include "state.hpp"

#include <boost/spirit/home/x3.hpp>

#include <string_view>

namespace lacuna::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

/// Spaces and comments.
struct Spacing : x3::parser<Spacing> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& /*context*/, RuleContext& /*rule*/,
               Attribute& /*attribute*/) const {
        const std::string_view rest{first, last};
        const std::size_t spaces = space_length(rest);
        const std::size_t length = spaces + comment_length(rest.substr(spaces));
        first += length;
        return length > 0;
    }
};

struct state_tag;

using Context = x3::context<state_tag, State, x3::context<x3::skipper_tag, const Spacing>>;

template <typename AnyContext>
[[nodiscard]] State& state_of(const AnyContext& context) {
    return x3::get<state_tag>(context);
}

/// The base of a rule's identity where the attribute has a span: it is set when the rule has matched.
struct Spanned {
    template <typename Attribute, typename AnyContext>
    void on_success(const Iterator& first, const Iterator& last, Attribute& attribute, const AnyContext& context) {
        attribute.span = state_of(context).span(first, last);
    }
};

}  // namespace lacuna::grammar
