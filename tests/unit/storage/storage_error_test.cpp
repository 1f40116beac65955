#include "storage/storage_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace lacuna::storage {
namespace {

using rocksdb::Status;

struct Row {
    Status status;
    const char* code;
};

TEST(StorageError, SaysWhatAStatusMeansToAUser) {
    const Row rows[] = {
        {Status::IOError("While lock file: /db/LOCK", "Resource temporarily unavailable"), "database-locked"},
        {Status::IOError("lock hold by current process, acquire time 1 acquiring thread 2: /db/LOCK",
                         "No locks available"),
         "database-locked"},
        {Status::IOError("While opening a file for random read: /clocks/000012.sst", "Input/output error"),
         "database-damaged"},
        {Status::IOError("While open a file for lock: /db/LOCK", "Permission denied"), "database-denied"},
        {Status::IOError("While open a file for lock: /db/LOCK", "Read-only file system"), "database-denied"},
        {Status::NoSpace("While appending to file: /db/000003.log", "No space left on device"), "disk-full"},
        {Status::IOError("While appending to file: /db/000003.log", "File too large"), "disk-full"},
        {Status::IOError("While appending to file: /db/000003.log", "Disk quota exceeded"), "disk-full"},
        {Status::Corruption("block checksum mismatch"), "database-damaged"},
        {Status::PathNotFound("/db/000012.sst"), "database-damaged"},
        {Status::InvalidArgument("Column families not opened: strangers"), "database-damaged"},
        {Status::Aborted("for no reason"), "database-failed"},
    };
    for (const Row& row : rows) {
        const Error error = storage_error(row.status, "/db");
        EXPECT_EQ(error.code, row.code) << row.status.ToString();
        EXPECT_EQ(error.category, ErrorCategory::storage);
        EXPECT_EQ(error.place.file, "/db");
        EXPECT_FALSE(error.advice.empty()) << row.status.ToString();
    }
}

TEST(StorageError, KeepsTheWordsBehind) {
    EXPECT_EQ(storage_error(Status::Corruption("block checksum mismatch in 000012.sst"), "/db").message,
              "the database is damaged: Corruption: block checksum mismatch in 000012.sst");
    EXPECT_EQ(storage_error(Status::Aborted("why"), "/db").message,
              "the database cannot be used: Operation aborted: why");
    EXPECT_EQ(storage_error(Status::NoSpace(), "/db").message,
              "there is no room left on the disk; what was recorded before is unchanged");
}

TEST(StorageError, SaysWhatASystemErrorMeansToAUser) {
    EXPECT_EQ(system_error(EACCES, "opening the database", "/db").message,
              "the database may not be read or written here: opening the database: Permission denied");
    for (const int number : {EACCES, EPERM, EROFS}) {
        EXPECT_EQ(system_error(number, "opening", "/db").code, "database-denied");
    }
    for (const int number : {ENOSPC, EFBIG, EDQUOT}) {
        EXPECT_EQ(system_error(number, "writing", "/db").code, "disk-full");
    }
    EXPECT_EQ(system_error(EIO, "reading", "/db").code, "database-failed");
    EXPECT_EQ(system_error(EIO, "reading", "/db").message, "reading: Input/output error");
}

}  // namespace
}  // namespace lacuna::storage
