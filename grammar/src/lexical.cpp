#include "lexical.hpp"

#include "directive.hpp"
#include "keyword.hpp"
#include "make.hpp"

namespace lacuna::grammar {

struct literal_id : Spanned {};

namespace {

struct months_id : Spanned {};
struct days_id : Spanned {};
struct quantity_id : Spanned {};
struct today_id : Spanned {};
struct life_id : Spanned {};
struct boolean_id : Spanned {};
struct state_literal_id : Spanned {};
struct column_parts_id : Spanned {};

// -- quantities -------------------------------------------------------------------------------------------------------

// A duration goes from the largest unit to the smallest, each at most once.
template <TimeUnit unit>
const auto unit_word = field<&Quantity::unit>(UnitLexeme{unit});

const x3::rule<months_id, Amount> months = "months";
const auto months_def = field<&Amount::number>(NumberLexeme{Group::silent}) >>
                        field<&Amount::unit>(UnitLexeme{TimeUnit::months});

const x3::rule<days_id, Amount> days = "days";
const auto days_def = field<&Amount::number>(NumberLexeme{Group::silent}) >>
                      field<&Amount::unit>(UnitLexeme{TimeUnit::days});

const x3::rule<quantity_id, Quantity> quantity = "quantity";
const auto quantity_def = field<&Quantity::number>(NumberLexeme{}) >>
                          -((unit_word<TimeUnit::years> >> -field<&Quantity::second>(months) >>
                             -field<&Quantity::third>(days)) |
                            (unit_word<TimeUnit::months> >> -field<&Quantity::second>(days)) |
                            unit_word<TimeUnit::days> | field<&Quantity::currency>(CurrencyLexeme{}));

// -- words with a meaning ---------------------------------------------------------------------------------------------

const x3::rule<today_id, DateLiteral> today = "today";
const auto today_def = keyword("today") >> put<&DateLiteral::today, true>;

const x3::rule<life_id, DurationLiteral> life = "life";
const auto life_def = keyword("life") >> put<&DurationLiteral::life, true>;

const x3::rule<boolean_id, BooleanLiteral> boolean = "boolean";
const auto boolean_def =
    (keyword("true") >> put<&BooleanLiteral::value, true>) | (keyword("false") >> put<&BooleanLiteral::value, false>);

const x3::rule<state_literal_id, StateLiteral> state_literal = "state";
const auto state_literal_def =
    (keyword("absent") >> put<&StateLiteral::absent, true>) | (keyword("unknown") >> put<&StateLiteral::absent, false>);

const x3::rule<column_parts_id, Reference> column_parts = "column";
const auto column_parts_def =
    field<&Reference::first>(NameLexeme{Reserved::clauses, "an attribute, such as `name` or `concept:name`",
                                        ContinuationKind::attribute}) >>
    -(symbol(":", "`:`", Group::silent) >>
      field<&Reference::second>(NameLexeme{Reserved::clauses, "the attribute's name", ContinuationKind::attribute}));

// -- the rules that others use ----------------------------------------------------------------------------------------

const auto literal_def =
    field<&Expression::node>(DateLexeme{false}) | field<&Expression::node>(made_by<&make_quantity>(quantity)) |
    field<&Expression::node>(TextLexeme{}) | field<&Expression::node>(boolean) |
    field<&Expression::node>(state_literal) | field<&Expression::node>(today) | field<&Expression::node>(life);

const auto column_def = made_by<&make_attribute>(column_parts);

const auto jurisdiction_def =
    named("a jurisdiction or a group of them",
          NameLexeme{Reserved::clauses, "a jurisdiction", ContinuationKind::jurisdiction} | ParameterLexeme{});

const auto date_operand_def = named(
    "a date, such as `2021-07-15` or `today`",
    DateLexeme{true} | today | ParameterLexeme{} | NameLexeme{Reserved::clauses, "a date", ContinuationKind::date});

const auto duration_operand_def =
    named("a duration, such as `1 year`", made_by<&make_duration>(quantity) | ParameterLexeme{});

const auto count_operand_def = named("a number", NumberLexeme{} | ParameterLexeme{});

BOOST_SPIRIT_DEFINE(months, days, quantity, today, life, boolean, state_literal, column_parts)

}  // namespace

BOOST_SPIRIT_DEFINE(literal, column, jurisdiction, date_operand, duration_operand, count_operand)

BOOST_SPIRIT_INSTANTIATE(literal_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(column_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(jurisdiction_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(date_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(duration_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(count_rule, Iterator, Context)

}  // namespace lacuna::grammar
