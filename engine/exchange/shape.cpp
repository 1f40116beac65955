#include "exchange/shape.hpp"

#include <algorithm>
#include <array>

namespace lacuna::exchange {
namespace {

using Choices = std::string_view;

constexpr std::array<Choices, 7> instrument_kinds{"code",      "act",    "constitution", "decree",
                                                  "directive", "treaty", "policy"};
constexpr std::array<Choices, 4> text_kinds{"official", "consolidated", "translation", "secondary"};
constexpr std::array<Choices, 2> statuses{"present", "absent"};
constexpr std::array<Choices, 3> reviews{"single", "double", "adjudicated"};
constexpr std::array<Choices, 5> confidences{"high", "medium", "low", "contested", "secondary"};
constexpr std::array<Choices, 1> bases{"general_part"};
constexpr std::array<Choices, 9> types{"boolean", "age",   "number", "duration", "choice",
                                       "set",     "money", "date",   "text"};
constexpr std::array<Choices, 5> orders{"none", "stricter", "weaker", "wider", "narrower"};

// -- instruments and sources ------------------------------------------------------------------------------------------

constexpr std::array instrument_keys{
    Key{.name = "id", .is_required = true, .form = Form::name, .meaning = "how citations name the instrument"},
    Key{.name = "kind",
        .is_required = true,
        .form = Form::choice,
        .choices = instrument_kinds,
        .meaning = "what sort of instrument it is"},
    Key{.name = "title",
        .is_required = true,
        .form = Form::translations,
        .meaning = "the title by language; `en` is always there"},
    Key{.name = "number", .meaning = "its official number, such as that in the gazette"},
    Key{.name = "address", .form = Form::address, .meaning = "a lasting public address"},
};
constexpr Shape instrument{"instrument", instrument_keys};

constexpr std::array source_keys{
    Key{.name = "id", .is_required = true, .form = Form::name, .meaning = "how records name the source"},
    Key{.name = "instrument", .is_required = true, .form = Form::name, .meaning = "the instrument whose text it is"},
    Key{.name = "publication", .is_required = true, .meaning = "where the text was published"},
    Key{.name = "address", .form = Form::address, .meaning = "where the text was obtained, if publicly known"},
    Key{.name = "version_date", .form = Form::date, .meaning = "the state of the law that the text shows"},
    Key{.name = "text",
        .is_required = true,
        .form = Form::choice,
        .choices = text_kinds,
        .meaning = "what sort of text it is"},
    Key{.name = "language", .is_required = true, .form = Form::language_tag, .meaning = "the language of the text"},
    Key{.name = "note", .meaning = "gaps of the text and other remarks"},
};
constexpr Shape source{"source", source_keys};

// -- a jurisdiction's file --------------------------------------------------------------------------------------------

constexpr Key citation_instrument{
    .name = "instrument", .is_required = true, .form = Form::name, .meaning = "the id of an instrument"};
constexpr Key citation_pinpoint{
    .name = "pinpoint", .is_required = true, .meaning = "the place in it, such as Art. 12(3)"};
constexpr Key citation_native{.name = "native", .meaning = "the same in the instrument's own language"};

constexpr std::array further_citation_keys{citation_instrument, citation_pinpoint, citation_native};
constexpr Shape further_citation{"citation", further_citation_keys};

constexpr std::array citation_keys{
    citation_instrument,
    citation_pinpoint,
    citation_native,
    Key{.name = "also",
        .form = Form::map,
        .is_list = true,
        .shape = &further_citation,
        .meaning = "further citations on which the record rests"},
};
constexpr Shape citation{"version's citation", citation_keys};

constexpr std::array coding_keys{
    Key{.name = "coder", .is_required = true, .meaning = "who coded the record"},
    Key{.name = "date", .is_required = true, .form = Form::date, .meaning = "when it was coded"},
    Key{.name = "review",
        .is_required = true,
        .form = Form::choice,
        .choices = reviews,
        .meaning = "whether a second person coded it without seeing the first"},
    Key{.name = "confidence",
        .is_required = true,
        .form = Form::choice,
        .choices = confidences,
        .meaning = "how sure the coding is"},
    Key{.name = "note", .meaning = "doubts and competing readings"},
};
constexpr Shape coding{"coding", coding_keys};

constexpr std::array coded_value_keys{
    Key{.name = "value", .is_required = true, .form = Form::value, .meaning = "the value itself"},
    Key{.name = "basis",
        .form = Form::choice,
        .choices = bases,
        .meaning = "general_part: the article is silent and the general part's limit applies"},
    Key{.name = "citation",
        .form = Form::map,
        .shape = &further_citation,
        .meaning = "where it differs from the version's own"},
    Key{.name = "contested", .form = Form::boolean, .meaning = "whether readings compete; the note gives the other"},
    Key{.name = "note", .meaning = "what a reader must know about this value"},
};

constexpr std::array version_keys{
    Key{.name = "valid_from", .is_required = true, .form = Form::date, .meaning = "the first day in force"},
    Key{.name = "valid_to",
        .form = Form::date,
        .meaning = "the first day no longer in force; left out where the sources show no end"},
    Key{.name = "status",
        .is_required = true,
        .form = Form::choice,
        .choices = statuses,
        .meaning = "present, or absent: the law was searched and has no such rule"},
    Key{.name = "citation",
        .is_required = true,
        .form = Form::map,
        .shape = &citation,
        .meaning = "where the rule stands, or what was searched"},
    Key{.name = "amended_by", .meaning = "the act that brought this version"},
    Key{.name = "attributes", .form = Form::values, .meaning = "the coded answers, by attribute of the codebook"},
    Key{.name = "summary", .is_required = true, .meaning = "own words, one or two sentences, in English"},
    Key{.name = "sources",
        .is_required = true,
        .form = Form::name,
        .is_list = true,
        .meaning = "the ids of the texts that the coder had before her"},
    Key{.name = "coding",
        .is_required = true,
        .form = Form::map,
        .shape = &coding,
        .meaning = "who coded the record, and how sure it is"},
};
constexpr Shape version{"version", version_keys};

constexpr std::array provision_keys{
    Key{.name = "concept", .is_required = true, .form = Form::concept_name, .meaning = "a concept of the codebook"},
    Key{.name = "versions",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &version,
        .meaning = "the rule over time, each version once"},
};
constexpr Shape provision{"provision", provision_keys};

constexpr std::array jurisdiction_file_keys{
    Key{.name = "jurisdiction",
        .is_required = true,
        .form = Form::jurisdiction_code,
        .meaning = "a code of the reference"},
    Key{.name = "instruments",
        .form = Form::map,
        .is_list = true,
        .may_be_empty = true,
        .shape = &instrument,
        .meaning = "the jurisdiction's own instruments"},
    Key{.name = "sources",
        .form = Form::map,
        .is_list = true,
        .may_be_empty = true,
        .shape = &source,
        .meaning = "the texts that records rest on"},
    Key{.name = "provisions",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .may_be_empty = true,
        .shape = &provision,
        .meaning = "what the law says, one entry for each concept"},
};

// -- collection, instruments and reference ----------------------------------------------------------------------------

constexpr std::array collection_file_keys{
    Key{.name = "collection", .is_required = true, .form = Form::collection_name, .meaning = "the collection's id"},
    Key{.name = "title", .is_required = true, .meaning = "the collection's title, in its language"},
    Key{.name = "version", .is_required = true, .meaning = "the version of the data"},
    Key{.name = "licence", .is_required = true, .meaning = "under which the data may be used"},
    Key{.name = "language",
        .is_required = true,
        .form = Form::language_tag,
        .meaning = "the language of summaries and notes"},
    Key{.name = "reference",
        .is_required = true,
        .form = Form::relative_path,
        .meaning = "the folder of jurisdictions.yaml and groups.yaml, seen from this one"},
    Key{.name = "description", .meaning = "what the collection holds and leaves out"},
};

constexpr std::array instruments_file_keys{
    Key{.name = "instruments",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .may_be_empty = true,
        .shape = &instrument,
        .meaning = "instruments that no single jurisdiction owns"},
    Key{.name = "sources",
        .form = Form::map,
        .is_list = true,
        .may_be_empty = true,
        .shape = &source,
        .meaning = "texts of them"},
};

constexpr std::array jurisdiction_keys{
    Key{.name = "code",
        .is_required = true,
        .form = Form::jurisdiction_code,
        .meaning = "ISO 3166-1 alpha-2, ISO 3166-2, or user-assigned"},
    Key{.name = "alpha3", .meaning = "ISO 3166-1 alpha-3"},
    Key{.name = "names",
        .is_required = true,
        .form = Form::translations,
        .meaning = "the name by language; `en` is always there"},
    Key{.name = "aliases",
        .form = Form::jurisdiction_code,
        .is_list = true,
        .meaning = "other codes that are understood in questions"},
    Key{.name = "part_of", .form = Form::jurisdiction_code, .meaning = "the code of the whole"},
    Key{.name = "parts",
        .form = Form::jurisdiction_code,
        .is_list = true,
        .meaning = "the parts that make the law: a demand is met when every part meets it"},
    Key{.name = "user_assigned", .form = Form::boolean, .meaning = "whether the code is not assigned by ISO"},
    Key{.name = "footnote", .meaning = "printed wherever the name is"},
    Key{.name = "level", .meaning = "the level whose law is coded, such as federal"},
    Key{.name = "note", .meaning = "remarks"},
};
constexpr Shape jurisdiction{"jurisdiction", jurisdiction_keys};

constexpr std::array jurisdictions_file_keys{
    Key{.name = "jurisdictions",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &jurisdiction,
        .meaning = "the jurisdictions that collections may speak of"},
};

constexpr std::array membership_keys{
    Key{.name = "jurisdiction", .is_required = true, .form = Form::jurisdiction_code, .meaning = "the member's code"},
    Key{.name = "from", .is_required = true, .form = Form::date, .meaning = "the first day of membership"},
    Key{.name = "to", .form = Form::date, .meaning = "the first day no longer a member"},
    Key{.name = "source", .meaning = "where the dates were found"},
    Key{.name = "note", .meaning = "remarks"},
};
constexpr Shape membership{"membership", membership_keys};

constexpr std::array group_keys{
    Key{.name = "id", .is_required = true, .form = Form::name, .meaning = "how questions name the group"},
    Key{.name = "label", .is_required = true, .meaning = "how reports name it"},
    Key{.name = "note", .meaning = "what membership means here"},
    Key{.name = "members",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &membership,
        .meaning = "dated memberships; who left and came back has several"},
};
constexpr Shape group{"group", group_keys};

constexpr std::array groups_file_keys{
    Key{.name = "groups",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &group,
        .meaning = "sets of jurisdictions that change over time"},
};

// -- baselines --------------------------------------------------------------------------------------------------------

constexpr std::array demand_keys{
    Key{.name = "id", .is_required = true, .form = Form::name, .meaning = "unique within the baseline"},
    Key{.name = "label", .is_required = true, .meaning = "how reports name the demand"},
    Key{.name = "concept", .is_required = true, .form = Form::concept_name, .meaning = "a concept of the codebook"},
    Key{.name = "pinpoint", .is_required = true, .meaning = "where the instrument demands it"},
    Key{.name = "require",
        .is_required = true,
        .form = Form::expression,
        .meaning = "an expression; each part joined by AND is judged for itself"},
    Key{.name = "applies_when",
        .form = Form::expression,
        .meaning = "where this expression is false the demand is not applicable"},
    Key{.name = "note", .meaning = "what the instrument leaves open, in own words"},
};
constexpr Shape demand{"demand", demand_keys};

constexpr std::array baseline_file_keys{
    Key{.name = "baseline", .is_required = true, .form = Form::name, .meaning = "how questions name the baseline"},
    Key{.name = "label", .is_required = true, .meaning = "how reports name it"},
    Key{.name = "instrument", .is_required = true, .form = Form::name, .meaning = "the instrument that demands"},
    Key{.name = "note", .meaning = "remarks"},
    Key{.name = "sources",
        .is_required = true,
        .form = Form::name,
        .is_list = true,
        .meaning = "the texts that the demands were read from"},
    Key{.name = "demands",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &demand,
        .meaning = "what the instrument demands of the law"},
};

// -- codebook ---------------------------------------------------------------------------------------------------------

constexpr std::array attribute_keys{
    Key{.name = "id", .is_required = true, .form = Form::dotted_name, .meaning = "how records name the attribute"},
    Key{.name = "type", .is_required = true, .form = Form::choice, .choices = types, .meaning = "what an answer is"},
    Key{.name = "values", .form = Form::name, .meaning = "for choices and sets: an enumeration"},
    Key{.name = "more_is", .form = Form::choice, .choices = orders, .meaning = "what a greater value means"},
    Key{.name = "when_absent", .form = Form::scalar, .meaning = "the value where the whole provision is absent"},
    Key{.name = "question", .is_required = true, .meaning = "what is asked of the law"},
};
constexpr Shape attribute{"attribute", attribute_keys};

constexpr std::array concept_keys{
    Key{.name = "id", .is_required = true, .form = Form::dotted_name, .meaning = "how records name the concept"},
    Key{.name = "label", .is_required = true, .meaning = "how reports name it"},
    Key{.name = "question", .is_required = true, .meaning = "what is asked of the law"},
    Key{.name = "sets", .form = Form::name, .is_list = true, .meaning = "attribute sets that belong to it"},
    Key{.name = "attributes", .form = Form::dotted_name, .is_list = true, .meaning = "further attributes"},
    Key{.name = "basis", .is_list = true, .meaning = "where instruments ask for it"},
    Key{.name = "iccs", .meaning = "code of the International Classification of Crime"},
};
constexpr Shape concept_shape{"concept", concept_keys};

constexpr std::array<Choices, 6> grounds_abroad{"offender_nationality", "offender_residence", "victim_nationality",
                                                "victim_residence",     "universality",       "legal_person"};
constexpr Key condition_grounds{
    .name = "grounds",
    .form = Form::choice,
    .is_list = true,
    .choices = grounds_abroad,
    .meaning = "the grounds on which the condition holds; all that reach abroad if left out"};

constexpr std::array online_keys{
    Key{.name = "attribute",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "an attribute of offences: a set of the means that they cover"},
    Key{.name = "name", .is_required = true, .form = Form::dotted_name, .meaning = "its name for online conduct"},
};
constexpr Shape online_shape{"role of online conduct", online_keys};

consteval Key groups_put_on(std::string_view ground) {
    return {.name = ground,
            .form = Form::dotted_name,
            .meaning = "a set: the groups of offences for which the condition is put on this ground"};
}
constexpr std::array put_on_keys{groups_put_on("offender_nationality"), groups_put_on("offender_residence"),
                                 groups_put_on("victim_nationality"),   groups_put_on("victim_residence"),
                                 groups_put_on("universality"),         groups_put_on("legal_person")};
constexpr Shape put_on_shape{"map of grounds", put_on_keys};

constexpr std::array dual_criminality_keys{
    Key{.name = "attribute",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "a choice: whether conduct abroad must be an offence at its place too"},
    Key{.name = "required",
        .form = Form::dotted_name,
        .is_list = true,
        .meaning = "the choices that mean that it must"},
    Key{.name = "waived",
        .form = Form::dotted_name,
        .is_list = true,
        .meaning = "the choices that mean that it need not for the groups of `waived_for`, and must for others"},
    Key{.name = "none",
        .form = Form::dotted_name,
        .is_list = true,
        .meaning = "the choices that mean that it need not"},
    Key{.name = "waived_for", .form = Form::dotted_name, .meaning = "a set of groups of offences"},
    Key{.name = "waived_on",
        .form = Form::choice,
        .is_list = true,
        .choices = grounds_abroad,
        .meaning = "the grounds on which a waiver holds, all of `grounds` if left out; on others that is unknown"},
    Key{.name = "put_on",
        .form = Form::map,
        .shape = &put_on_shape,
        .meaning = "by ground, where the law may put the condition otherwise than the choice says"},
    condition_grounds,
};
constexpr Shape dual_criminality_shape{"role of dual criminality", dual_criminality_keys};

constexpr std::array condition_keys{
    Key{.name = "attribute",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "a truth: whether the condition holds"},
    condition_grounds,
};
constexpr Shape condition_shape{"condition", condition_keys};

constexpr std::array group_exception_keys{
    Key{.name = "concept", .is_required = true, .form = Form::concept_name, .meaning = "an offence"},
    Key{.name = "group", .is_required = true, .form = Form::dotted_name, .meaning = "its group of offences"},
};
constexpr Shape group_exception{"group of an offence", group_exception_keys};

constexpr std::array forum_keys{
    Key{.name = "reach",
        .is_required = true,
        .form = Form::concept_name,
        .meaning = "the concept that holds the reach of jurisdiction"},
    Key{.name = "offence",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "a truth: whether conduct is an offence; concepts that have it are offences"},
    Key{.name = "penalties",
        .form = Form::dotted_name,
        .is_list = true,
        .meaning = "attributes of offences that are shown beside"},
    Key{.name = "online", .form = Form::map, .shape = &online_shape, .meaning = "which offences cover online conduct"},
    Key{.name = "territory",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "the groups of offences reached on the territory"},
    Key{.name = "ubiquity",
        .form = Form::dotted_name,
        .meaning = "a truth: whether online conduct that takes effect on the territory counts as committed there"},
    Key{.name = "offender_nationality",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "the groups reached abroad where a national commits them"},
    Key{.name = "offender_residence", .form = Form::dotted_name, .meaning = "the same where a resident commits them"},
    Key{.name = "victim_nationality",
        .is_required = true,
        .form = Form::dotted_name,
        .meaning = "the groups reached abroad where a national is the victim"},
    Key{.name = "victim_residence", .form = Form::dotted_name, .meaning = "the same where a resident is the victim"},
    Key{.name = "universality",
        .form = Form::dotted_name,
        .meaning = "the groups reached abroad whoever offender and victim are"},
    Key{.name = "legal_person",
        .form = Form::dotted_name,
        .meaning = "the groups reached abroad for a legal person established on the territory"},
    Key{.name = "dual_criminality",
        .form = Form::map,
        .shape = &dual_criminality_shape,
        .meaning = "whether conduct abroad must be an offence at its place too"},
    Key{.name = "complaint",
        .form = Form::map,
        .shape = &condition_shape,
        .meaning = "whether prosecution depends on a complaint"},
    Key{.name = "presence",
        .form = Form::map,
        .shape = &condition_shape,
        .meaning = "whether the offender must be present"},
    Key{.name = "groups",
        .form = Form::map,
        .is_list = true,
        .shape = &group_exception,
        .meaning = "offences whose group is not what stands before the first dot of their id"},
};
constexpr Shape forum_shape{"section on forum", forum_keys};

constexpr std::array codebook_file_keys{
    Key{.name = "codebook", .is_required = true, .form = Form::collection_name, .meaning = "the codebook's id"},
    Key{.name = "version", .is_required = true, .form = Form::whole_number, .meaning = "a whole number that grows"},
    Key{.name = "enumerations", .form = Form::name_lists, .meaning = "lists of names, lesser first"},
    Key{.name = "attributes",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &attribute,
        .meaning = "the questions and what an answer may be"},
    Key{.name = "attribute_sets", .form = Form::name_lists, .meaning = "attributes that concepts share"},
    Key{.name = "concepts",
        .is_required = true,
        .form = Form::map,
        .is_list = true,
        .shape = &concept_shape,
        .meaning = "the kinds of rules that laws have or lack"},
    Key{.name = "forum",
        .form = Form::map,
        .shape = &forum_shape,
        .meaning = "which attributes say who may prosecute: what FORUM needs"},
};

}  // namespace

const Key* Shape::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key, &Key::name);
    return found == keys.end() ? nullptr : &*found;
}

namespace shapes {

constinit const Shape collection_file{"collection", collection_file_keys};
constinit const Shape codebook_file{"codebook", codebook_file_keys};
constinit const Shape jurisdictions_file{"file of jurisdictions", jurisdictions_file_keys};
constinit const Shape groups_file{"file of groups", groups_file_keys};
constinit const Shape instruments_file{"file of instruments", instruments_file_keys};
constinit const Shape baseline_file{"baseline", baseline_file_keys};
constinit const Shape jurisdiction_file{"jurisdiction's file", jurisdiction_file_keys};
constinit const Shape coded_value{"value", coded_value_keys};

}  // namespace shapes

}  // namespace lacuna::exchange
