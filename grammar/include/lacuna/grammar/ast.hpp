#pragma once

// The syntax tree of the query language: plain values, comparable, free of parser types. Every node has a span; spans
// do not take part in comparison, so that print(parse(text)) can be compared with the tree it came from.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lacuna::grammar {

/// Byte offsets into the script, half-open.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    /// Always equal: where something stands is no part of what it is.
    friend bool operator==(const Span&, const Span&) { return true; }
};

/// An owned node, copied with its contents.
template <typename T>
class Box {
public:
    Box() : node_(std::make_unique<T>()) {}
    Box(T node) : node_(std::make_unique<T>(std::move(node))) {}  // NOLINT(google-explicit-constructor)
    Box(const Box& other) : node_(std::make_unique<T>(*other.node_)) {}
    Box(Box&&) noexcept = default;
    Box& operator=(const Box& other) {
        node_ = std::make_unique<T>(*other.node_);
        return *this;
    }
    Box& operator=(Box&&) noexcept = default;
    ~Box() = default;

    [[nodiscard]] const T& operator*() const { return *node_; }
    [[nodiscard]] T& operator*() { return *node_; }
    [[nodiscard]] const T* operator->() const { return node_.get(); }
    [[nodiscard]] T* operator->() { return node_.get(); }

    friend bool operator==(const Box& a, const Box& b) { return *a == *b; }

private:
    std::unique_ptr<T> node_;
};

/// A name as written: a concept, attribute, jurisdiction, group, baseline … Dots and hyphens belong to it.
struct Name {
    std::string text;
    Span span;

    bool operator==(const Name&) const = default;
};

/// `$name`
struct Parameter {
    std::string name;  ///< without the dollar sign
    Span span;

    bool operator==(const Parameter&) const = default;
};

// -- literals ---------------------------------------------------------------------------------------------------------

/// `18`, `2.5`; kept as written, so that printing loses nothing.
struct NumberLiteral {
    std::string digits;
    Span span;

    bool operator==(const NumberLiteral&) const = default;
};

/// `6 months`, `1 year 6 months`, `life`
struct DurationLiteral {
    std::int32_t years = 0;
    std::int32_t months = 0;
    std::int32_t days = 0;
    bool life = false;
    Span span;

    bool operator==(const DurationLiteral&) const = default;
};

/// `2021-07-15`, `2021-07`, `2021` where a date stands, `today`. Month or day 0: not given.
struct DateLiteral {
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t day = 0;
    bool today = false;
    Span span;

    bool operator==(const DateLiteral&) const = default;
};

/// `5000 EUR`, `120 day_fines`
struct MoneyLiteral {
    std::string digits;
    std::string unit;
    Span span;

    bool operator==(const MoneyLiteral&) const = default;
};

/// `'text'`, a quote inside is doubled.
struct TextLiteral {
    std::string text;
    Span span;

    bool operator==(const TextLiteral&) const = default;
};

/// `true`, `false`
struct BooleanLiteral {
    bool value = false;
    Span span;

    bool operator==(const BooleanLiteral&) const = default;
};

/// `unknown`, `absent`
struct StateLiteral {
    bool absent = false;
    Span span;

    bool operator==(const StateLiteral&) const = default;
};

// -- expressions ------------------------------------------------------------------------------------------------------

struct Expression;

/// `penalty.max` or `csam.access:penalty.max`. A bare name may also turn out to be a choice of an enumeration.
struct AttributeName {
    std::optional<Name> concept_name;
    Name attribute;
    Span span;

    bool operator==(const AttributeName&) const = default;
};

/// `{real_child, 'drawings', 3}`
struct SetLiteral {
    std::vector<Expression> members;
    Span span;

    bool operator==(const SetLiteral&) const;
};

/// `count()`, `coalesce(a, b)`
struct Call {
    Name function;
    std::vector<Expression> arguments;
    Span span;

    bool operator==(const Call&) const;
};

enum class UnaryOperator : std::uint8_t { logical_not, is_absent, is_not_absent, is_unknown, is_not_unknown };

struct Unary {
    UnaryOperator operation = UnaryOperator::logical_not;
    Box<Expression> operand;
    Span span;

    bool operator==(const Unary&) const = default;
};

enum class BinaryOperator : std::uint8_t {
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    in,
    has,
    includes,
    within,
    add,
    subtract,
};

struct Binary {
    BinaryOperator operation = BinaryOperator::equal;
    Box<Expression> left;
    Box<Expression> right;
    Span span;

    bool operator==(const Binary&) const = default;
};

/// `value BETWEEN low AND high`
struct Between {
    Box<Expression> value;
    Box<Expression> low;
    Box<Expression> high;
    Span span;

    bool operator==(const Between&) const = default;
};

/// `a AND b AND c`, `a OR b`: two or more operands, flattened.
struct Logical {
    bool conjunction = true;
    std::vector<Expression> operands;
    Span span;

    bool operator==(const Logical&) const;
};

struct Expression {
    std::variant<NumberLiteral, DurationLiteral, DateLiteral, MoneyLiteral, TextLiteral, BooleanLiteral, StateLiteral,
                 AttributeName, Parameter, SetLiteral, Call, Unary, Binary, Between, Logical>
        node;
    Span span;

    bool operator==(const Expression&) const = default;
};

inline bool SetLiteral::operator==(const SetLiteral& other) const {
    return members == other.members;
}
inline bool Call::operator==(const Call& other) const {
    return function == other.function && arguments == other.arguments;
}
inline bool Logical::operator==(const Logical& other) const {
    return conjunction == other.conjunction && operands == other.operands;
}

// -- clauses ----------------------------------------------------------------------------------------------------------

/// `csam.possession`, `csam.*`, `*`
struct ConceptPattern {
    std::string text;
    Span span;

    bool operator==(const ConceptPattern&) const = default;
};

/// `FOR csam.*, age.consent EXCEPT csam.access`
struct ForClause {
    std::vector<ConceptPattern> concepts;
    std::vector<ConceptPattern> except;
    Span span;

    bool operator==(const ForClause&) const = default;
};

/// A code, a group, `all`, or a parameter.
using JurisdictionName = std::variant<Name, Parameter>;

/// `ACROSS eu, western_balkans EXCEPT HR`
struct AcrossClause {
    std::vector<JurisdictionName> jurisdictions;
    std::vector<JurisdictionName> except;
    Span span;

    bool operator==(const AcrossClause&) const = default;
};

/// `AGAINST directive_2011_93`, `AGAINST SI`, `AGAINST median`: what it is, the binder decides.
struct AgainstClause {
    std::variant<Name, Parameter> yardstick;
    Span span;

    bool operator==(const AgainstClause&) const = default;
};

struct WhereClause {
    Expression condition;
    Span span;

    bool operator==(const WhereClause&) const = default;
};

using DateOperand = std::variant<DateLiteral, Parameter>;

/// `AS OF date` and `AS KNOWN ON date`
struct DateClause {
    DateOperand date;
    Span span;

    bool operator==(const DateClause&) const = default;
};

/// `SHOW jurisdiction, penalty.max`
struct ShowClause {
    std::vector<AttributeName> columns;
    Span span;

    bool operator==(const ShowClause&) const = default;
};

struct OrderKey {
    AttributeName column;
    bool descending = false;
    Span span;

    bool operator==(const OrderKey&) const = default;
};

struct OrderClause {
    std::vector<OrderKey> keys;
    Span span;

    bool operator==(const OrderClause&) const = default;
};

using CountOperand = std::variant<NumberLiteral, Parameter>;

struct LimitClause {
    CountOperand count;
    std::optional<CountOperand> offset;
    Span span;

    bool operator==(const LimitClause&) const = default;
};

enum class Extra : std::uint8_t { citations, summaries, notes, sources };

struct WithItem {
    Extra extra = Extra::citations;
    Span span;

    bool operator==(const WithItem&) const = default;
};

/// `WITH citations, summaries`
struct WithClause {
    std::vector<WithItem> items;
    Span span;

    bool operator==(const WithClause&) const = default;
};

/// `DIFFERENCES ONLY`
struct DifferencesOnlyClause {
    Span span;

    bool operator==(const DifferencesOnlyClause&) const = default;
};

/// The clauses of a statement; each at most once, in any order. Which of them a verb takes, the parser checks.
struct Clauses {
    std::optional<ForClause> for_concepts;
    std::optional<AcrossClause> across;
    std::optional<AgainstClause> against;
    std::optional<WhereClause> where;
    std::optional<DateClause> as_of;
    std::optional<DateClause> as_known_on;
    std::optional<ShowClause> show;
    std::optional<OrderClause> order_by;
    std::optional<LimitClause> limit;
    std::optional<WithClause> with;
    std::optional<DifferencesOnlyClause> differences_only;

    bool operator==(const Clauses&) const = default;
};

// -- statements -------------------------------------------------------------------------------------------------------

/// What FIND and SHOW enumerate.
enum class Subject : std::uint8_t {
    provisions,
    jurisdictions,
    groups,
    concepts,
    attributes,
    instruments,
    baselines,
    sources,
    commits,   ///< SHOW only
    coverage,  ///< SHOW only
};

/// `FIND provisions FOR … WHERE …`: clauses FOR ACROSS WHERE AS OF, AS KNOWN ON, SHOW, ORDER BY, LIMIT, WITH
struct Find {
    Subject subject = Subject::provisions;
    Span subject_span;
    Clauses clauses;
    Span span;

    bool operator==(const Find&) const = default;
};

/// `COMPARE victim_age, penalty.max FOR …`: also AGAINST and DIFFERENCES ONLY. No attribute or `*`: all of them.
struct Compare {
    std::vector<AttributeName> attributes;
    Clauses clauses;
    Span span;

    bool operator==(const Compare&) const = default;
};

/// `GAPS ACROSS … AGAINST …`
struct Gaps {
    Clauses clauses;
    Span span;

    bool operator==(const Gaps&) const = default;
};

/// `SHOW concepts`, `SHOW coverage ACROSS eu`
struct Show {
    Subject subject = Subject::concepts;
    Span subject_span;
    Clauses clauses;
    Span span;

    bool operator==(const Show&) const = default;
};

/// `DESCRIBE csam.possession`: a concept, attribute, jurisdiction, group, baseline, instrument or source.
struct Describe {
    Name subject;
    Clauses clauses;
    Span span;

    bool operator==(const Describe&) const = default;
};

using Statement = std::variant<Find, Compare, Gaps, Show, Describe>;

/// Statements separated by `;`. A comment runs from `--` to the end of the line.
struct Script {
    std::vector<Statement> statements;

    bool operator==(const Script&) const = default;
};

}  // namespace lacuna::grammar
