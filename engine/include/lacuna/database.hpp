#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"
#include "lacuna/completion.hpp"
#include "lacuna/interrupt.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What a question may use. Reaching a bound is an error of category `limit`, never a partial answer.
struct Limits {
    std::chrono::milliseconds time{30'000};
    std::size_t rows = 1'000'000;
};

/// How to read statements.
struct QueryOptions {
    std::string today;  ///< EDTF day that `today` stands for; empty: the system's date in UTC
    std::map<std::string, std::string> parameters;  ///< `$name` to a literal of the language
    std::optional<std::string> as_of;               ///< for statements that have no AS OF of their own
    std::string file_name = "statement";            ///< named in diagnostics
    Limits limits;
    std::optional<Interrupt> interrupt;  ///< stops the statements that run with these options
};

/// A statement that was parsed and bound against a database and can be run again. Safe to share between threads.
class PreparedStatement {
public:
    struct Content;
    explicit PreparedStatement(std::shared_ptr<const Content> content, std::optional<Interrupt> interrupt = {});
    [[nodiscard]] Result<Answer> run() const;
    /// With an interrupt of its own in place of that of the options.
    [[nodiscard]] Result<Answer> run(const Interrupt& interrupt) const;

private:
    std::shared_ptr<const Content> content_;
    std::optional<Interrupt> interrupt_;
};

/// What a load did.
struct LoadReport {
    std::uint64_t commit = 0;
    bool changed = false;  ///< false: the content was there already, nothing was written
    std::string collection;
    std::string version;
    std::string content_hash;
    std::uint64_t provisions = 0;
    std::uint64_t versions = 0;
    std::uint64_t changed_provisions = 0;
    std::vector<std::string> warnings;    ///< of the check, rendered
    std::vector<Diagnostic> diagnostics;  ///< the same as data
};

/// A database of coded law: a directory. Open it, ask it, read the answer:
///
///     auto database = lacuna::Database::open("law.db");
///     auto answers = database->query("COMPARE penalty.max FOR csam.possession ACROSS eu");
///
/// Reading is safe from several threads at once; load() needs a database of its own opened for writing. The library
/// never prints, exits or aborts.
class Database {
public:
    /// Opens for reading; several processes may, also beside one that loads. Errors of category storage.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& directory);

    /// Checks the collection in `folder` and puts it into the database (created where missing), all or nothing.
    /// Errors: category data with every diagnostic in `details`, or storage.
    [[nodiscard]] static Result<LoadReport> load(const std::filesystem::path& directory,
                                                 const std::filesystem::path& folder);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Answers every statement of the script, in order; with any error in the script, nothing is run. The error holds
    /// all `diagnostics`, and in `details` their text with carets.
    [[nodiscard]] Result<std::vector<Answer>> query(std::string_view script, const QueryOptions& options = {}) const;
    [[nodiscard]] Result<PreparedStatement> prepare(std::string_view statement, const QueryOptions& options = {}) const;

    /// What may stand at a cursor `offset` bytes into a script that is being written: names of this database and words
    /// of the language where the grammar allows them; at most `most`, the best first.
    [[nodiscard]] Result<Completions> complete(std::string_view text, std::size_t offset, std::size_t most = 200) const;

private:
    struct Content;
    explicit Database(std::shared_ptr<const Content> content);
    std::shared_ptr<const Content> content_;
};

/// Checks a collection's folder without a database.
struct CheckReport {
    std::size_t files = 0;
    std::size_t provisions = 0;
    std::size_t versions = 0;
    std::size_t absent = 0;
    std::vector<std::string> errors;      ///< rendered, `file:line:column: error[code]: …`
    std::vector<std::string> warnings;    ///< rendered likewise
    std::vector<Diagnostic> diagnostics;  ///< both as data, in the order of the files
};
[[nodiscard]] Result<CheckReport> check_collection(const std::filesystem::path& folder);

/// What an export wrote.
struct ExportReport {
    std::vector<std::string> files;  ///< names in the directory, sorted
};
/// Writes the collection in `folder` as a Frictionless data package (CSV tables, their description in
/// datapackage.json, a data dictionary) into `directory`, which is made where it is missing. Files of the same names
/// are replaced one by one, each whole or not at all; others are left alone. Errors: category data with every
/// diagnostic in `details` where the collection has errors, or storage where the disk refuses.
[[nodiscard]] Result<ExportReport> export_data_package(const std::filesystem::path& folder,
                                                       const std::filesystem::path& directory);

/// The canonical form of a script, comments kept in place. The error's `details` hold all diagnostics.
[[nodiscard]] Result<std::string> format_script(std::string_view script, std::string_view file_name = "statement");

}  // namespace lacuna
