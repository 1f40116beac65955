#include "report/column_names.hpp"
#include "report/json_value.hpp"
#include "report/writers.hpp"

#include <utility>

namespace lacuna::report {
namespace {

// Raised when a reader of the last version could no longer read what is written.
constexpr int format_version = 1;

constexpr int indent = 2;
constexpr int on_one_line = -1;

std::string dumped(const Json& json, int indentation) {
    // What is not UTF-8 is replaced, so that dump() cannot throw.
    return json.dump(indentation, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json json_groups(const Answer& answer) {
    Json groups = Json::array();
    for (const ResolvedName& group : answer.groups) {
        groups.push_back({{"name", group.name}, {"members", group.members}, {"undecided", group.undecided}});
    }
    return groups;
}

Json json_coverage(const Coverage& coverage) {
    return {{"jurisdictions_asked", coverage.jurisdictions_asked},
            {"jurisdictions_coded", coverage.jurisdictions_coded},
            {"jurisdictions_not_coded", coverage.jurisdictions_not_coded},
            {"cells", coverage.cells},
            {"known", coverage.known},
            {"absent", coverage.absent},
            {"not_applicable", coverage.not_applicable},
            {"unknown", coverage.unknown},
            {"rows_undecided", coverage.rows_undecided}};
}

Json json_warnings(const Answer& answer) {
    Json warnings = Json::array();
    for (const Warning& warning : answer.warnings) {
        warnings.push_back({{"code", warning.code}, {"message", warning.message}});
    }
    return warnings;
}

Json json_citations(const Answer& answer) {
    Json citations = Json::array();
    for (const CitationNote& note : answer.citations) {
        citations.push_back(json_citation(note));
    }
    return citations;
}

Json json_columns(const Table& table, const std::vector<std::string>& names) {
    Json columns = Json::array();
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns.push_back(
            {{"name", names[i]}, {"label", table.columns[i].label}, {"type", name(table.columns[i].type)}});
    }
    return columns;
}

Json json_row(const std::vector<Cell>& row, const std::vector<std::string>& names) {
    Json cells = Json::object();
    for (std::size_t i = 0; i < names.size(); ++i) {
        cells[names[i]] = json_cell(row[i]);
    }
    return cells;
}

Json json_table(const Table& table) {
    const std::vector<std::string> names = column_names(table);
    Json rows = Json::array();
    for (const std::vector<Cell>& row : table.rows) {
        rows.push_back(json_row(row, names));
    }
    return {
        {"id", table.id}, {"title", table.title}, {"columns", json_columns(table, names)}, {"rows", std::move(rows)}};
}

/// All of the answer but its tables.
Json json_frame(const Answer& answer) {
    Json oldest = nullptr;
    if (!answer.oldest_source.empty() || !answer.oldest_source_name.empty()) {
        oldest = Json{{"version_date", answer.oldest_source}, {"publication", answer.oldest_source_name}};
    }
    return {
        {"statement", answer.statement},
        {"verb", answer.verb},
        {"as_of", answer.as_of},
        {"known_on", answer.known_on},
        {"collection",
         {{"id", answer.collection}, {"version", answer.collection_version}, {"content_hash", answer.content_hash}}},
        {"groups", json_groups(answer)},
        {"coverage", json_coverage(answer.coverage)},
        {"oldest_source", std::move(oldest)},
        {"warnings", json_warnings(answer)},
        {"sentences", answer.sentences},
        {"has_gaps", answer.has_gaps},
        {"citations", json_citations(answer)},
        {"footnotes", answer.footnotes}};
}

Json marked_document() {
    return {{"format", "lacuna-result"}, {"format_version", format_version}};
}

}  // namespace

std::string write_json(std::span<const Answer> answers) {
    Json document = marked_document();
    document["answers"] = Json::array();
    for (const Answer& answer : answers) {
        Json frame = json_frame(answer);
        frame["main_table"] = answer.main_table;
        frame["tables"] = Json::array();
        for (const Table& table : answer.tables) {
            frame["tables"].push_back(json_table(table));
        }
        document["answers"].push_back(std::move(frame));
    }
    return dumped(document, indent);
}

std::string write_json_lines(std::span<const Answer> answers) {
    std::string text;
    for (const Answer& answer : answers) {
        const Table none;
        const Table& table = answer.main_table < answer.tables.size() ? answer.tables[answer.main_table] : none;
        const std::vector<std::string> names = column_names(table);
        Json header = marked_document();
        header["line"] = "answer";
        header.update(json_frame(answer));
        header["table"] = {{"id", table.id},
                           {"title", table.title},
                           {"columns", json_columns(table, names)},
                           {"row_count", table.rows.size()}};
        text += dumped(header, on_one_line);
        for (const std::vector<Cell>& row : table.rows) {
            text += dumped({{"line", "row"}, {"cells", json_row(row, names)}}, on_one_line);
        }
    }
    return text;
}

}  // namespace lacuna::report
