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

using ConceptName = std::variant<ConceptPattern, Parameter>;

/// `FOR csam.*, age.consent EXCEPT csam.access`
struct ForClause {
    std::vector<ConceptName> concepts;
    std::vector<ConceptName> except;
    Span span;

    bool operator==(const ForClause&) const = default;
};

/// A code, a group, `all`, a name of LET, or a parameter.
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

/// A date, a parameter, or a name of LET.
using DateOperand = std::variant<DateLiteral, Parameter, Name>;

/// `AS OF date` and `AS KNOWN ON date`
struct DateClause {
    DateOperand date;
    Span span;

    bool operator==(const DateClause&) const = default;
};

using DurationOperand = std::variant<DurationLiteral, Parameter>;

/// `FROM 2000 TO today EVERY 1 year`
struct PeriodClause {
    DateOperand from;
    DateOperand to;
    std::optional<DurationOperand> every;
    Span span;

    bool operator==(const PeriodClause&) const = default;
};

/// `BY concept, group`
struct ByClause {
    std::vector<AttributeName> keys;
    Span span;

    bool operator==(const ByClause&) const = default;
};

/// Some jurisdictions, or `ANY`: no name at all.
struct Places {
    std::vector<JurisdictionName> names;
    Span span;

    [[nodiscard]] bool is_any() const { return names.empty(); }
    bool operator==(const Places&) const = default;
};

/// `US`, `RESIDENT OF US`, `ANY`
struct Persons {
    bool resident = false;  ///< false: nationals
    Places places;
    Span span;

    bool operator==(const Persons&) const = default;
};

/// `COMMITTED ONLINE IN AL BY US VICTIM SI`; without BY or VICTIM: any
struct CommittedClause {
    bool online = false;
    Places places;
    std::optional<Persons> offender;
    std::optional<Persons> victim;
    Span span;

    bool operator==(const CommittedClause&) const = default;
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
    std::optional<CommittedClause> committed;
    std::optional<AcrossClause> across;
    std::optional<AgainstClause> against;
    std::optional<WhereClause> where;
    std::optional<DateClause> as_of;
    std::optional<PeriodClause> period;
    std::optional<DateClause> as_known_on;
    std::optional<ShowClause> show;
    std::optional<ByClause> by;
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

/// `DIFF MK WITH SI FOR grooming.*`, `DIFF MK AS OF 2014 WITH MK AS OF 2023`: the date behind the second side is the
/// clause AS OF, which also holds for the first side where that has none of its own.
struct Diff {
    JurisdictionName left;
    std::optional<DateClause> left_as_of;
    JurisdictionName right;
    Clauses clauses;
    Span span;

    bool operator==(const Diff&) const = default;
};

/// `CHANGES FOR csam.* ACROSS MK FROM 2000 TO today`
struct Changes {
    Clauses clauses;
    Span span;

    bool operator==(const Changes&) const = default;
};

/// `TREND share(meets) AGAINST lanzarote ACROSS eu FROM 2005 TO 2026 EVERY 1 year`
struct Trend {
    std::vector<Expression> measures;
    Clauses clauses;
    Span span;

    bool operator==(const Trend&) const = default;
};

/// `SUMMARISE count(), median(penalty.max) FOR csam.* BY concept`
struct Summarise {
    std::vector<Expression> measures;
    Clauses clauses;
    Span span;

    bool operator==(const Summarise&) const = default;
};

/// `RANK jurisdictions AGAINST directive_2011_93 ACROSS eu`
struct Rank {
    Clauses clauses;
    Span span;

    bool operator==(const Rank&) const = default;
};

/// `FORUM FOR csam.production COMMITTED IN AL BY US VICTIM SI`
struct Forum {
    Clauses clauses;
    Span span;

    bool operator==(const Forum&) const = default;
};

/// Whatever asks something of the law.
using Question = std::variant<Find, Compare, Gaps, Show, Describe, Diff, Changes, Trend, Summarise, Rank, Forum>;

/// `EXPLAIN GAPS …`: how the question is answered, and what each step cost.
struct Explain {
    Question question;
    Span span;

    bool operator==(const Explain&) const = default;
};

/// `LET visegrad = CZ, HU, PL, SK`, `LET reform = 2021-07-01`, `LET low = penalty.max < 2 years`: for the rest of the
/// script. A list of names is one of jurisdictions; a single name may also turn out to be an attribute.
struct Let {
    Name name;
    std::variant<AcrossClause, Expression> value;
    Span span;

    bool operator==(const Let&) const = default;
};

/// `REQUIRE csam.possession: criminalised WHEN age.child:age = 18 SOURCE 'our proposal, para 2'`
struct Requirement {
    Name concept_name;
    Expression require;
    std::optional<Expression> applies_when;
    std::optional<TextLiteral> source;
    Span span;

    bool operator==(const Requirement&) const = default;
};

/// `DEFINE BASELINE mine 'Our proposal' AS REQUIRE …, REQUIRE …`
struct DefineBaseline {
    Name name;
    std::optional<TextLiteral> label;
    std::vector<Requirement> requirements;
    Span span;

    bool operator==(const DefineBaseline&) const = default;
};

enum class ParameterType : std::uint8_t {
    date,
    duration,
    number,
    money,
    boolean,
    text,
    concepts,
    jurisdictions,
    baseline,
};

/// `csam.*, age.consent`, `IS, NO`: names of any kind
struct NameList {
    std::vector<ConceptPattern> names;
    Span span;

    bool operator==(const NameList&) const = default;
};

/// `PARAMETER $as_of date 'the day that is asked about' DEFAULT today`
struct DeclareParameter {
    Parameter parameter;
    ParameterType type = ParameterType::date;
    std::optional<TextLiteral> description;
    /// What stands in for a value that is not given.
    std::optional<std::variant<Expression, NameList>> fallback;
    Span span;

    bool operator==(const DeclareParameter&) const = default;
};

using Statement = std::variant<Find, Compare, Gaps, Show, Describe, Diff, Changes, Trend, Summarise, Rank, Forum,
                               Explain, Let, DefineBaseline, DeclareParameter>;

/// The clauses of a statement, of EXPLAIN those of its question; null for those that take none (LET …).
[[nodiscard]] const Clauses* clauses_of(const Statement& statement);
[[nodiscard]] Span span_of(const Statement& statement);

/// Statements separated by `;`. A comment runs from `--` to the end of the line.
struct Script {
    std::vector<Statement> statements;

    bool operator==(const Script&) const = default;
};

}  // namespace lacuna::grammar
