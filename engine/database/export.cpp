#include "database/checked_collection.hpp"
#include "exchange/data_package.hpp"
#include "lacuna/database.hpp"

#include <fmt/format.h>

#include <fstream>
#include <system_error>
#include <utility>

namespace lacuna {
namespace {

namespace fs = std::filesystem;

Error refused_by_disk(const fs::path& path, const std::string& reason) {
    Error error;
    error.category = ErrorCategory::storage;
    error.code = "export-not-written";
    error.message = fmt::format("{} cannot be written: {}", path.string(), reason);
    error.advice = "is there room on the disk, and may you write there?";
    return error;
}

/// Under another name first, so that a reader never sees half a file.
Status write_whole(const fs::path& path, const std::string& text) {
    fs::path unfinished = path;
    unfinished += ".part";
    {
        std::ofstream file{unfinished, std::ios::binary | std::ios::trunc};
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file) {
            std::error_code ignored;
            fs::remove(unfinished, ignored);
            return refused_by_disk(path, "the disk refused the text");
        }
    }
    std::error_code failure;
    fs::rename(unfinished, path, failure);
    if (failure) {
        const std::string reason = failure.message();
        fs::remove(unfinished, failure);
        return refused_by_disk(path, reason);
    }
    return Done{};
}

}  // namespace

Result<ExportReport> export_data_package(const fs::path& folder, const fs::path& directory) {
    auto read = read_checked_collection(folder);
    if (!read) {
        return std::move(read).error();
    }
    if (!read->collection) {
        return refusal(*read, folder, "nothing was written");
    }
    std::error_code failure;
    fs::create_directories(directory, failure);
    if (failure) {
        return refused_by_disk(directory, failure.message());
    }
    ExportReport report;
    for (const auto& [name, text] : exchange::data_package(*read->collection)) {
        if (auto written = write_whole(directory / name, text); !written) {
            return std::move(written).error();
        }
        report.files.push_back(name);
    }
    return report;
}

}  // namespace lacuna
