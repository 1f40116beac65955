#pragma once

#include "lacuna/answer.hpp"
#include "query/execute/evidence.hpp"
#include "query/plan/plan.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

namespace lacuna::query {

/// What EXPLAIN answers: the steps by which the question was answered, with what each read, gave and cost.
class Explanation {
public:
    Explanation(const BoundStatement& statement, const Plan& plan) : statement_(statement), plan_(plan) {}

    /// One step has been carried out.
    void note(std::size_t step, std::chrono::nanoseconds time, const Evidence& evidence, const Answer& answer);

    /// The table of the steps takes the place of the answer's own.
    void replace(Answer& answer) const;

private:
    struct Entry {
        std::size_t step = 0;
        std::size_t read = 0;
        std::size_t given = 0;
        std::chrono::nanoseconds time{};
    };

    const BoundStatement& statement_;
    const Plan& plan_;
    std::vector<Entry> entries_;
};

}  // namespace lacuna::query
