#pragma once

#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/complete.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "lacuna/grammar/parse.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

/// How an expected thing is put into a sentence together with others; in the order in which they are listed.
enum class Group : std::uint8_t {
    thing,       ///< "a date"
    statement,   ///< FIND …
    subject,     ///< provisions …
    extra,       ///< citations …
    unit,        ///< years …
    comparison,  ///< `=`, IN …
    word,        ///< OF, BY, ABSENT …
    symbol,      ///< `)`, `,` …
    logical,     ///< AND, OR
    clause,      ///< FOR …
    end,         ///< the end of the statement
    silent,      ///< could follow but is no help where anything else could: `+`, `:`
};

struct Expectation {
    std::string_view text;
    Group group = Group::thing;

    bool operator==(const Expectation&) const = default;
};

/// One thing that could follow, for completion.
struct Offer {
    ContinuationKind kind = ContinuationKind::keyword;
    std::string_view text;
    std::string_view clause;  ///< the phrase that begins a clause, where `text` is it or the rest of it

    bool operator==(const Offer&) const = default;
};

/// Whether a parse is to explain a mistake, or to tell what may follow a text that breaks off.
enum class Purpose : std::uint8_t { explaining, completing };

/// What one parse of one statement remembers beside its tree: the furthest place where something was expected and not
/// found, with all that was tried there; mistakes that are known exactly; the depth of nesting. Parsers reach it
/// through the context of Spirit. The grammar has no other error mechanism: a failed parse is explained by the
/// furthest place, which is where a reader would point too because no alternative of the language starts like another.
class State {
public:
    State(std::string_view source, const ParseLimits& limits, Purpose purpose = Purpose::explaining);

    [[nodiscard]] Span span(const char* begin, const char* end) const;
    [[nodiscard]] std::string_view source() const { return source_; }
    [[nodiscard]] const ParseLimits& limits() const { return limits_; }

    /// Notes that something was looked for at a place and was not there; `kind` is what completion makes of it, and
    /// `clause` the phrase of a clause that it belongs to.
    void expect(const char* at, Expectation expectation, ContinuationKind kind, std::string_view clause = {});
    /// Notes that a clause has begun: it cannot begin again.
    void begin_clause(std::string_view phrase);
    [[nodiscard]] std::uint32_t furthest() const { return furthest_; }
    [[nodiscard]] const std::vector<Expectation>& expected() const { return expected_; }

    /// While completing: all that was looked for at the furthest place, and the clauses that have begun.
    [[nodiscard]] bool is_completing() const { return purpose_ == Purpose::completing; }
    [[nodiscard]] const std::vector<Offer>& offers() const { return offers_; }
    [[nodiscard]] const std::vector<std::string_view>& clauses() const { return clauses_; }

    /// Between these, expectations at one place are not noted: one word for all of them will be ("a date").
    [[nodiscard]] std::uint32_t mute(const char* at);
    void unmute(std::uint32_t before) { muted_ = before; }

    /// A mistake known exactly. Parsing goes on as if it had not been made.
    void complain(Diagnostic diagnostic);
    /// The same, but no parser matches anything any more.
    void give_up(Diagnostic diagnostic);
    [[nodiscard]] bool has_given_up() const { return has_given_up_; }
    [[nodiscard]] std::vector<Diagnostic>& complaints() { return complaints_; }

    /// Enters a level of nesting; false, with a complaint, where there are too many.
    [[nodiscard]] bool enter(const char* at);
    void leave() { --depth_; }

    /// Counts `+` and `-`; false, with a complaint, where a statement has too many. A sum is a tree that leans to the
    /// left, one level a term, and all that walks over it later is recursive.
    [[nodiscard]] bool add_terms(std::size_t count, Span last);

private:
    std::string_view source_;
    ParseLimits limits_;
    std::uint32_t furthest_ = 0;
    std::uint32_t muted_;
    Purpose purpose_;
    std::vector<Expectation> expected_;
    std::vector<Offer> offers_;
    std::vector<std::string_view> clauses_;
    std::vector<Diagnostic> complaints_;
    std::size_t depth_ = 0;
    std::size_t terms_ = 0;
    bool has_given_up_ = false;
};

/// A diagnostic of severity error.
[[nodiscard]] Diagnostic error_at(Span span, std::string_view code, std::string message);

}  // namespace lacuna::grammar
