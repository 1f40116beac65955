#pragma once

#include "lacuna/database.hpp"
#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace lacuna {

namespace fs = std::filesystem;

inline const fs::path pets = LACUNA_SOURCE_DIR "/tests/logic/collection";

/// A database of the invented collection on pets, in a folder of its own.
class DatabaseTest : public ::testing::Test {
protected:
    [[nodiscard]] fs::path database() const { return folder_ / "law.db"; }
    [[nodiscard]] Database opened() const {
        const auto loaded = Database::load(database(), pets);
        EXPECT_TRUE(loaded) << (loaded ? "" : to_text(loaded.error()));
        return Database::open(database()).value();
    }

    testing::TemporaryDirectory temporary_;
    fs::path folder_ = temporary_.path();
};

inline QueryOptions on_a_day() {
    QueryOptions options;
    options.today = "2021-07-15";
    options.file_name = "report.lq";
    return options;
}

}  // namespace lacuna
