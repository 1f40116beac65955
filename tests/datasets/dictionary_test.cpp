// DICTIONARY.md is made from the codebook. LACUNA_UPDATE=1 writes it anew.

#include "exchange/data_package.hpp"
#include "exchange/read_collection.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lacuna::exchange {
namespace {

class Dictionary : public testing::TestWithParam<const char*> {};

TEST_P(Dictionary, IsAsGenerated) {
    const std::filesystem::path folder = std::filesystem::path{LACUNA_SOURCE_DIR "/datasets"} / GetParam();
    const auto read = read_collection(folder);
    ASSERT_TRUE(read && read->collection) << "the collection has errors";
    const std::string expected = data_dictionary(read->collection->catalogue);
    if (std::getenv("LACUNA_UPDATE") != nullptr) {
        std::ofstream{folder / "DICTIONARY.md", std::ios::binary} << expected;
    }
    std::ostringstream found;
    found << std::ifstream{folder / "DICTIONARY.md", std::ios::binary}.rdbuf();
    EXPECT_EQ(found.str(), expected) << "out of date: run this test with LACUNA_UPDATE=1";
}

INSTANTIATE_TEST_SUITE_P(Collections, Dictionary, testing::Values("child-protection", "cybercrime"));

TEST(DataPackage, QuotesWhatCsvWouldBreak) {
    model::Collection collection;
    collection.catalogue.collection = "pets";
    model::Instrument instrument;
    instrument.id = "act";
    instrument.title["en"] = "An \"Act\", with commas\nand lines";
    collection.catalogue.instruments.push_back(instrument);
    const auto files = data_package(collection);
    EXPECT_NE(files.at("instruments.csv").find("act,,,\"An \"\"Act\"\", with commas\nand lines\",,\n"),
              std::string::npos)
        << files.at("instruments.csv");
}

}  // namespace
}  // namespace lacuna::exchange
