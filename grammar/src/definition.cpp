#include "definition.hpp"

#include "directive.hpp"
#include "expression.hpp"
#include "keyword.hpp"
#include "lexical.hpp"

namespace lacuna::grammar {

struct definition_id;
struct name_list_id : Spanned {};

namespace {

struct let_places_id : Spanned {};
struct let_id : Spanned {};
struct requirement_id : Spanned {};
struct baseline_id : Spanned {};
struct whole_expression_id;
struct parameter_id : Spanned {};

// What a definition ends in could also begin something longer: only the end decides which of the two it was.
constexpr End end{"the end of the statement"};
constexpr Symbol equals = symbol("=", "`=`");

const x3::rule<let_places_id, AcrossClause> let_places = "jurisdictions";
const auto let_places_def = field<&AcrossClause::jurisdictions>(jurisdiction % comma) >>
                            -(keyword("EXCEPT") >> field<&AcrossClause::except>(jurisdiction % comma)) >> &end;

const x3::rule<let_id, Let> let = "LET";
const auto let_def =
    keyword("LET", Group::statement) >>
    field<&Let::name>(NameLexeme{Reserved::clauses, "the name to define", ContinuationKind::new_name}) >> equals >>
    named("jurisdictions, a date or a condition", field<&Let::value>(let_places) | field<&Let::value>(expression));

const x3::rule<requirement_id, Requirement> requirement = "REQUIRE";
const auto requirement_def = keyword("REQUIRE") >> field<&Requirement::concept_name>(NameLexeme{
                                                       Reserved::clauses, "a concept, such as `group.name`",
                                                       ContinuationKind::concept_name}) >>
                             symbol(":", "`:`") >> field<&Requirement::require>(expression) >>
                             -(keyword("WHEN") >> field<&Requirement::applies_when>(expression)) >>
                             -(keyword("SOURCE") >> field<&Requirement::source>(TextLexeme{}));

const x3::rule<baseline_id, DefineBaseline> define_baseline = "DEFINE BASELINE";
const auto define_baseline_def = keyword("DEFINE BASELINE", Group::statement) >>
                                 field<&DefineBaseline::name>(NameLexeme{Reserved::clauses, "the name to define",
                                                                         ContinuationKind::new_name}) >>
                                 -field<&DefineBaseline::label>(TextLexeme{}) >>
                                 keyword("AS") >> field<&DefineBaseline::requirements>(requirement % comma);

template <ParameterType type>
const auto type_word = [](std::string_view word) { return keyword(word) >> put<&DeclareParameter::type, type>; };

const x3::rule<whole_expression_id, Expression> whole_expression = "value";
const auto whole_expression_def = itself(expression) >> &end;

const auto name_list_def = field<&NameList::names>(offered_as<ContinuationKind::any_name>(PatternLexeme{}) % comma);

const x3::rule<parameter_id, DeclareParameter> declare_parameter = "PARAMETER";
const auto declare_parameter_def =
    keyword("PARAMETER", Group::statement) >> field<&DeclareParameter::parameter>(ParameterLexeme{}) >>
    (type_word<ParameterType::date>("date") | type_word<ParameterType::duration>("duration") |
     type_word<ParameterType::number>("number") | type_word<ParameterType::money>("money") |
     type_word<ParameterType::boolean>("boolean") | type_word<ParameterType::text>("text") |
     type_word<ParameterType::concepts>("concepts") | type_word<ParameterType::jurisdictions>("jurisdictions") |
     type_word<ParameterType::baseline>("baseline")) >>
    -field<&DeclareParameter::description>(TextLexeme{}) >>
    -(keyword("DEFAULT") >>
      named("a value, such as `today`, `3 years` or names",
            field<&DeclareParameter::fallback>(whole_expression) | field<&DeclareParameter::fallback>(name_list)));

BOOST_SPIRIT_DEFINE(let_places, let, requirement, define_baseline, whole_expression, declare_parameter)

const auto definition_def = let | define_baseline | declare_parameter;

}  // namespace

BOOST_SPIRIT_DEFINE(definition, name_list)

BOOST_SPIRIT_INSTANTIATE(definition_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(name_list_rule, Iterator, Context)

}  // namespace lacuna::grammar
