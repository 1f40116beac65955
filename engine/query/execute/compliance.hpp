#pragma once

#include "compare/demand.hpp"
#include "lacuna/answer.hpp"
#include "query/bind/bound_statement.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace lacuna::query {

/// When each jurisdiction came to meet a baseline, as far as the days that were looked at show.
class Compliance {
public:
    Compliance(const BoundBaseline& baseline, const std::vector<Date>& days) : baseline_(baseline), days_(days) {}

    /// The verdict on one demand on one day.
    void note(const Asked& asked, std::size_t day, compare::Verdict verdict);

    /// The table "compliance": per jurisdiction the demands met on its first and last day, since when it meets all
    /// that can be decided, and the years that took; with a sentence that counts.
    void append(Answer& answer) const;

private:
    struct Day {
        bool is_asked = false;
        std::size_t met = 0;
        std::size_t failed = 0;
        std::size_t unknown = 0;

        [[nodiscard]] bool is_complete() const { return is_asked && met > 0 && failed == 0 && unknown == 0; }
    };
    struct History {
        const Asked* asked = nullptr;
        std::vector<Day> days;
    };
    void append_row(Table& table, const History& history, std::size_t& complete) const;

    const BoundBaseline& baseline_;
    const std::vector<Date>& days_;
    std::vector<History> histories_;  ///< in the order in which they came up
    std::map<const model::Jurisdiction*, std::size_t> places_;
};

}  // namespace lacuna::query
