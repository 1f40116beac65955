#include "forbidden_includes.hpp"
#include "planted_file.hpp"
#include "source_file.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lacuna::manners {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(IncludeDirections, AreKept) {
    ASSERT_GT(source_files(LACUNA_SOURCE_DIR, {"engine", "grammar"}).size(), 40U) << "hardly anything was looked at";
    EXPECT_THAT(forbidden_includes(LACUNA_SOURCE_DIR), IsEmpty());
}

struct Planted {
    const char* path;
    const char* include;
};

TEST(IncludeDirections, AgainstTheDirectionAreNoticed) {
    const Planted wrong[] = {
        {"engine/base/a.cpp", "\"model/value.hpp\""},
        {"engine/base/a.cpp", "\"lacuna/answer.hpp\""},
        {"engine/include/lacuna/base/a.hpp", "\"lacuna/answer.hpp\""},
        {"engine/include/lacuna/a.hpp", "\"model/value.hpp\""},
        {"engine/include/lacuna/a.hpp", "<fmt/format.h>"},
        {"engine/include/lacuna/a.hpp", "<unistd.h>"},
        {"engine/model/a.hpp", "\"compare/demand.hpp\""},
        {"engine/model/a.hpp", "\"storage/store.hpp\""},
        {"engine/storage/a.cpp", "\"compare/demand.hpp\""},
        {"engine/storage/a.cpp", "\"query/plan/plan.hpp\""},
        {"engine/compare/a.cpp", "\"storage/store.hpp\""},
        {"engine/compare/a.cpp", "\"lacuna/grammar/ast.hpp\""},
        {"engine/compare/a.cpp", "<rocksdb/db.h>"},
        {"engine/answer/a.cpp", "\"query/plan/plan.hpp\""},
        {"engine/query/execute/a.cpp", "\"report/table.hpp\""},
        {"engine/query/execute/a.cpp", "\"exchange/load.hpp\""},
        {"engine/query/bind/a.cpp", "\"lacuna/database.hpp\""},
        {"engine/query/bind/a.cpp", "<boost/spirit/home/x3.hpp>"},
        {"engine/exchange/a.cpp", "\"storage/store.hpp\""},
        {"engine/exchange/a.cpp", "\"query/plan/plan.hpp\""},
        {"engine/report/a.cpp", "\"query/plan/plan.hpp\""},
        {"engine/report/a.cpp", "\"model/value.hpp\""},
        {"engine/report/a.cpp", "<yaml-cpp/yaml.h>"},
        {"engine/query/a.cpp", "<nlohmann/json.hpp>"},
        {"engine/query/a.cpp", "<cereal/cereal.hpp>"},
        {"engine/unheard_of/a.cpp", "\"model/value.hpp\""},
        {"grammar/src/a.cpp", "\"model/value.hpp\""},
        {"grammar/src/a.cpp", "\"lacuna/database.hpp\""},
        {"grammar/include/lacuna/grammar/a.hpp", "<boost/spirit/home/x3.hpp>"},
        {"grammar/include/lacuna/grammar/a.hpp", "\"token.hpp\""},
        {"cli/a.cpp", "\"query/plan/plan.hpp\""},
        {"cli/a.cpp", "\"model/value.hpp\""},
        {"cli/a.cpp", "<rocksdb/db.h>"},
        {"cli/a.cpp", "\"../engine/include/lacuna/answer.hpp\""},
    };
    for (const Planted& planted : wrong) {
        const testing::TemporaryDirectory tree;
        plant(tree.path(), planted.path, std::string{"#pragma once\n\n  #  include "} + planted.include + "\n");
        const auto found = forbidden_includes(tree.path());
        ASSERT_EQ(found.size(), 1U) << planted.path << " with " << planted.include;
        EXPECT_TRUE(found[0].starts_with(std::string{planted.path} + ":3: ")) << found[0];
    }
}

TEST(IncludeDirections, WithTheDirectionAreFine) {
    const Planted right[] = {
        {"engine/base/a.cpp", "\"lacuna/base/date.hpp\""},
        {"engine/base/a.cpp", "<utf8proc.h>"},
        {"engine/model/a.hpp", "\"lacuna/base/date.hpp\""},
        {"engine/storage/a.cpp", "<rocksdb/db.h>"},
        {"engine/query/execute/a.cpp", "\"compare/demand.hpp\""},
        {"engine/report/a.cpp", "<nlohmann/json.hpp>"},
        {"engine/database/a.cpp", "\"exchange/load.hpp\""},
        {"grammar/src/a.cpp", "<boost/spirit/home/x3.hpp>"},
        {"cli/a.cpp", "\"lacuna/database.hpp\""},
        {"cli/a.cpp", "\"a.cpp\""},
        {"engine/include/lacuna/a.hpp", "<string>"},
        {"engine/base/a.cpp", "\"lacuna/base/date.hpp\" // and not \"model/value.hpp\""},
    };
    for (const Planted& planted : right) {
        const testing::TemporaryDirectory tree;
        plant(tree.path(), planted.path,
              std::string{"// #include \"query/plan.hpp\"\n/*\n#include <rocksdb/db.h>\n*/\n#include "} +
                  planted.include + "\n");
        EXPECT_THAT(forbidden_includes(tree.path()), IsEmpty()) << planted.path << " with " << planted.include;
    }
}

TEST(IncludeDirections, AreExplained) {
    const testing::TemporaryDirectory tree;
    plant(tree.path(), "engine/base/a.cpp", "#include <rocksdb/db.h>\n#include \"model/value.hpp\"\n");
    EXPECT_THAT(forbidden_includes(tree.path()),
                ElementsAre("engine/base/a.cpp:1: rocksdb/db.h, only engine/storage/ may include rocksdb/",
                            "engine/base/a.cpp:2: model/value.hpp, engine/base/ may not include it"));
}

}  // namespace
}  // namespace lacuna::manners
