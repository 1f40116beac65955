#include "query/bind/baseline_cache.hpp"

#include <utility>

namespace lacuna::query {

std::shared_ptr<const BoundBaseline> BaselineCache::find(const model::Catalogue& catalogue, const Date& today,
                                                         const model::Baseline& baseline) const {
    const std::scoped_lock lock(mutex_);
    if (catalogue_ != &catalogue || !(today_ == today)) {
        return nullptr;
    }
    const auto found = kept_.find(&baseline);
    return found == kept_.end() ? nullptr : found->second;
}

void BaselineCache::keep(const model::Catalogue& catalogue, const Date& today,
                         std::shared_ptr<const BoundBaseline> baseline) {
    const std::scoped_lock lock(mutex_);
    if (catalogue_ != &catalogue || !(today_ == today)) {
        kept_.clear();
        catalogue_ = &catalogue;
        today_ = today;
    }
    const model::Baseline* key = baseline->baseline;
    kept_.insert_or_assign(key, std::move(baseline));
}

}  // namespace lacuna::query
