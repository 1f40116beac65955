#pragma once

#include "lacuna/database.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// Scripts that build on one another, as in a shell: what LET, PARAMETER and DEFINE BASELINE say in one holds for those
/// that follow. A name may be defined again; definitions that use it then use the new one. One thread at a time; the
/// database must outlive the session.
class Session {
public:
    explicit Session(const Database& database) : database_(&database) {}

    /// As Database::query(). The definitions of the script are kept unless it has a mistake; a question that reached a
    /// limit is none. A mistake that comes up in a definition of an earlier script is shown there.
    [[nodiscard]] Result<std::vector<Answer>> query(std::string_view script, const QueryOptions& options = {});

    /// As Database::complete(), names that the session defines included.
    [[nodiscard]] Result<Completions> complete(std::string_view text, std::size_t offset, std::size_t most = 200) const;

    /// One name that holds.
    struct Definition {
        std::string kind;  ///< "LET", "PARAMETER" or "DEFINE BASELINE"
        std::string name;
        std::string text;  ///< as it was written, without `;`
    };
    /// All that hold, each after those that it uses.
    [[nodiscard]] const std::vector<Definition>& definitions() const { return definitions_; }

private:
    const Database* database_;
    std::vector<Definition> definitions_;
};

}  // namespace lacuna
