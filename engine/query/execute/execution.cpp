#include "query/execute/execution.hpp"

#include <algorithm>

namespace lacuna::query {

void Execution::count(const Asked& asked, CellState state) {
    Coverage& coverage = answer.coverage;
    ++coverage.cells;
    switch (state) {
        case CellState::known:
            ++coverage.known;
            break;
        case CellState::absent:
            ++coverage.absent;
            break;
        case CellState::not_applicable:
            ++coverage.not_applicable;
            return;
        case CellState::unknown:
            ++coverage.unknown;
            return;
    }
    coded.insert(asked.jurisdiction);
}

std::vector<Execution::Place> Execution::places() const {
    std::vector<const model::Concept*> concepts = statement.concepts;
    if (concepts.empty()) {
        concepts.push_back(nullptr);
    }
    const auto is_coded = [&](const model::Jurisdiction* lawmaker, const model::Concept* legal_concept) {
        if (legal_concept != nullptr) {
            return evidence.standing(legal_concept->id, lawmaker->code).is_coded();
        }
        return std::ranges::any_of(statement.attributes, [&](const auto& reference) {
            return evidence.standing(reference.concept_id, lawmaker->code).is_coded();
        });
    };
    std::vector<Place> found;
    for (const model::Concept* legal_concept : concepts) {
        std::set<const model::Jurisdiction*> seen;
        for (const Asked& asked : statement.territory.asked) {
            const auto lawmakers = legal_concept == nullptr
                                       ? std::span<const model::Jurisdiction* const>{asked.lawmakers}
                                       : evidence.lawmakers(asked, legal_concept->id);
            for (const model::Jurisdiction* lawmaker : lawmakers) {
                if ((asked.named || is_coded(lawmaker, legal_concept)) && seen.insert(lawmaker).second) {
                    found.push_back({&asked, lawmaker, legal_concept});
                }
            }
        }
    }
    return found;
}

bool Execution::is_kept(const RowFacts& facts, const model::Concept* row_concept) {
    if (!statement.where) {
        return true;
    }
    const Kleene truth = compare::truth(*statement.where, facts);
    if (truth == Kleene::unknown && (row_concept == nullptr || is_asked_of(*statement.where, *row_concept))) {
        ++answer.coverage.rows_undecided;
    }
    return truth == Kleene::yes;
}

}  // namespace lacuna::query
