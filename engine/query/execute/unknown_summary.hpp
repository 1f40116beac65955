#pragma once

#include "lacuna/answer.hpp"
#include "model/baseline.hpp"

#include <string>
#include <vector>

namespace lacuna::query {

/// Sums up for readers of whose law it is unknown whether it meets which demands, and why: a row for each reason and
/// set of demands.
class UnknownSummary {
public:
    /// The demand must outlive the summary.
    void add(const std::string& lawmaker, std::string reason, const model::Demand& demand);

    [[nodiscard]] bool is_empty() const { return entries_.empty(); }
    [[nodiscard]] Table table() const;

private:
    struct Entry {
        std::vector<std::string> lawmakers;  ///< codes
        std::string reason;
        std::vector<const model::Demand*> demands;
    };
    /// Those of whom the same is unknown for the same reason, together.
    [[nodiscard]] std::vector<Entry> joined() const;
    [[nodiscard]] static std::string pinpoints(const std::vector<const model::Demand*>& demands);

    std::vector<Entry> entries_;  ///< one lawmaker each
};

}  // namespace lacuna::query
