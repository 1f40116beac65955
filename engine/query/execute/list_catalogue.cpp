#include "query/bind/columns.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"
#include "query/execute/moment.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using Rows = std::vector<std::vector<Cell>>;

NameSet sorted(std::vector<std::string> names) {
    std::ranges::sort(names);
    return names;
}

std::string english(const std::map<std::string, std::string>& texts) {
    const auto found = texts.find("en");
    return found == texts.end() ? std::string{} : found->second;
}

Rows concepts(const BoundStatement& statement) {
    Rows rows;
    for (const model::Concept* legal_concept : statement.concepts) {
        rows.push_back({text_cell(legal_concept->id), text_cell(legal_concept->label),
                        text_cell(legal_concept->question), number_cell(legal_concept->attributes.size()),
                        text_cell(legal_concept->iccs)});
    }
    return rows;
}

Rows attributes(const BoundStatement& statement) {
    Rows rows;
    for (const model::Attribute& attribute : statement.catalogue->codebook.attributes) {
        const auto uses = std::ranges::count_if(statement.concepts, [&](const model::Concept* legal_concept) {
            return std::ranges::find(legal_concept->attributes, attribute.id) != legal_concept->attributes.end();
        });
        if (uses == 0) {
            continue;
        }
        rows.push_back({text_cell(attribute.id), text_cell(std::string{name(attribute.type)}),
                        text_cell(std::string{model::name(attribute.more_is)}),
                        number_cell(static_cast<std::size_t>(uses)), text_cell(attribute.question),
                        text_cell(fmt::format("{}", fmt::join(attribute.choices, ", ")))});
    }
    return rows;
}

Rows groups(const BoundStatement& statement) {
    Rows rows;
    for (const model::Group& group : statement.catalogue->groups) {
        const model::ResolvedGroup resolved = model::members_on(group, statement.as_of);
        Cell members = names_cell(sorted(resolved.members));
        if (!resolved.undecided.empty()) {
            members.note = fmt::format("undecided: {}", listed(resolved.undecided, 40));
        }
        rows.push_back(
            {text_cell(group.id), text_cell(group.label), number_cell(resolved.members.size()), std::move(members)});
    }
    return rows;
}

/// Without ACROSS everything; with it what belongs to one of the jurisdictions or to one of their parts.
bool is_in_territory(const BoundStatement& statement, std::string_view jurisdiction) {
    const auto& asked = statement.territory.asked;
    return asked.empty() || std::ranges::any_of(asked, [&](const Asked& one) {
               return one.jurisdiction->code == jurisdiction ||
                      std::ranges::any_of(one.lawmakers,
                                          [&](const auto* lawmaker) { return lawmaker->code == jurisdiction; });
           });
}

Rows instruments(const BoundStatement& statement) {
    Rows rows;
    for (const model::Instrument& instrument : statement.catalogue->instruments) {
        if (is_in_territory(statement, instrument.jurisdiction)) {
            rows.push_back({text_cell(instrument.id), text_cell(instrument.kind), text_cell(instrument.jurisdiction),
                            text_cell(english(instrument.title)), text_cell(instrument.number),
                            text_cell(instrument.address)});
        }
    }
    return rows;
}

Rows baselines(const BoundStatement& statement) {
    Rows rows;
    for (const model::Baseline& baseline : statement.catalogue->baselines) {
        std::set<std::string_view> asked;
        for (const model::Demand& demand : baseline.demands) {
            asked.insert(demand.concept_id);
        }
        rows.push_back({text_cell(baseline.id), text_cell(baseline.label), text_cell(baseline.instrument),
                        number_cell(baseline.demands.size()), number_cell(asked.size())});
    }
    return rows;
}

Rows sources(const BoundStatement& statement) {
    Rows rows;
    for (const model::Source& source : statement.catalogue->sources) {
        const model::Instrument* instrument = statement.catalogue->find_instrument(source.instrument);
        if (is_in_territory(statement, instrument == nullptr ? std::string_view{} : instrument->jurisdiction)) {
            rows.push_back({text_cell(source.id), text_cell(source.instrument), text_cell(source.publication),
                            source.version_date ? date_cell(*source.version_date) : unknown_cell({}),
                            text_cell(source.text), text_cell(source.language), text_cell(source.address)});
        }
    }
    return rows;
}

Rows commits(std::span<const storage::Commit> all) {
    Rows rows;
    for (const storage::Commit& commit : all) {
        rows.push_back({number_cell(commit.number), text_cell(iso_time(commit.time)), text_cell(commit.collection),
                        text_cell(commit.version), number_cell(commit.provisions), number_cell(commit.versions),
                        number_cell(commit.changed), text_cell(commit.content_hash)});
    }
    return rows;
}

Rows rows_of(const Execution& execution) {
    switch (execution.statement.subject) {
        case grammar::Subject::concepts:
            return concepts(execution.statement);
        case grammar::Subject::attributes:
            return attributes(execution.statement);
        case grammar::Subject::groups:
            return groups(execution.statement);
        case grammar::Subject::instruments:
            return instruments(execution.statement);
        case grammar::Subject::baselines:
            return baselines(execution.statement);
        case grammar::Subject::sources:
            return sources(execution.statement);
        case grammar::Subject::commits:
            return commits(execution.commits);
        default:
            return {};
    }
}

std::string title_of(grammar::Subject subject) {
    std::string title = name(subject);
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

}  // namespace

Status list_catalogue(Execution& execution) {
    const BoundStatement& statement = execution.statement;
    Table table = make_table(name(statement.subject), title_of(statement.subject), statement.columns);
    for (std::vector<Cell>& row : rows_of(execution)) {
        if (auto spent = execution.budget.spend_row(); !spent) {
            return spent;
        }
        RowFacts facts(execution.evidence, {}, nullptr);
        for (std::size_t i = 0; i < row.size(); ++i) {
            facts.set_column(table.columns[i].name, as_value(row[i]));
        }
        if (execution.is_kept(facts, nullptr)) {
            table.rows.push_back(std::move(row));
        }
    }
    execution.answer.tables.push_back(std::move(table));
    return Done{};
}

}  // namespace lacuna::query
