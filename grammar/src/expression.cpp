#include "expression.hpp"

#include "comparison_end.hpp"
#include "directive.hpp"
#include "keyword.hpp"
#include "lexical.hpp"
#include "make.hpp"

namespace lacuna::grammar {

struct argument_id : Spanned {};

namespace {

struct set_id : Spanned {};
struct reference_id : Spanned {};
struct group_id;
struct value_id : Spanned {};
struct term_id : Spanned {};
struct sum_parts_id : Spanned {};
struct sum_id;
struct binary_tail_id : Spanned {};
struct between_tail_id : Spanned {};
struct state_tail_id : Spanned {};
struct comparison_parts_id : Spanned {};
struct comparison_id;
struct negation_id;
struct conjunction_id;

constexpr std::string_view condition_name = "a condition, such as `attribute >= 3 years`";
constexpr std::string_view value_name = "a value, such as `attribute`, `6 months` or `'text'`";

constexpr Symbol open = symbol("(", "`(`", Group::silent);
constexpr Symbol close = symbol(")", "`)`");
constexpr Keyword logical_and = keyword("AND", Group::logical);
constexpr Keyword logical_or = keyword("OR", Group::logical);

// -- values -----------------------------------------------------------------------------------------------------------

const auto member = named(value_name, made_by<&make_member>(MemberLexeme{}) | expression);

const x3::rule<set_id, SetLiteral> set = "set";
const auto set_def = symbol("{", "`{`") >> deeper(-field<&SetLiteral::members>(member % comma)) >> symbol("}", "`}`");

const x3::rule<reference_id, Reference> reference = "reference";
const auto reference_def = field<&Reference::first>(NameLexeme{Reserved::expressions, "an attribute",
                                                               ContinuationKind::value}) >>
                           -((open >> put<&Reference::is_call, true> >>
                              deeper(-field<&Reference::arguments>(named(value_name, expression) % comma)) >> close) |
                             (symbol(":", "`:`", Group::silent) >>
                              field<&Reference::second>(NameLexeme{Reserved::expressions, "the attribute's name",
                                                                   ContinuationKind::attribute})));

const x3::rule<group_id, Expression> group = "group";
const auto group_def = open >> deeper(itself(expression)) >> close;

// The span of a value in parentheses includes them; the node within keeps its own.
const x3::rule<value_id, Expression> value = "value";
const auto value_def = itself(literal) | field<&Expression::node>(ParameterLexeme{}) | field<&Expression::node>(set) |
                       itself(group) | field<&Expression::node>(made_by<&make_reference>(reference));

const x3::rule<term_id, Term> term = "term";
const auto term_def = ((symbol("+", "`+`", Group::silent) >> put<&Term::operation, BinaryOperator::add>) |
                       (symbol("-", "`-`", Group::silent) >> put<&Term::operation, BinaryOperator::subtract>)) >>
                      field<&Term::operand>(named(value_name, value));

const x3::rule<sum_parts_id, Sum> sum_parts = "terms";
const auto sum_parts_def = field<&Sum::first>(named(value_name, value)) >> field<&Sum::further>(*term);

const x3::rule<sum_id, Expression> sum = "sum";
const auto sum_def = made_by<&make_sum>(sum_parts);

// -- comparisons ------------------------------------------------------------------------------------------------------

template <BinaryOperator operation>
const auto sign = [](std::string_view text, std::string_view shown) {
    return symbol(text, shown, Group::comparison) >> put<&BinaryTail::operation, operation> >>
           field<&BinaryTail::right>(sum);
};

template <BinaryOperator operation>
const auto membership = [](std::string_view word) {
    return keyword(word, Group::comparison) >> put<&BinaryTail::operation, operation> >>
           field<&BinaryTail::right>(named("a set, such as `{first, second}`", sum));
};

const x3::rule<binary_tail_id, BinaryTail> binary_tail = "operator";
const auto binary_tail_def = sign<BinaryOperator::equal>("=", "`=`") | sign<BinaryOperator::not_equal>("!=", "`!=`") |
                             sign<BinaryOperator::less>("<", "`<`") | sign<BinaryOperator::less_equal>("<=", "`<=`") |
                             sign<BinaryOperator::greater>(">", "`>`") |
                             sign<BinaryOperator::greater_equal>(">=", "`>=`") | membership<BinaryOperator::in>("IN") |
                             membership<BinaryOperator::includes>("INCLUDES") |
                             membership<BinaryOperator::within>("WITHIN") |
                             (keyword("HAS", Group::comparison) >> put<&BinaryTail::operation, BinaryOperator::has> >>
                              field<&BinaryTail::right>(sum));

const x3::rule<between_tail_id, BetweenTail> between_tail = "BETWEEN";
const auto between_tail_def = keyword("BETWEEN", Group::comparison) >> field<&BetweenTail::low>(sum) >>
                              keyword("AND", Group::word) >> field<&BetweenTail::high>(sum);

const x3::rule<state_tail_id, StateTail> state_tail = "IS";
const auto state_tail_def = keyword("IS", Group::comparison) >>
                            ((keyword("NOT") >>
                              ((keyword("ABSENT") >> put<&StateTail::operation, UnaryOperator::is_not_absent>) |
                               (keyword("UNKNOWN") >> put<&StateTail::operation, UnaryOperator::is_not_unknown>))) |
                             (keyword("ABSENT") >> put<&StateTail::operation, UnaryOperator::is_absent>) |
                             (keyword("UNKNOWN") >> put<&StateTail::operation, UnaryOperator::is_unknown>));

const x3::rule<comparison_parts_id, Comparison> comparison_parts = "comparison parts";
const auto comparison_parts_def = field<&Comparison::left>(sum) >>
                                  -((field<&Comparison::tail>(binary_tail) | field<&Comparison::tail>(between_tail) |
                                     field<&Comparison::tail>(state_tail)) >>
                                    ComparisonEnd{});

const x3::rule<comparison_id, Expression> comparison = "comparison";
const auto comparison_def = made_by<&make_comparison>(comparison_parts);

// -- logic ------------------------------------------------------------------------------------------------------------

const x3::rule<negation_id, Expression> negation = "negation";
const auto negation_def =
    named(condition_name, made_by<&make_negation>(keyword("NOT", Group::logical) >> deeper(negation)) | comparison);

const x3::rule<conjunction_id, Expression> conjunction = "conjunction";
const auto conjunction_def = made_by<&make_conjunction>(negation % logical_and);

const auto expression_def = made_by<&make_disjunction>(conjunction % logical_or);

const auto argument_def = named("a literal, such as `3 years`, `2021-07-15`, `'text'` or `{first, second}`",
                                itself(literal) | field<&Expression::node>(set));

BOOST_SPIRIT_DEFINE(set, reference, group, value, term, sum_parts, sum, binary_tail, between_tail, state_tail,
                    comparison_parts, comparison, negation, conjunction)

}  // namespace

BOOST_SPIRIT_DEFINE(expression, argument)

BOOST_SPIRIT_INSTANTIATE(expression_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(argument_rule, Iterator, Context)

}  // namespace lacuna::grammar
