#include "storage/format_marker.hpp"

#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace lacuna::storage {
namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& path, const std::string& content) {
    std::ofstream{path, std::ios::binary} << content;
}

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(FormatMarker, IsWrittenAndRead) {
    const testing::TemporaryDirectory directory;
    EXPECT_EQ(*read_marker(directory.path()), MarkerState::empty);
    ASSERT_TRUE(write_marker(directory.path()));
    EXPECT_EQ(read_file(directory.path() / "LACUNA"), "lacuna database, format 1\n");
    EXPECT_EQ(*read_marker(directory.path()), MarkerState::ours);
    EXPECT_FALSE(fs::exists(directory.path() / "LACUNA.new"));
}

TEST(FormatMarker, TellsWhatIsMissing) {
    const testing::TemporaryDirectory directory;
    EXPECT_EQ(*read_marker(directory.path() / "nothing"), MarkerState::missing);
    EXPECT_EQ(*read_marker(directory.path() / "nothing" / "below"), MarkerState::missing);
}

TEST(FormatMarker, AnInterruptedMakingIsBegunAnew) {
    const testing::TemporaryDirectory directory;
    write_file(directory.path() / "LACUNA.new", "lacuna data");
    EXPECT_EQ(*read_marker(directory.path()), MarkerState::empty);
    ASSERT_TRUE(write_marker(directory.path()));
    EXPECT_EQ(*read_marker(directory.path()), MarkerState::ours);
}

TEST(FormatMarker, RefusesForeignPlaces) {
    const testing::TemporaryDirectory directory;
    write_file(directory.path() / "letter.txt", "Dear Sir");
    const auto folder = read_marker(directory.path());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().category, ErrorCategory::storage);
    EXPECT_EQ(folder.error().code, "database-foreign");
    EXPECT_EQ(folder.error().message, "this directory holds something else than a lacuna database");
    EXPECT_EQ(folder.error().advice, "name a database, or a new or empty directory, with --db");
    EXPECT_EQ(folder.error().place.file, directory.path().string());
    const auto file = read_marker(directory.path() / "letter.txt");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, "database-foreign");
    EXPECT_EQ(file.error().message, "this is a file and not a database directory");
    write_file(directory.path() / "LACUNA.new", "");
    EXPECT_EQ(read_marker(directory.path()).error().code, "database-foreign");
}

struct Content {
    std::string content;
    const char* code;
    const char* message;
};

TEST(FormatMarker, TellsOlderNewerAndDamagedFormatsApart) {
    const Content rows[] = {
        {"lacuna database, format 2\n", "database-too-new", "the database has format 2; this program reads up to 1"},
        {"lacuna database, format 4294967295\n", "database-too-new",
         "the database has format 4294967295; this program reads up to 1"},
        {"lacuna database, format 0\n", "database-too-old", "the database has format 0; this program reads 1 only"},
        {"", "database-damaged", "its file LACUNA cannot be read"},
        {"lacuna", "database-damaged", "its file LACUNA cannot be read"},
        {std::string(100, '\0'), "database-damaged", "its file LACUNA cannot be read"},
        {"lacuna database, format ", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format 1", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format x\n", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format 1x\n", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format -1\n", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format 4294967296\n", "database-damaged", "its file LACUNA names no format"},
        {"lacuna database, format " + std::string(1000, '1'), "database-damaged", "its file LACUNA names no format"},
    };
    for (const Content& row : rows) {
        const testing::TemporaryDirectory directory;
        write_file(directory.path() / "LACUNA", row.content);
        const auto marker = read_marker(directory.path());
        ASSERT_FALSE(marker) << row.content;
        EXPECT_EQ(marker.error().code, row.code) << row.content;
        EXPECT_EQ(marker.error().message, row.message) << row.content;
        EXPECT_FALSE(marker.error().advice.empty());
    }
}

TEST(FormatMarker, CannotBeWrittenNowhere) {
    const testing::TemporaryDirectory directory;
    const Status written = write_marker(directory.path() / "nothing");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "database-failed");
    EXPECT_EQ(written.error().message, "creating the database: No such file or directory");
}

}  // namespace
}  // namespace lacuna::storage
