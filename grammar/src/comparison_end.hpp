#pragma once

#include "context.hpp"

namespace lacuna::grammar {

/// Matches nothing. Where another comparison follows a comparison (`a < b < c`), it says so and ends the parse: the
/// furthest failure alone would read as if the operator were misplaced.
struct ComparisonEnd : x3::parser<ComparisonEnd> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename AnyContext, typename RuleAttribute, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleAttribute& /*rule*/,
               Attribute& /*attribute*/) const {
        Iterator at = first;
        x3::skip_over(at, last, context);
        return !refuses(std::string_view{at, last}, state_of(context));
    }

    static bool refuses(std::string_view rest, State& state);
};

}  // namespace lacuna::grammar
