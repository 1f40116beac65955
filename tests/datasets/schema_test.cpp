// datasets/schema/ is generated from the reader's own definitions and from the codebook. LACUNA_UPDATE=1 writes the
// files anew.

#include "exchange/read_collection.hpp"
#include "exchange/schemas.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace lacuna::exchange {
namespace {

namespace fs = std::filesystem;

const fs::path folder{LACUNA_SOURCE_DIR "/datasets/schema"};

std::map<std::string, std::string> generated() {
    const auto read = read_collection(LACUNA_SOURCE_DIR "/datasets/child-protection");
    EXPECT_TRUE(read && read->collection) << "the collection has errors";
    return read && read->collection ? schemas(read->collection->catalogue.codebook)
                                    : std::map<std::string, std::string>{};
}

TEST(Schema, FilesAreAsGenerated) {
    const auto expected = generated();
    ASSERT_FALSE(expected.empty());
    std::set<std::string> names;
    for (const auto& [name, text] : expected) {
        if (std::getenv("LACUNA_UPDATE") != nullptr) {
            std::ofstream{folder / name, std::ios::binary} << text;
        }
        std::ostringstream found;
        found << std::ifstream{folder / name, std::ios::binary}.rdbuf();
        EXPECT_EQ(found.str(), text) << name << " is out of date: run this test with LACUNA_UPDATE=1";
        names.insert(name);
    }
    for (const auto& entry : fs::directory_iterator{folder}) {
        EXPECT_TRUE(names.contains(entry.path().filename().string())) << entry.path() << " is not generated";
    }
}

void expect_references_resolve(const nlohmann::json& root, const nlohmann::json& part) {
    if (part.is_object() && part.contains("$ref") && part["$ref"].is_string()) {
        const std::string reference = part["$ref"].get<std::string>();
        ASSERT_TRUE(reference.starts_with("#/"));
        EXPECT_TRUE(root.contains(nlohmann::json::json_pointer{reference.substr(1)})) << reference;
    }
    for (const auto& inner : part) {
        if (inner.is_structured()) {
            expect_references_resolve(root, inner);
        }
    }
}

TEST(Schema, IsJsonWhoseReferencesResolve) {
    for (const auto& [name, text] : generated()) {
        const nlohmann::json schema = nlohmann::json::parse(text, nullptr, false);
        ASSERT_FALSE(schema.is_discarded()) << name;
        EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema") << name;
        EXPECT_EQ(schema["additionalProperties"], false) << name;
        expect_references_resolve(schema, schema);
    }
}

}  // namespace
}  // namespace lacuna::exchange
