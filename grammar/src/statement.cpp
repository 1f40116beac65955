#include "statement.hpp"

#include "directive.hpp"
#include "expression.hpp"
#include "keyword.hpp"
#include "lexical.hpp"

namespace lacuna::grammar {

struct statement_id : Spanned {};

namespace {

struct for_id : Spanned {};
struct across_id : Spanned {};
struct against_id : Spanned {};
struct where_id : Spanned {};
struct as_of_id : Spanned {};
struct as_known_on_id : Spanned {};
struct show_clause_id : Spanned {};
struct order_key_id : Spanned {};
struct order_id : Spanned {};
struct limit_id : Spanned {};
struct with_item_id : Spanned {};
struct with_id : Spanned {};
struct differences_id : Spanned {};
struct clause_id;
struct found_subject_id : Spanned {};
struct shown_subject_id : Spanned {};

constexpr Keyword clause_word(std::string_view phrase) {
    return keyword(phrase, Group::clause);
}
constexpr Keyword except = keyword("EXCEPT");

// -- clauses ----------------------------------------------------------------------------------------------------------

const x3::rule<for_id, ForClause> for_clause = "FOR";
const auto for_clause_def = clause_word("FOR") >> field<&ForClause::concepts>(PatternLexeme{} % comma) >>
                            -(except >> field<&ForClause::except>(PatternLexeme{} % comma));

const x3::rule<across_id, AcrossClause> across_clause = "ACROSS";
const auto across_clause_def = clause_word("ACROSS") >> field<&AcrossClause::jurisdictions>(jurisdiction % comma) >>
                               -(except >> field<&AcrossClause::except>(jurisdiction % comma));

const x3::rule<against_id, AgainstClause> against_clause = "AGAINST";
const auto against_clause_def =
    clause_word("AGAINST") >>
    field<&AgainstClause::yardstick>(named("a baseline, a jurisdiction or a statistic such as `median`",
                                           NameLexeme{Reserved::clauses, "a baseline"} | ParameterLexeme{}));

const x3::rule<where_id, WhereClause> where_clause = "WHERE";
const auto where_clause_def = clause_word("WHERE") >> field<&WhereClause::condition>(expression);

const x3::rule<as_of_id, AsOfClause> as_of_clause = "AS OF";
const auto as_of_clause_def = clause_word("AS OF") >> field<&AsOfClause::date>(date_operand);

const x3::rule<as_known_on_id, AsKnownOnClause> as_known_on_clause = "AS KNOWN ON";
const auto as_known_on_clause_def = clause_word("AS KNOWN ON") >> field<&AsKnownOnClause::date>(date_operand);

const x3::rule<show_clause_id, ShowClause> show_clause = "SHOW";
const auto show_clause_def = clause_word("SHOW") >> field<&ShowClause::columns>(column % comma);

const x3::rule<order_key_id, OrderKey> order_key = "key";
const auto order_key_def = field<&OrderKey::column>(column) >>
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

const x3::rule<clause_id, ClauseTree> clause = "clause";
const auto clause_def = for_clause | across_clause | against_clause | where_clause | as_of_clause | as_known_on_clause |
                        show_clause | order_clause | limit_clause | with_clause | differences_only_clause;

// -- statements -------------------------------------------------------------------------------------------------------

template <Subject subject>
const auto subject_word =
    [](std::string_view word) { return keyword(word, Group::subject) >> put<&SubjectTree::subject, subject>; };

const x3::rule<found_subject_id, SubjectTree> found_subject = "subject of FIND";
const auto found_subject_def =
    subject_word<Subject::provisions>("provisions") | subject_word<Subject::jurisdictions>("jurisdictions") |
    subject_word<Subject::groups>("groups") | subject_word<Subject::concepts>("concepts") |
    subject_word<Subject::attributes>("attributes") | subject_word<Subject::instruments>("instruments") |
    subject_word<Subject::baselines>("baselines") | subject_word<Subject::sources>("sources");

const x3::rule<shown_subject_id, SubjectTree> shown_subject = "subject of SHOW";
const auto shown_subject_def =
    itself(found_subject) | subject_word<Subject::commits>("commits") | subject_word<Subject::coverage>("coverage");

template <Verb verb>
const auto verb_word =
    [](std::string_view word) { return keyword(word, Group::statement) >> put<&StatementTree::verb, verb>; };

// `COMPARE *` is the same as COMPARE with no attributes.
const auto statement_def =
    ((verb_word<Verb::find>("FIND") >> field<&StatementTree::subject>(found_subject)) |
     (verb_word<Verb::compare>("COMPARE") >>
      -(symbol("*", "`*`", Group::silent) | field<&StatementTree::attributes>(column % comma))) |
     verb_word<Verb::gaps>("GAPS") | (verb_word<Verb::show>("SHOW") >> field<&StatementTree::subject>(shown_subject)) |
     (verb_word<Verb::describe>("DESCRIBE") >>
      field<&StatementTree::name>(NameLexeme{
          Reserved::clauses,
          "a name, of a concept, attribute, jurisdiction, group, baseline, instrument or source"}))) >>
    field<&StatementTree::clauses>(*clause);

BOOST_SPIRIT_DEFINE(for_clause, across_clause, against_clause, where_clause, as_of_clause, as_known_on_clause,
                    show_clause, order_key, order_clause, limit_clause, with_item, with_clause, differences_only_clause,
                    clause, found_subject, shown_subject)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)

BOOST_SPIRIT_INSTANTIATE(statement_rule, Iterator, Context)

}  // namespace lacuna::grammar
