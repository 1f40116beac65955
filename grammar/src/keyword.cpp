#include "keyword.hpp"

#include "token.hpp"

#include <algorithm>

namespace lacuna::grammar {

namespace {

const Spacing spacing{};

}  // namespace

bool Keyword::match(Iterator& at, Iterator last, State& state) const {
    if (state.has_given_up()) {
        return false;
    }
    std::string_view missing = phrase_;
    Iterator place = at;
    while (true) {
        const std::string_view rest{place, last};
        const std::size_t length = word_length(rest);
        const std::string_view word = missing.substr(0, missing.find(' '));
        if (!equal_ignoring_case(rest.substr(0, length), word)) {
            state.expect(place, {missing, missing == phrase_ ? group_ : Group::word}, ContinuationKind::keyword,
                         group_ == Group::clause ? phrase_ : std::string_view{});
            return false;
        }
        place += length;
        if (missing.size() == word.size()) {
            at = place;
            if (group_ == Group::clause) {
                state.begin_clause(phrase_);
            }
            return true;
        }
        missing.remove_prefix(word.size() + 1);
        x3::skip_over(place, last, x3::make_context<x3::skipper_tag>(spacing));
    }
}

bool Symbol::match(Iterator& at, Iterator last, State& state) const {
    if (state.has_given_up()) {
        return false;
    }
    const std::string_view rest{at, last};
    const std::size_t length = std::max(operator_length(rest), character_length(rest));
    if (rest.substr(0, length) != text_) {
        const Expectation expectation{state.is_completing() ? text_ : shown_, group_};
        state.expect(at, expectation, ContinuationKind::symbol);
        return false;
    }
    at += length;
    return true;
}

}  // namespace lacuna::grammar
