#include "state.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace lacuna::grammar {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// Each level of nesting takes some stack; a caller's limit beyond this one could overrun it.
constexpr std::size_t deepest = 256;
constexpr std::size_t most_terms = 1'000;

}  // namespace

State::State(std::string_view source, const ParseLimits& limits, Purpose purpose)
    : source_(source), limits_(limits), muted_(nowhere), purpose_(purpose) {
    limits_.depth = std::min(limits_.depth, deepest);
}

Span State::span(const char* begin, const char* end) const {
    return {static_cast<std::uint32_t>(begin - source_.data()), static_cast<std::uint32_t>(end - source_.data())};
}

void State::expect(const char* at, Expectation expectation, ContinuationKind kind, std::string_view clause) {
    const std::uint32_t offset = span(at, at).begin;
    if (has_given_up_ || offset < furthest_ || offset == muted_) {
        return;
    }
    if (offset > furthest_) {
        furthest_ = offset;
        expected_.clear();
        offers_.clear();
    }
    if (is_completing()) {
        const bool is_written = kind == ContinuationKind::keyword || kind == ContinuationKind::symbol;
        const Offer offer{kind, is_written ? expectation.text : std::string_view{}, clause};
        if (std::ranges::find(offers_, offer) == offers_.end()) {
            offers_.push_back(offer);
        }
        return;
    }
    if (std::ranges::find(expected_, expectation) == expected_.end()) {
        expected_.push_back(expectation);
    }
}

void State::begin_clause(std::string_view phrase) {
    if (is_completing()) {
        clauses_.push_back(phrase);
    }
}

std::uint32_t State::mute(const char* at) {
    return std::exchange(muted_, span(at, at).begin);
}

void State::complain(Diagnostic diagnostic) {
    // A place may be read twice where an alternative was given up behind it.
    if (std::ranges::find_if(complaints_,
                             [&](const Diagnostic& known) {
                                 return known.span.begin == diagnostic.span.begin && known.code == diagnostic.code;
                             }) == complaints_.end() &&
        complaints_.size() <= limits_.diagnostics) {
        complaints_.push_back(std::move(diagnostic));
    }
}

void State::give_up(Diagnostic diagnostic) {
    complain(std::move(diagnostic));
    has_given_up_ = true;
}

bool State::enter(const char* at) {
    ++depth_;
    if (depth_ <= limits_.depth) {
        return true;
    }
    if (!has_given_up_) {
        Diagnostic diagnostic =
            error_at({span(at, at).begin, span(at, at).begin + 1}, "nested-too-deep",
                     "more than " + std::to_string(limits_.depth) + " levels of parentheses, sets, calls and NOTs");
        diagnostic.notes.emplace_back("split the condition into several statements");
        give_up(std::move(diagnostic));
    }
    return false;
}

bool State::add_terms(std::size_t count, Span last) {
    terms_ += count;
    const std::size_t most = std::min(limits_.list_items, most_terms);
    if (terms_ <= most) {
        return true;
    }
    give_up(error_at(last, "list-too-long", "more than " + std::to_string(most) + " `+` and `-` in one statement"));
    return false;
}

Diagnostic error_at(Span span, std::string_view code, std::string message) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    return diagnostic;
}

}  // namespace lacuna::grammar
