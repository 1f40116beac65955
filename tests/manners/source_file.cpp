#include "source_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace lacuna::manners {
namespace {

namespace fs = std::filesystem;

/// The end of the string, character or raw string that begins at `at`, which is a quote.
std::size_t end_of_quoted(const std::string& text, std::size_t at) {
    if (text[at] == '"' && at > 0 && text[at - 1] == 'R') {
        const std::size_t open = text.find('(', at);
        const std::string close = ")" + text.substr(at + 1, open - at - 1) + "\"";
        const std::size_t found = open == std::string::npos ? open : text.find(close, open);
        return found == std::string::npos ? text.size() : found + close.size();
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != text[at] && text[end] != '\n') {
        end += text[end] == '\\' ? 2 : 1;
    }
    return std::min(end + 1, text.size());
}

/// Whether the quote is one of 1'000 and no beginning of a character.
bool separates_digits(const std::string& text, std::size_t at) {
    return text[at] == '\'' && at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
}

void blank(std::string& text, std::size_t from, std::size_t to) {
    std::replace_if(
        text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
        [](char c) { return c != '\n'; }, ' ');
}

}  // namespace

std::vector<SourceFile> source_files(const fs::path& root, const std::vector<std::string>& folders) {
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            const std::string extension = entry.path().extension().string();
            if (extension == ".cpp" || extension == ".hpp" || extension == ".h") {
                std::ifstream file{entry.path(), std::ios::binary};
                files.push_back({fs::relative(entry.path(), root).generic_string(),
                                 std::string{std::istreambuf_iterator<char>{file}, {}}});
            }
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string code_of(const std::string& text, Keep keep) {
    std::string code = text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text.compare(at, 2, "//") == 0) {
            end = std::min(text.find('\n', at), text.size());
            blank(code, at, end);
        } else if (text.compare(at, 2, "/*") == 0) {
            const std::size_t close = text.find("*/", at + 2);
            end = close == std::string::npos ? text.size() : close + 2;
            blank(code, at, end);
        } else if (text[at] == '"' || (text[at] == '\'' && !separates_digits(text, at))) {
            end = end_of_quoted(text, at);
            if (keep == Keep::nothing) {
                blank(code, at, end);
            }
        }
        at = end;
    }
    return code;
}

std::size_t line_of(const std::string& text, std::size_t offset) {
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace lacuna::manners
