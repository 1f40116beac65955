#pragma once

#include "child_process.hpp"
#include "test_case.hpp"

#include <filesystem>
#include <string>

namespace lacuna::golden {

/// The directory of one run with everything the case asks for; removed afterwards.
class Scene {
public:
    explicit Scene(const TestCase& test);
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;
    ~Scene();

    [[nodiscard]] const std::filesystem::path& scratch() const { return scratch_; }
    [[nodiscard]] std::filesystem::path directory() const { return scratch_ / "here"; }
    [[nodiscard]] Run prepared_run() const;

private:
    void prepare_files();
    void prepare_database();
    [[nodiscard]] std::string expanded(std::string text) const;
    [[nodiscard]] std::filesystem::path database() const { return scratch_ / "law.db"; }

    const TestCase& test_;
    std::filesystem::path scratch_;
    int lock_ = -1;
};

}  // namespace lacuna::golden
