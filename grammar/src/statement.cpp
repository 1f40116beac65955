#include "statement.hpp"

#include "clause_rules.hpp"
#include "definition.hpp"
#include "directive.hpp"
#include "expression.hpp"
#include "keyword.hpp"
#include "lexical.hpp"

namespace lacuna::grammar {

struct statement_id {
    template <typename Attribute, typename AnyContext>
    void on_success(const Iterator& first, const Iterator& last, Attribute& attribute, const AnyContext& context) {
        attribute.whole = state_of(context).span(first, last);
    }
};

namespace {

struct found_subject_id : Spanned {};
struct shown_subject_id : Spanned {};
struct question_id : Spanned {};

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

const auto measures = field<&StatementTree::measures>(
    offered_as<ContinuationKind::measure>(named("a measure, such as `count()` or `share(attribute)`", expression)) %
    comma);

// `COMPARE *` is the same as COMPARE with no attributes.
const x3::rule<question_id, StatementTree> question = "question";
const auto question_def =
    ((verb_word<Verb::find>("FIND") >> field<&StatementTree::subject>(found_subject)) |
     (verb_word<Verb::compare>("COMPARE") >>
      -(symbol("*", "`*`", Group::silent) | field<&StatementTree::attributes>(column % comma))) |
     verb_word<Verb::gaps>("GAPS") | (verb_word<Verb::show>("SHOW") >> field<&StatementTree::subject>(shown_subject)) |
     (verb_word<Verb::describe>("DESCRIBE") >>
      field<&StatementTree::name>(NameLexeme{
          Reserved::clauses, "a name, of a concept, attribute, jurisdiction, group, baseline, instrument or source",
          ContinuationKind::any_name})) |
     (verb_word<Verb::diff>("DIFF") >> field<&StatementTree::left>(jurisdiction) >>
      -field<&StatementTree::left_as_of>(left_date) >> keyword("WITH") >> field<&StatementTree::right>(jurisdiction)) |
     verb_word<Verb::changes>("CHANGES") | (verb_word<Verb::trend>("TREND") >> measures) |
     (verb_word<Verb::summarise>("SUMMARISE") >> measures) |
     (verb_word<Verb::rank>("RANK") >> keyword("jurisdictions", Group::subject)) | verb_word<Verb::forum>("FORUM")) >>
    field<&StatementTree::clauses>(*clause);

const auto statement_def =
    itself(question) |
    (keyword("EXPLAIN", Group::statement) >> put<&StatementTree::explain, true> >> itself(question)) |
    field<&StatementTree::definition>(definition);

BOOST_SPIRIT_DEFINE(found_subject, shown_subject, question)

}  // namespace

BOOST_SPIRIT_DEFINE(statement)

BOOST_SPIRIT_INSTANTIATE(statement_rule, Iterator, Context)

}  // namespace lacuna::grammar
