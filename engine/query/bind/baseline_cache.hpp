#pragma once

#include "query/bind/bound_statement.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace lacuna::query {

/// The demands of baselines, bound once for all statements against one catalogue: to parse and bind them takes longer
/// than to judge them. Safe to share between threads.
class BaselineCache {
public:
    /// Null where the baseline has not been kept, or for another catalogue or another day.
    [[nodiscard]] std::shared_ptr<const BoundBaseline> find(const model::Catalogue& catalogue, const Date& today,
                                                            const model::Baseline& baseline) const;
    /// Keeps a whole baseline; what was kept for another catalogue or day is dropped. The catalogue must outlive the
    /// cache.
    void keep(const model::Catalogue& catalogue, const Date& today, std::shared_ptr<const BoundBaseline> baseline);

private:
    mutable std::mutex mutex_;
    const model::Catalogue* catalogue_ = nullptr;
    Date today_;  ///< demands may say `today`
    std::map<const model::Baseline*, std::shared_ptr<const BoundBaseline>> kept_;
};

}  // namespace lacuna::query
