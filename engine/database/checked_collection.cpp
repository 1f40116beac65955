#include "database/checked_collection.hpp"

#include "query/bind/baselines.hpp"

namespace lacuna {

Result<exchange::ReadCollection> read_checked_collection(const std::filesystem::path& folder) {
    return exchange::read_collection(folder, query::mistakes_in_demand);
}

}  // namespace lacuna
