#include "exchange/csv_table.hpp"

#include <utility>

namespace lacuna::exchange {
namespace {

void append_record(std::string& text, const std::vector<std::string>& row) {
    for (std::size_t at = 0; at < row.size(); ++at) {
        text += at == 0 ? "" : ",";
        if (row[at].find_first_of(",\"\n\r") == std::string::npos) {
            text += row[at];
            continue;
        }
        text += '"';
        for (const char character : row[at]) {
            text += character;
            text += character == '"' ? "\"" : "";
        }
        text += '"';
    }
    text += '\n';
}

Json names(const std::vector<std::string>& list) {
    Json::Array array;
    for (const std::string& name : list) {
        array.emplace_back(name);
    }
    return array;
}

}  // namespace

CsvTable& CsvTable::key(std::vector<std::string> fields) {
    key_ = std::move(fields);
    return *this;
}

CsvTable& CsvTable::refers(CsvReference reference) {
    references_.push_back(std::move(reference));
    return *this;
}

CsvTable& CsvTable::missing(std::string value, std::string label) {
    missing_.emplace_back(std::move(value), std::move(label));
    return *this;
}

void CsvTable::add(const std::vector<std::string>& row) {
    append_record(rows_, row);
}

std::string CsvTable::text() const {
    std::vector<std::string> header;
    for (const CsvField& field : fields_) {
        header.push_back(field.name);
    }
    std::string text;
    append_record(text, header);
    return text + rows_;
}

Json CsvTable::description() const {
    Json::Array fields;
    for (const CsvField& field : fields_) {
        Json::Object described{{"name", field.name}, {"type", field.type}, {"description", field.description}};
        if (field.required) {
            described.emplace_back("constraints", Json::Object{{"required", true}});
        }
        fields.emplace_back(std::move(described));
    }
    Json::Object schema{{"fields", std::move(fields)}};
    Json::Array missing{Json::Object{{"value", ""}, {"label", "not given"}}};
    for (const auto& [value, label] : missing_) {
        missing.emplace_back(Json::Object{{"value", value}, {"label", label}});
    }
    schema.emplace_back("missingValues", std::move(missing));
    if (!key_.empty()) {
        schema.emplace_back("primaryKey", names(key_));
    }
    if (!references_.empty()) {
        Json::Array references;
        for (const CsvReference& reference : references_) {
            references.emplace_back(Json::Object{
                {"fields", names({reference.field})},
                {"reference", Json::Object{{"resource", reference.table}, {"fields", names({reference.target})}}}});
        }
        schema.emplace_back("foreignKeys", std::move(references));
    }
    return Json::Object{{"name", name_},           {"title", title_},     {"type", "table"},
                        {"path", file()},          {"scheme", "file"},    {"format", "csv"},
                        {"mediatype", "text/csv"}, {"encoding", "utf-8"}, {"schema", std::move(schema)}};
}

}  // namespace lacuna::exchange
