#pragma once

#include "exchange/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::exchange {

/// Bounds on what comes from outside; docs/data-format.md names the first three.
inline constexpr std::size_t most_file_bytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t most_nodes = 200'000;
inline constexpr std::size_t most_levels = 64;
inline constexpr std::size_t most_files = 1'000;
inline constexpr std::size_t most_collection_bytes = std::size_t{128} * 1024 * 1024;

/// A file of a collection as text.
struct TextFile {
    std::string name;      ///< as findings print it
    std::size_t rank = 0;  ///< findings come in this order of files
    std::string text;
    bool is_readable = false;
    std::vector<std::size_t> line_ends;  ///< set by accept_text()

    /// The line of a byte, from 1; for messages that point elsewhere.
    [[nodiscard]] std::uint32_t line_of(std::size_t offset) const;
};

/// Reads file.text from `path` and sets is_readable, or says in `findings` why the file was refused: it is missing,
/// not a regular file, too large, not UTF-8, or has control characters. A byte order mark is dropped. A text that is
/// not in normal form C is only warned of.
void read_text(const std::filesystem::path& path, TextFile& file, Findings& findings);

/// What read_text() checks of a text that is already at hand. May drop a byte order mark.
void accept_text(TextFile& file, Findings& findings);

}  // namespace lacuna::exchange
