#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lacuna::storage {

/// The column families of a database. Their names and meanings never change; docs/storage-format.md lists them.
enum class ColumnFamily : std::uint8_t {
    unused,      ///< RocksDB's own default family; nothing is kept in it
    commits,     ///< CommitKey -> Commit
    catalogue,   ///< CatalogueKey -> model::Catalogue
    provisions,  ///< ProvisionKey -> model::Provision (without versions: withdrawn by that commit)
};

inline constexpr std::array<std::string_view, 4> column_family_names{"default", "commits", "catalogue", "provisions"};

}  // namespace lacuna::storage
