#pragma once

#include "lacuna/database.hpp"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna {

/// Scripts that were parsed, bound and planned before, the least recently used given up first: a program that asks the
/// same again pays for the answer alone. Good for one state of the database: the owner drops it with its snapshot.
/// Safe to share between threads.
class PlanCache {
public:
    using Statements = std::vector<std::shared_ptr<const PreparedStatement::Content>>;

    /// Null where the script has not been kept with the same options.
    [[nodiscard]] std::shared_ptr<const Statements> find(std::string_view script, const QueryOptions& options);
    void keep(std::string_view script, const QueryOptions& options, std::shared_ptr<const Statements> statements);

private:
    // Enough for a tool's own questions; a long script is read once anyway.
    static constexpr std::size_t most_scripts = 128;
    static constexpr std::size_t longest_script = 8 * 1024;

    /// Everything on which binding depends. Without a day of its own `today` is the system's: it is then part of the
    /// key as the environment resolves it.
    [[nodiscard]] static std::string key_of(std::string_view script, const QueryOptions& options);

    struct Entry {
        std::string key;
        std::shared_ptr<const Statements> statements;
    };
    std::mutex mutex_;
    std::list<Entry> entries_;  ///< the most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> places_;
};

}  // namespace lacuna
