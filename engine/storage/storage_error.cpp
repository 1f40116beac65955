#include "storage/storage_error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace lacuna::storage {
namespace {

constexpr std::string_view rebuild_advice =
    "build the database again from its collections (lacuna load), or restore a copy";

Error denied(const std::filesystem::path& directory, std::string_view why) {
    return storage_error("database-denied", fmt::format("the database may not be read or written here: {}", why),
                         "give yourself permission on the directory, or name another one with --db", directory);
}

Error disk_full(const std::filesystem::path& directory) {
    return storage_error("disk-full", "there is no room left on the disk; what was recorded before is unchanged",
                         "free some room, or name a directory on another disk with --db", directory);
}

}  // namespace

Error storage_error(std::string_view code, std::string message, std::string advice,
                    const std::filesystem::path& directory) {
    return Error{.category = ErrorCategory::storage,
                 .code = std::string{code},
                 .message = std::move(message),
                 .advice = std::move(advice),
                 .place = Place{.file = directory.string()},
                 .context = {},
                 .details = {}};
}

Error storage_error(const rocksdb::Status& status, const std::filesystem::path& directory) {
    const std::string text = status.ToString();
    if (text.find("Permission denied") != std::string::npos || text.find("Read-only file") != std::string::npos) {
        return denied(directory, text);
    }
    if (status.IsNoSpace() || text.find("No space left") != std::string::npos ||
        text.find("File too large") != std::string::npos || text.find("quota exceeded") != std::string::npos) {
        return disk_full(directory);
    }
    // RocksDB has no code of its own for it; the directory's name may contain "lock" as well.
    if (text.find("While lock file") != std::string::npos || text.find("lock hold by") != std::string::npos) {
        return storage_error("database-locked", "another process is loading into this database",
                             "wait until it has finished; reading is possible meanwhile", directory);
    }
    if (status.IsCorruption() || status.IsPathNotFound() || status.IsInvalidArgument() || status.IsNotFound() ||
        status.IsIOError()) {
        return storage_error("database-damaged", fmt::format("the database is damaged: {}", text),
                             std::string{rebuild_advice}, directory);
    }
    return storage_error("database-failed", fmt::format("the database cannot be used: {}", text),
                         std::string{rebuild_advice}, directory);
}

Error system_error(int number, std::string_view what, const std::filesystem::path& directory) {
    const std::string why = std::generic_category().message(number);
    if (number == EACCES || number == EPERM || number == EROFS) {
        return denied(directory, fmt::format("{}: {}", what, why));
    }
    if (number == ENOSPC || number == EFBIG || number == EDQUOT) {
        return disk_full(directory);
    }
    return storage_error("database-failed", fmt::format("{}: {}", what, why),
                         "check the directory, or name another one with --db", directory);
}

}  // namespace lacuna::storage
