#include "exchange/text_file.hpp"

#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace lacuna::exchange {
namespace {

void refuse(const TextFile& file, Findings& findings, std::size_t offset, std::string code, std::string message,
            std::string fix) {
    findings.add(file, offset, {Severity::error, {}, std::move(code), std::move(message), std::move(fix), {}});
}

// Tab, line feed and carriage return are the only control characters of YAML; U+0085 and the rest of C1 (C2 80 to
// C2 9F in UTF-8) and the delete character do nothing but hide something from the reader.
std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool allowed = byte == '\t' || byte == '\n' || byte == '\r';
        if ((byte < 0x20 && !allowed) || byte == 0x7f) {
            return at;
        }
        if (byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0) {
            return at;
        }
    }
    return std::nullopt;
}

void refuse_control_character(const TextFile& file, Findings& findings, std::size_t offset) {
    if (file.text[offset] == '\0') {
        refuse(file, findings, offset, "nul-byte", "the file has a NUL byte; it is perhaps not a text at all",
               "save the file as plain UTF-8 text");
        return;
    }
    const auto byte = static_cast<unsigned char>(file.text[offset]);
    const unsigned code_point = byte == 0xc2 ? static_cast<unsigned char>(file.text[offset + 1]) : byte;
    refuse(file, findings, offset, "control-character",
           fmt::format("the control character U+{:04X} is not text", code_point), "delete it");
}

// Line by line, so that the plain ASCII of most lines costs nothing.
void warn_of_other_normal_forms(const TextFile& file, Findings& findings) {
    const std::string_view text = file.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto differs = utf8::first_not_normalised(text.substr(begin, end - begin));
        if (differs) {
            findings.add(file, begin + *differs,
                         {Severity::warning,
                          {},
                          "not-normalised",
                          "the text is not in Unicode normal form C: a letter and its accent are kept apart, so that "
                          "searches may miss it",
                          "type the letter anew, or convert the file to normal form C",
                          {}});
            return;
        }
        begin = end + 1;
    }
}

}  // namespace

std::uint32_t TextFile::line_of(std::size_t offset) const {
    const auto end = std::ranges::lower_bound(line_ends, offset);
    return static_cast<std::uint32_t>(1 + (end - line_ends.begin()));
}

void accept_text(TextFile& file, Findings& findings) {
    if (file.text.size() > most_file_bytes) {
        refuse(file, findings, Findings::no_offset, "file-too-large",
               fmt::format("the file has more than {} MiB", most_file_bytes / 1024 / 1024),
               "split it; a jurisdiction's law rarely takes more than 1 MiB");
        return;
    }
    if (file.text.starts_with("\xef\xbb\xbf")) {
        file.text.erase(0, 3);
    }
    if (const auto invalid = utf8::first_invalid(file.text)) {
        refuse(file, findings, *invalid, "not-utf-8",
               fmt::format("the byte {:#04x} is not UTF-8 here", static_cast<unsigned char>(file.text[*invalid])),
               "save the file as UTF-8");
        return;
    }
    if (const auto control = first_control_character(file.text)) {
        refuse_control_character(file, findings, *control);
        return;
    }
    for (std::size_t at = file.text.find('\n'); at != std::string::npos; at = file.text.find('\n', at + 1)) {
        file.line_ends.push_back(at);
    }
    warn_of_other_normal_forms(file, findings);
    file.is_readable = true;
}

void read_text(const std::filesystem::path& path, TextFile& file, Findings& findings) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        refuse(file, findings, Findings::no_offset, "missing-file", "there is no such file",
               "write it; docs/data-format.md says what it holds");
        return;
    }
    // A pipe or a device would make us wait or never end.
    if (error || !std::filesystem::is_regular_file(status)) {
        refuse(file, findings, Findings::no_offset, "not-a-file",
               error ? fmt::format("the file cannot be looked at: {}", error.message()) : "this is not a regular file",
               "put a plain file in its place");
        return;
    }
    std::ifstream stream{path, std::ios::binary};
    file.text.resize(most_file_bytes + 1);
    stream.read(file.text.data(), static_cast<std::streamsize>(file.text.size()));
    file.text.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    file.text.shrink_to_fit();
    if (!stream.is_open() || stream.bad()) {
        refuse(file, findings, Findings::no_offset, "unreadable-file", "the file cannot be read",
               "look at its permissions");
        return;
    }
    accept_text(file, findings);
}

}  // namespace lacuna::exchange
