#include "verb_forms.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::cli {
namespace {

using Entry = std::pair<Command, VerbForm>;

constexpr const char* jurisdictions_name = "jurisdictions";
constexpr const char* jurisdictions_description = "jurisdictions and groups; all of them if none is given";

constexpr std::array<Entry, 10> forms{{
    {Command::find,
     {"FIND", "lacuna find", "Finds the provisions (or jurisdictions, concepts …) of which a condition holds.",
      Words::subject, "subject", "provisions (default), jurisdictions, concepts …", false, "provisions",
      "lacuna find --for csam.possession --across eu --where 'penalty.max < 2 years'"}},
    {Command::compare,
     {"COMPARE", "lacuna compare", "Sets jurisdictions side by side, one column for each attribute.", Words::attributes,
      "attributes", "attributes; all of them if none is given", false, "",
      "lacuna compare victim_age penalty.max --for csam.possession --across eu --against SI"}},
    {Command::gaps,
     {"GAPS", "lacuna gaps", "Tells which demands of a baseline jurisdictions do not meet, and by how much.",
      Words::jurisdictions, jurisdictions_name, jurisdictions_description, false, "",
      "lacuna gaps western_balkans --against lanzarote --as-of 2021-07-15 --fail-on gaps"}},
    {Command::show,
     {"SHOW", "lacuna show", "Lists what is in the database.", Words::subject, "subject",
      "concepts, attributes, jurisdictions, groups, baselines, instruments, coverage …", true, "",
      "lacuna show coverage --across western_balkans"}},
    {Command::describe,
     {"DESCRIBE", "lacuna describe",
      "Tells all about one concept, attribute, jurisdiction, group, baseline or instrument.", Words::subject, "name",
      "its id or code", true, "", "lacuna describe csam.possession"}},
    {Command::changes,
     {"CHANGES", "lacuna changes", "Lists the dated amendments of the law, and what each changed.",
      Words::jurisdictions, jurisdictions_name, jurisdictions_description, false, "",
      "lacuna changes MK AL --for 'csam.*' --from 2000 --to today"}},
    {Command::trend,
     {"TREND", "lacuna trend", "Follows counts, shares and statistics over time.", Words::measures, "measures",
      "such as 'count()', 'share(criminalised)' or 'median(penalty.max)'", true, "",
      "lacuna trend 'share(meets)' --against lanzarote --across eu --from 2005 --to 2026 --every '1 year'"}},
    {Command::summarise,
     {"SUMMARISE", "lacuna summarise", "Gives counts, shares and statistics of groups of rows.", Words::measures,
      "measures", "such as 'count()', 'share(criminalised)' or 'median(penalty.max)'", true, "",
      "lacuna summarise 'count()' 'median(penalty.max)' --for 'csam.*' --across eu --by concept"}},
    {Command::rank,
     {"RANK", "lacuna rank", "Orders jurisdictions by how far they are from a yardstick.", Words::jurisdictions,
      jurisdictions_name, jurisdictions_description, false, "jurisdictions",
      "lacuna rank eu --against directive_2011_93 --as-of 2021-07-15"}},
    {Command::forum,
     {"FORUM", "lacuna forum", "Tells who could prosecute a conduct, on which ground, and where nobody can.",
      Words::concepts, "concepts", "what is done, such as csam.production", false, "",
      "lacuna forum csam.production --committed-in AL --by US --victim SI --as-of 2021-07-15"}},
}};

}  // namespace

const VerbForm& verb_form(Command command) {
    const auto* const entry = std::ranges::find(forms, command, &Entry::first);
    return (entry == forms.end() ? forms.front() : *entry).second;
}

bool is_verb(Command command) {
    return std::ranges::find(forms, command, &Entry::first) != forms.end();
}

}  // namespace lacuna::cli
