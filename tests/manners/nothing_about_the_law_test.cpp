// What the law is about stands in datasets/ and nowhere in the code: the next collection needs no other program.

#include "forbidden_words.hpp"
#include "planted_file.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string_view>

namespace lacuna::manners {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The ids of a codebook's concepts and attributes that nobody writes by chance: those of several words. Identifiers
/// have an underscore for the dot.
std::vector<std::string> telling_ids(const std::filesystem::path& codebook) {
    constexpr std::string_view opening = "  - id: ";
    std::vector<std::string> ids;
    std::ifstream file{codebook};
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(opening) || line.find_first_of("._") == std::string::npos) {
            continue;
        }
        std::string id = line.substr(opening.size());
        ids.push_back(id);
        std::ranges::replace(id, '.', '_');
        ids.push_back(id);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<std::string> words() {
    std::vector<std::string> all = telling_ids(LACUNA_SOURCE_DIR "/datasets/child-protection/codebook.yaml");
    EXPECT_GT(all.size(), 50U) << "the codebook could not be read";
    // Offender and victim are words of the language itself: FORUM asks for them.
    for (const char* word : {"csam", "grooming", "prostitution", "trafficking", "abuse", "sexual", "pornography",
                             "lanzarote", "criminalised", "child_protection"}) {
        all.emplace_back(word);
    }
    return all;
}

TEST(NothingAboutTheLaw, StandsInTheLibraries) {
    EXPECT_THAT(words_in(LACUNA_SOURCE_DIR, {"engine", "grammar"}, words(), Keep::strings), IsEmpty());
}

// Its help shows examples on the collection that comes with it; its code knows nothing of them.
TEST(NothingAboutTheLaw, StandsInTheCommandButInItsExamples) {
    EXPECT_THAT(words_in(LACUNA_SOURCE_DIR, {"cli"}, words(), Keep::nothing), IsEmpty());
}

TEST(NothingAboutTheLaw, IsNoticedWhereItStands) {
    const testing::TemporaryDirectory tree;
    plant(tree.path(), "engine/base/a.cpp",
          "// csam.possession in a comment\nif (id == \"csam.possession\") {\n    csam_possession = grooming;\n}\n");
    EXPECT_THAT(words_in(tree.path(), {"engine"}, {"csam.possession", "csam_possession", "grooming"}, Keep::strings),
                ElementsAre("engine/base/a.cpp:2: csam.possession", "engine/base/a.cpp:3: csam_possession",
                            "engine/base/a.cpp:3: grooming"));
    EXPECT_THAT(words_in(tree.path(), {"engine"}, {"csam.possession"}, Keep::nothing), IsEmpty());
}

}  // namespace
}  // namespace lacuna::manners
