#include "temporary_collection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <string>

namespace lacuna::exchange::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

// What the reader says of a file, within a time and memory that no blow-up would keep to.
std::string findings_of(const std::string& text) {
    const TemporaryCollection collection;
    collection.write("jurisdictions/xc.yaml", text);
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const auto begin = std::chrono::steady_clock::now();
    std::string findings = collection.findings();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{20});
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 400'000) << "kilobytes";
    return findings;
}

TEST(HostileFiles, AliasBombIsRefusedBeforeItUnfolds) {
    std::string bomb = "jurisdiction: XC\nprovisions: []\na0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string alias = "*a" + std::to_string(i - 1) + " ";
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(alias + ", ", 9) + "]\n";
    }
    const std::string findings = findings_of(bomb);
    EXPECT_THAT(findings, HasSubstr("jurisdictions/xc.yaml:3:5: error[anchor]: anchors (`&name`) are not read\n"));
    EXPECT_THAT(findings, HasSubstr("jurisdictions/xc.yaml:4:10: error[alias]: aliases (`*name`) are not read"));
}

TEST(HostileFiles, LargeFileIsRefused) {
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: []\n" + std::string(5'000'000, '#')),
              "jurisdictions/xc.yaml: error[file-too-large]: the file has more than 4 MiB\n"
              "  fix: split it; a jurisdiction's law rarely takes more than 1 MiB\n");
}

TEST(HostileFiles, NestedBracketsAreRefused) {
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: " + std::string(100'000, '[')),
              "jurisdictions/xc.yaml:2:1013: error[too-deep]: more than 1000 brackets are open here\n"
              "  fix: look for brackets that are never closed\n");
    EXPECT_THAT(findings_of("jurisdiction: XC\nprovisions: " + repeated("{a: ", 100'000)),
                StartsWith("jurisdictions/xc.yaml:2:4013: error[too-deep]"));
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: " + std::string(64, '[') + std::string(64, ']')),
              "jurisdictions/xc.yaml:2:76: error[too-deep]: the file has more than 64 levels\n"
              "  fix: look for brackets or indentation that is not meant\n");
}

TEST(HostileFiles, NestedBlocksAreRefused) {
    EXPECT_THAT(findings_of("provisions:\n" + repeated("- ", 1'000'000)),
                StartsWith("jurisdictions/xc.yaml:2:127: error[too-deep]"));
    EXPECT_THAT(findings_of("provisions:\n" + repeated("? ", 1'000'000)),
                HasSubstr("jurisdictions/xc.yaml:2:3: error[key-not-a-word]"));
    std::string stairs;
    for (std::size_t i = 0; i < 2'000; ++i) {
        stairs += std::string(i, ' ') + "a:\n";
    }
    EXPECT_THAT(findings_of(stairs), StartsWith("jurisdictions/xc.yaml:65:65: error[too-deep]"));
}

TEST(HostileFiles, ManyNodesAreRefused) {
    EXPECT_THAT(findings_of("provisions: [" + repeated("a,", 2'000'000) + "]"),
                HasSubstr("error[too-many-nodes]: the file has more than 200000 nodes in brackets"));
    EXPECT_THAT(findings_of("provisions:\n" + repeated("- a\n", 200'001)),
                HasSubstr("error[too-many-nodes]: the file has more than 200000 nodes\n"));
}

TEST(HostileFiles, ManyMistakesAreCutShort) {
    const TemporaryCollection collection;
    collection.write("jurisdictions/xc.yaml", "jurisdiction: XC\nprovisions:\n" + repeated("- a\n", 20'000));
    const ReadCollection read = collection.read();
    ASSERT_EQ(read.findings.size(), 10'001U);
    EXPECT_EQ(read.findings.back().code, "too-many-findings");
    EXPECT_EQ(read.findings.back().message, "there are 10000 further findings");
}

TEST(HostileFiles, ASharedListDoesNotMultiply) {
    std::string codebook = "codebook: dogs\nversion: 1\nenumerations:\n  long:\n";
    for (int i = 0; i < 900; ++i) {
        codebook += "    - name_" + std::to_string(i) + "\n";
    }
    codebook += "attributes:\n";
    for (int i = 0; i < 5'000; ++i) {
        codebook += "  - {id: a" + std::to_string(i) + ", type: set, values: long, question: Which}\n";
    }
    codebook += "concepts:\n  - {id: dog, label: Dog, question: Which, attributes: [a0]}\n";
    const TemporaryCollection collection;
    collection.write("codebook.yaml", codebook);
    EXPECT_THAT(collection.findings(), HasSubstr("error[codebook-too-large]"));
}

TEST(HostileFiles, ManyFilesAreRefused) {
    const TemporaryCollection collection;
    for (int i = 0; i < 1'100; ++i) {
        collection.write("baselines/b" + std::to_string(i) + ".yaml", "a: b\n");
    }
    const std::string findings = collection.findings();
    EXPECT_THAT(findings, HasSubstr("error[collection-too-large]: a collection has at most 1000 files"));
}

TEST(HostileFiles, EmptyFile) {
    EXPECT_EQ(findings_of(""),
              "jurisdictions/xc.yaml: error[empty-file]: the file is empty\n"
              "  fix: write what docs/data-format.md asks for, or delete the file\n");
    EXPECT_THAT(findings_of("# only a comment\n"), StartsWith("jurisdictions/xc.yaml: error[empty-file]"));
}

TEST(HostileFiles, MissingFiles) {
    const TemporaryCollection collection;
    collection.remove("codebook.yaml");
    collection.remove("reference");
    EXPECT_EQ(collection.findings(),
              "codebook.yaml: error[missing-file]: there is no such file\n"
              "  fix: write it; docs/data-format.md says what it holds\n"
              "reference/jurisdictions.yaml: error[missing-file]: there is no such file\n"
              "  fix: write it; docs/data-format.md says what it holds\n"
              "reference/groups.yaml: error[missing-file]: there is no such file\n"
              "  fix: write it; docs/data-format.md says what it holds\n");
}

TEST(HostileFiles, UnreadableFiles) {
    const TemporaryCollection collection;
    fs::create_directory(collection.folder() / "jurisdictions/folder.yaml");
    fs::create_symlink("nowhere", collection.folder() / "jurisdictions/link.yaml");
    fs::create_symlink("loop.yaml", collection.folder() / "jurisdictions/loop.yaml");
    fs::create_symlink("/dev/zero", collection.folder() / "jurisdictions/zero.yaml");
    EXPECT_EQ(collection.findings(),
              "jurisdictions/folder.yaml: error[not-a-file]: this is not a regular file\n"
              "  fix: put a plain file in its place\n"
              "jurisdictions/link.yaml: error[missing-file]: there is no such file\n"
              "  fix: write it; docs/data-format.md says what it holds\n"
              "jurisdictions/loop.yaml: error[not-a-file]: the file cannot be looked at: Too many levels of symbolic "
              "links\n"
              "  fix: put a plain file in its place\n"
              "jurisdictions/zero.yaml: error[not-a-file]: this is not a regular file\n"
              "  fix: put a plain file in its place\n");
}

TEST(HostileFiles, FileWithoutPermission) {
    const TemporaryCollection collection;
    const fs::path file = collection.folder() / "instruments.yaml";
    fs::permissions(file, fs::perms::none);
    // Who may do everything becomes nobody for a while.
    const bool is_root = geteuid() == 0;
    ASSERT_EQ(is_root ? seteuid(65'534) : 0, 0);
    const std::string findings = collection.findings();
    ASSERT_EQ(is_root ? seteuid(0) : 0, 0);
    EXPECT_THAT(findings, StartsWith("instruments.yaml: error[unreadable-file]: the file cannot be read"));
}

TEST(HostileFiles, FolderThatIsAFile) {
    const TemporaryCollection collection;
    collection.remove("baselines");
    collection.write("baselines", "a text");
    EXPECT_EQ(collection.findings(),
              "baselines: error[unreadable-folder]: the folder cannot be read: Not a directory\n"
              "  fix: look at its permissions\n");
}

TEST(HostileFiles, MissingFolderIsAnErrorOfItsOwn) {
    const auto missing = read_collection("/no/such/folder");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "missing-folder");
    EXPECT_EQ(missing.error().category, ErrorCategory::data);
    EXPECT_EQ(missing.error().message, "there is no folder /no/such/folder");

    const TemporaryCollection collection;
    const auto file = read_collection(collection.folder() / "codebook.yaml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, "not-a-folder");

    const auto endless = read_collection(std::string(100'000, 'a'));
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().code, "unreadable-folder");
}

}  // namespace
}  // namespace lacuna::exchange::tests
