// The worked examples of docs/storage-format.md are what the encoders write.

#include "storage/column_family.hpp"
#include "storage/content_hash.hpp"
#include "storage/format_marker.hpp"
#include "storage/key.hpp"
#include "storage/record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace lacuna::storage {
namespace {

using ::testing::HasSubstr;

std::string document() {
    std::ifstream file{LACUNA_SOURCE_DIR "/docs/storage-format.md"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The examples by name: blocks that begin with "```hex NAME". A line's bytes stand before its first "|".
std::map<std::string, std::string> examples() {
    std::map<std::string, std::string> found;
    std::istringstream lines{document()};
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```hex ")) {
            name = line.substr(7);
            found[name];
        } else if (line.starts_with("```")) {
            name.clear();
        } else if (!name.empty()) {
            std::istringstream bytes{line.substr(0, line.find('|'))};
            for (std::string byte; bytes >> byte;) {
                EXPECT_EQ(byte.size(), 2U) << line;
                found[name].push_back(static_cast<char>(std::stoi(byte, nullptr, 16)));
            }
        }
    }
    return found;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(byte);
        text += {digits[value / 16], digits[value % 16], ' '};
    }
    return text;
}

model::Provision example_provision() {
    model::Version version;
    version.valid_from = *Date::parse("..2014-09");
    version.valid_to = *Date::parse("2023-02-28?");
    model::Fact licence;
    licence.attribute = "fee";
    licence.value = model::Value::known(*Duration::make(1, 6, 0));
    licence.value.contested = true;
    licence.from_general_part = true;
    licence.citation = model::Citation{"c", "2", "б"};
    model::Fact kinds;
    kinds.attribute = "who";
    kinds.value = model::Value::absent();
    kinds.note = "n";
    version.facts = {licence, kinds};
    version.citation = {"c", "Art. 1", ""};
    version.also = {{"d", "3", ""}};
    version.amended_by = "a";
    version.summary = "s";
    version.sources = {"t"};
    version.coding = {"p", "2026", "single", "high", ""};
    return {"XA", "dog", {version}};
}

TEST(DocumentedFormat, ExamplesAreWhatTheEncodersWrite) {
    std::map<std::string, std::string> expected{
        {"commit key", CommitKey{2}.encode()},
        {"catalogue key", CatalogueKey{"dogs", 2}.encode()},
        {"provision key", ProvisionKey{"dogs", "dog.licence", "XA", 2}.encode()},
        {"commit record", encode(Commit{2, 1'784'073'600'000, "dogs", "1", "0f", 3, 4, 1})},
        {"provision record", encode(example_provision())},
        {"withdrawn record", encode(model::Provision{"XA", "dog", {}})},
    };
    const auto value = [](Scalar scalar) {
        model::Provision provision{"XA", "dog", {model::Version{}}};
        provision.versions[0].facts.resize(1);
        const std::string without = encode(provision);
        provision.versions[0].facts[0].value = model::Value::known(std::move(scalar));
        const std::string with = encode(provision);
        // Behind the record's version, two names, the number of versions, a date, no other, the status, the number of
        // facts, an empty name, the state and the mark.
        constexpr std::size_t at = 2 + 4 + 2 + 4 + 3 + 4 + 7 + 1 + 1 + 4 + 4 + 2;
        return with.substr(at, with.size() - without.size());
    };
    expected["boolean"] = value(true);
    expected["whole number"] = value(std::int64_t{18});
    expected["number"] = value(2.5);
    expected["duration"] = value(*Duration::make(1, 6, 0));
    expected["money"] = value(Money{1'250, "EUR"});
    expected["date"] = value(*Date::parse("2021-07-15"));
    expected["set"] = value(NameSet{"a", "bc"});
    expected["text"] = value(std::string{"Za"});
    const auto documented = examples();
    for (const auto& [name, bytes] : expected) {
        ASSERT_TRUE(documented.contains(name)) << name << " is not in the document: " << hexadecimal(bytes);
        EXPECT_EQ(hexadecimal(documented.at(name)), hexadecimal(bytes)) << name;
    }
    EXPECT_EQ(documented.size(), expected.size()) << "an example that nobody compares";
}

TEST(DocumentedFormat, ExamplesCanBeRead) {
    const auto documented = examples();
    ASSERT_TRUE(documented.contains("provision record"));
    EXPECT_EQ(*decode_provision(documented.at("provision record"), "the example"), example_provision());
    EXPECT_TRUE(decode_commit(documented.at("commit record"), "the example"));
    EXPECT_TRUE(CommitKey::decode(documented.at("commit key")));
    EXPECT_TRUE(CatalogueKey::decode(documented.at("catalogue key")));
    EXPECT_TRUE(ProvisionKey::decode(documented.at("provision key")));
}

TEST(DocumentedFormat, NumbersAndNamesAreThose) {
    const std::string text = document();
    EXPECT_THAT(text, HasSubstr("`lacuna database, format " + std::to_string(format_version) + "`"));
    EXPECT_THAT(text, HasSubstr("record version is " + std::to_string(record_version) + ",\nof catalogues " +
                                std::to_string(catalogue_version)));
    EXPECT_THAT(text, HasSubstr(std::to_string(largest_record >> 20U) + " MiB"));
    for (const std::string_view family : column_family_names) {
        EXPECT_THAT(text, HasSubstr("| `" + std::string{family} + "` |"));
    }
}

TEST(DocumentedFormat, ContentHashIsTheOneDescribed) {
    ContentHash hash;
    hash.add("a");
    hash.add("bc");
    EXPECT_THAT(document(), HasSubstr("`" + hash.hexadecimal() + "`"));
}

}  // namespace
}  // namespace lacuna::storage
