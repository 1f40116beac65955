#pragma once

#include "error_index.hpp"
#include "lacuna/database.hpp"
#include "support/temporary_directory.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lacuna::documents {

/// What was reported, each with its code.
struct Reported {
    std::string code;
    std::string text;  ///< as a user sees it, without a final line end
};

/// Where the examples of the index are run: databases with the pets and the dragons of tests/logic, and their files.
class ErrorBench {
public:
    ErrorBench();

    [[nodiscard]] std::vector<Reported> wrong(const Example& example);
    /// Of an example on a file, what the untouched collection gives.
    [[nodiscard]] std::vector<Reported> right(const Example& example);

private:
    [[nodiscard]] std::vector<Reported> ask(const Example& example, const std::string& script,
                                            const Settings& parameters, const Settings& options) const;
    [[nodiscard]] std::filesystem::path folder_of(const Example& example) const;  ///< to be changed
    [[nodiscard]] std::vector<Reported> check(const Example& example) const;
    [[nodiscard]] std::string as_seen_from_the_collection(std::string text) const;
    void put_into_file(const Example& example) const;

    testing::TemporaryDirectory directory_;
    std::unique_ptr<Database> pets_;
    std::unique_ptr<Database> dragons_;
};

/// What the case of tests/golden reports, on standard output (`check`) or standard error.
[[nodiscard]] std::vector<Reported> reported_by_command(const std::string& golden_case);
/// `lacuna …`, as its users write it.
[[nodiscard]] std::string command_line(const std::string& golden_case);
[[nodiscard]] std::string text_of(const std::string& path);  ///< seen from the root of the sources

}  // namespace lacuna::documents
