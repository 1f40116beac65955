#pragma once

#include "exchange/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::exchange {

/// A field of a table as the Table Schema describes it.
struct CsvField {
    std::string name;
    std::string type;  ///< string, integer, number, boolean, date
    std::string description;
    bool required = false;
};

/// A column whose values are keys of another table.
struct CsvReference {
    std::string field;
    std::string table;
    std::string target;
};

/// One table of a data package: its rows as CSV, and its description.
class CsvTable {
public:
    CsvTable(std::string name, std::string title, std::vector<CsvField> fields)
        : name_(std::move(name)), title_(std::move(title)), fields_(std::move(fields)) {}

    CsvTable& key(std::vector<std::string> fields);
    CsvTable& refers(CsvReference reference);
    /// A text that stands for a value that is missing, and why it is.
    CsvTable& missing(std::string value, std::string label);

    /// As many as there are fields.
    void add(const std::vector<std::string>& row);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string file() const { return name_ + ".csv"; }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] Json description() const;

private:
    std::string name_;
    std::string title_;
    std::vector<CsvField> fields_;
    std::vector<std::string> key_;
    std::vector<CsvReference> references_;
    std::vector<std::pair<std::string, std::string>> missing_;
    std::string rows_;
};

}  // namespace lacuna::exchange
