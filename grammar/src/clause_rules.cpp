#include "clause_rules.hpp"

#include "directive.hpp"
#include "expression.hpp"
#include "keyword.hpp"
#include "lexical.hpp"

namespace lacuna::grammar {

struct clause_id;
struct left_date_id : Spanned {};

namespace {

struct for_id : Spanned {};
struct places_id : Spanned {};
struct persons_id : Spanned {};
struct committed_id : Spanned {};
struct across_id : Spanned {};
struct against_id : Spanned {};
struct where_id : Spanned {};
struct as_of_id : Spanned {};
struct period_id : Spanned {};
struct as_known_on_id : Spanned {};
struct show_clause_id : Spanned {};
struct by_id : Spanned {};
struct order_key_id : Spanned {};
struct order_id : Spanned {};
struct limit_id : Spanned {};
struct with_item_id : Spanned {};
struct with_id : Spanned {};
struct differences_id : Spanned {};

constexpr Keyword clause_word(std::string_view phrase) {
    return keyword(phrase, Group::clause);
}
constexpr Keyword except = keyword("EXCEPT");

const x3::rule<for_id, ForClause> for_clause = "FOR";
const auto concept_name = named("a concept, such as `group.name` or `group.*`", PatternLexeme{} | ParameterLexeme{});
const auto for_clause_def = clause_word("FOR") >> field<&ForClause::concepts>(concept_name % comma) >>
                            -(except >> field<&ForClause::except>(concept_name % comma));

const x3::rule<places_id, Places> places = "places";
const auto places_def = keyword("ANY") | field<&Places::names>(jurisdiction % comma);

const x3::rule<persons_id, Persons> persons = "persons";
const auto persons_def = -(keyword("NATIONAL OF") | (keyword("RESIDENT OF") >> put<&Persons::resident, true>)) >>
                         field<&Persons::places>(places);

const x3::rule<committed_id, CommittedClause> committed_clause = "COMMITTED";
const auto committed_clause_def = clause_word("COMMITTED") >>
                                  -(keyword("ONLINE") >> put<&CommittedClause::online, true>) >>
                                  keyword("IN") >> field<&CommittedClause::places>(places) >>
                                  -(keyword("BY") >> field<&CommittedClause::offender>(persons)) >>
                                  -(keyword("VICTIM") >> field<&CommittedClause::victim>(persons));

const x3::rule<across_id, AcrossClause> across_clause = "ACROSS";
const auto across_clause_def = clause_word("ACROSS") >> field<&AcrossClause::jurisdictions>(jurisdiction % comma) >>
                               -(except >> field<&AcrossClause::except>(jurisdiction % comma));

const x3::rule<against_id, AgainstClause> against_clause = "AGAINST";
const auto against_clause_def =
    clause_word("AGAINST") >>
    field<&AgainstClause::yardstick>(named("a baseline, a jurisdiction or a statistic such as `median`",
                                           NameLexeme{Reserved::clauses, "a baseline", ContinuationKind::yardstick} |
                                               ParameterLexeme{}));

const x3::rule<where_id, WhereClause> where_clause = "WHERE";
const auto where_clause_def = clause_word("WHERE") >> field<&WhereClause::condition>(expression);

const x3::rule<as_of_id, AsOfClause> as_of_clause = "AS OF";
const auto as_of_clause_def = clause_word("AS OF") >> field<&AsOfClause::date>(date_operand);

const x3::rule<period_id, PeriodClause> period_clause = "FROM";
const auto period_clause_def = clause_word("FROM") >> field<&PeriodClause::from>(date_operand) >>
                               keyword("TO") >> field<&PeriodClause::to>(date_operand) >>
                               -(keyword("EVERY") >> field<&PeriodClause::every>(duration_operand));

const x3::rule<as_known_on_id, AsKnownOnClause> as_known_on_clause = "AS KNOWN ON";
const auto as_known_on_clause_def = clause_word("AS KNOWN ON") >> field<&AsKnownOnClause::date>(date_operand);

const auto output_column = offered_as<ContinuationKind::column>(column);

const x3::rule<show_clause_id, ShowClause> show_clause = "SHOW";
const auto show_clause_def = clause_word("SHOW") >> field<&ShowClause::columns>(output_column % comma);

const x3::rule<by_id, ByClause> by_clause = "BY";
const auto by_clause_def = clause_word("BY") >>
                           field<&ByClause::keys>(offered_as<ContinuationKind::key>(column) % comma);

const x3::rule<order_key_id, OrderKey> order_key = "key";
const auto order_key_def = field<&OrderKey::column>(output_column) >>
                           -(keyword("ASC") | (keyword("DESC") >> put<&OrderKey::descending, true>));

const x3::rule<order_id, OrderClause> order_clause = "ORDER BY";
const auto order_clause_def = clause_word("ORDER BY") >> field<&OrderClause::keys>(order_key % comma);

const x3::rule<limit_id, LimitClause> limit_clause = "LIMIT";
const auto limit_clause_def = clause_word("LIMIT") >> field<&LimitClause::count>(count_operand) >>
                              -(keyword("OFFSET") >> field<&LimitClause::offset>(count_operand));

template <Extra extra>
const auto extra_word =
    [](std::string_view word) { return keyword(word, Group::extra) >> put<&WithItem::extra, extra>; };

const x3::rule<with_item_id, WithItem> with_item = "extra";
const auto with_item_def = extra_word<Extra::citations>("citations") | extra_word<Extra::summaries>("summaries") |
                           extra_word<Extra::notes>("notes") | extra_word<Extra::sources>("sources");

const x3::rule<with_id, WithClause> with_clause = "WITH";
const auto with_clause_def = clause_word("WITH") >> field<&WithClause::items>(with_item % comma);

const x3::rule<differences_id, DifferencesOnlyClause> differences_only_clause = "DIFFERENCES ONLY";
const auto differences_only_clause_def = clause_word("DIFFERENCES ONLY");

const auto left_date_def = keyword("AS OF") >> field<&DateClause::date>(date_operand);

const auto clause_def = for_clause | committed_clause | across_clause | against_clause | where_clause | as_of_clause |
                        period_clause | as_known_on_clause | show_clause | by_clause | order_clause | limit_clause |
                        with_clause | differences_only_clause;

BOOST_SPIRIT_DEFINE(for_clause, places, persons, committed_clause, across_clause, against_clause, where_clause,
                    as_of_clause, period_clause, as_known_on_clause, show_clause, by_clause, order_key, order_clause,
                    limit_clause, with_item, with_clause, differences_only_clause)

}  // namespace

BOOST_SPIRIT_DEFINE(clause, left_date)

BOOST_SPIRIT_INSTANTIATE(clause_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(left_date_rule, Iterator, Context)

}  // namespace lacuna::grammar
