#pragma once

#include "lacuna/base/error.hpp"

#include <rocksdb/status.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace lacuna::storage {

/// An error of category storage about the database in `directory`.
[[nodiscard]] Error storage_error(std::string_view code, std::string message, std::string advice,
                                  const std::filesystem::path& directory);

/// What RocksDB's status means to a user: database-locked, database-denied, disk-full, database-damaged or
/// database-failed, with RocksDB's own words behind.
[[nodiscard]] Error storage_error(const rocksdb::Status& status, const std::filesystem::path& directory);

/// The same for an error number of the operating system.
[[nodiscard]] Error system_error(int number, std::string_view what, const std::filesystem::path& directory);

}  // namespace lacuna::storage
