#include "normalise.hpp"

#include <regex>
#include <string_view>

namespace lacuna::golden {
namespace {

void replace_all(std::string& text, const std::string& from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

std::string normalised(std::string text, const std::filesystem::path& scratch) {
    const std::filesystem::path golden{LACUNA_GOLDEN_DIR};
    replace_all(text, scratch.string(), "<scratch>");
    replace_all(text, (golden / "collection").string(), "<collection>");
    replace_all(text, golden.string(), "<golden>");
    static const std::regex time(R"(\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z)");
    static const std::regex hash(R"(\b[0-9a-f]{32,}\b)");
    static const std::regex milliseconds(R"(in [0-9.]+ ms)");
    static const std::regex microseconds(R"(in \d+ microseconds)");
    static const std::regex last_column(R"((│ +)\d+\n)");
    static const std::regex process(R"(\.building-\d+)");
    static const std::regex table(R"(\b\d{6}\.sst\b)");
    static const std::regex manifest(R"(\bMANIFEST-\d{6}\b)");
    text = std::regex_replace(text, table, "<number>.sst");
    text = std::regex_replace(text, manifest, "MANIFEST-<number>");
    text = std::regex_replace(text, time, "<time>");
    text = std::regex_replace(text, hash, "<hash>");
    text = std::regex_replace(text, milliseconds, "in <some> ms");
    if (text.find("│ Microseconds\n") != std::string::npos) {  // the plan of EXPLAIN
        text = std::regex_replace(text, microseconds, "in <some> microseconds");
        text = std::regex_replace(text, last_column, "│ <some>\n");
    }
    return std::regex_replace(text, process, ".building-<process>");
}

}  // namespace lacuna::golden
