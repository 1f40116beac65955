#include "query/execute/header.hpp"

#include "query/bind/columns.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/caveats.hpp"
#include "query/execute/moment.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

void find_oldest_source(Answer& answer) {
    std::optional<Date> oldest;
    std::set<std::string_view> seen;
    for (const CitationNote& note : answer.citations) {
        // A baseline is not law that could have gone stale.
        if (note.version_date.empty() || note.jurisdiction.empty() || !seen.insert(note.version_date).second) {
            continue;
        }
        const auto date = Date::parse(note.version_date);
        if (date && (!oldest || date->earliest() < oldest->earliest())) {
            oldest = *date;
            answer.oldest_source = note.version_date;
            answer.oldest_source_name = note.source;
        }
    }
}

template <typename Predicate>
std::size_t count_cells(const Table& table, Predicate predicate) {
    std::size_t count = 0;
    for (const auto& row : table.rows) {
        count += static_cast<std::size_t>(std::ranges::count_if(row, predicate));
    }
    return count;
}

std::string_view is_or_are(std::size_t count) {
    return count == 1 ? "is" : "are";
}

void add_coverage_warnings(Answer& answer) {
    const Coverage& coverage = answer.coverage;
    const std::size_t missing = coverage.jurisdictions_not_coded.size();
    if (missing > 0) {
        answer.warnings.push_back(
            {"partial-coverage", fmt::format("nothing that was asked is known of {} of {}: {}", missing,
                                             counted(coverage.jurisdictions_asked, "jurisdiction"),
                                             listed(coverage.jurisdictions_not_coded, 50))});
    }
    if (coverage.rows_undecided > 0) {
        answer.warnings.push_back(
            {"undecided-rows", fmt::format("WHERE could not decide {}, because what it asks is unknown or cannot be "
                                           "compared there; {} left out",
                                           counted(coverage.rows_undecided, "row"),
                                           coverage.rows_undecided == 1 ? "it is" : "they are")});
    }
}

void add_evidence_warnings(Answer& answer) {
    if (answer.main_table >= answer.tables.size()) {
        return;
    }
    const Table& table = answer.tables[answer.main_table];
    const std::size_t contested = count_cells(table, [](const Cell& cell) { return cell.contested; });
    const auto contested_records = static_cast<std::size_t>(
        std::ranges::count(answer.citations, std::string{"contested"}, &CitationNote::confidence));
    if (contested + contested_records > 0) {
        answer.warnings.push_back(
            {"contested", contested > 0 ? fmt::format("{} {} contested: readings of the law compete",
                                                      counted(contested, "value"), is_or_are(contested))
                                        : fmt::format("{} of the records cited {} contested: readings of the law "
                                                      "compete",
                                                      contested_records, is_or_are(contested_records))});
    }
    const auto secondary = static_cast<std::size_t>(std::ranges::count_if(answer.citations, [](const auto& note) {
        return note.text_kind == "secondary" || note.confidence == "secondary";
    }));
    if (secondary > 0) {
        answer.warnings.push_back(
            {"secondary-source", fmt::format("{} {} on a secondary source, not on the text of the law",
                                             counted(secondary, "citation"), secondary == 1 ? "rests" : "rest")});
    }
    const std::size_t general = count_cells(table, [](const Cell& cell) { return cell.from_general_part; });
    if (general > 0) {
        answer.warnings.push_back(
            {"general-part", fmt::format("{} {} from the general part of the code, because the article is silent",
                                         counted(general, "value"), general == 1 ? "comes" : "come")});
    }
}

/// A part that is named beside its whole has its rows there: it is not left out.
bool is_coded_within_another(const Execution& execution, const Asked& asked) {
    const BoundStatement& statement = execution.statement;
    const bool is_within = std::ranges::any_of(statement.territory.asked, [&](const Asked& other) {
        return other.is_composite() && std::ranges::find(other.lawmakers, asked.jurisdiction) != other.lawmakers.end();
    });
    const auto is_coded = [&](std::string_view concept_id) {
        return execution.evidence.standing(concept_id, asked.jurisdiction->code).version() != nullptr;
    };
    return is_within &&
           (std::ranges::any_of(statement.concepts, [&](const model::Concept* known) { return is_coded(known->id); }) ||
            std::ranges::any_of(statement.attributes,
                                [&](const auto& reference) { return is_coded(reference.concept_id); }));
}

/// The footnotes of the jurisdictions that a table names.
void add_footnotes(Answer& answer, const model::Catalogue& catalogue) {
    std::set<std::string_view> named;
    for (const Table& table : answer.tables) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const std::string& name = table.columns[column].name;
            if (name != "jurisdiction" && name != "part") {
                continue;
            }
            for (const auto& row : table.rows) {
                if (const auto* code = std::get_if<std::string>(&row[column].value)) {
                    named.insert(*code);
                }
            }
        }
    }
    for (const model::Jurisdiction& jurisdiction : catalogue.jurisdictions) {
        if (!jurisdiction.footnote.empty() && named.contains(jurisdiction.code)) {
            answer.footnotes.push_back(fmt::format("{}: {}", jurisdiction.code, jurisdiction.footnote));
        }
    }
}

}  // namespace

Answer answer_header(const BoundStatement& statement, const storage::Snapshot& snapshot) {
    Answer answer;
    answer.statement = statement.canonical;
    answer.verb = name(statement.verb);
    answer.as_of = statement.as_of.to_string();
    const storage::Commit& commit = snapshot.commit();
    answer.known_on = iso_time(commit.time);
    answer.collection = commit.collection;
    answer.collection_version = commit.version;
    answer.content_hash = commit.content_hash;
    answer.groups = statement.territory.groups;
    answer.warnings = statement.territory.warnings;
    return answer;
}

void fill_coverage(Execution& execution) {
    const bool is_asked_of_law = execution.answer.coverage.cells > 0 || execution.statement.verb == Verb::gaps ||
                                 execution.statement.verb == Verb::compare;
    if (!is_asked_of_law) {
        return;
    }
    Coverage& coverage = execution.answer.coverage;
    for (const Asked& asked : execution.statement.territory.asked) {
        ++coverage.jurisdictions_asked;
        if (execution.coded.contains(asked.jurisdiction) || is_coded_within_another(execution, asked)) {
            ++coverage.jurisdictions_coded;
        } else {
            coverage.jurisdictions_not_coded.push_back(asked.jurisdiction->code);
        }
    }
}

void note_cut(Answer& answer, std::size_t kept, std::size_t all) {
    if (kept < all) {
        answer.sentences.push_back(fmt::format("LIMIT shows {} of {}.", kept, counted(all, "row")));
    }
}

void finish(Answer& answer, const BoundStatement& statement, Provenance& provenance) {
    answer::keep_used_citations(answer, provenance.take_notes());
    find_oldest_source(answer);
    add_coverage_warnings(answer);
    add_evidence_warnings(answer);
    warn_of_mixed_units(answer);
    warn_of_stale_sources(answer, statement);
    add_footnotes(answer, *statement.catalogue);
}

}  // namespace lacuna::query
