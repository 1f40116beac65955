#include "error_bench.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace lacuna::documents {
namespace {

namespace fs = std::filesystem;

const fs::path root = LACUNA_SOURCE_DIR;

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Cut before each line that names a code; what follows belongs to it.
std::vector<Reported> reports_in(const std::string& text) {
    static const std::regex beginning{R"(^(?:\S+: )?(?:error|warning)\[([a-z0-9-]+)\]: .*)"};
    static const std::regex as_json{R"re(^\{.*"code":"([a-z0-9-]+)".*)re"};
    std::vector<Reported> reports;
    for (const std::string& line : lines_of(text)) {
        std::smatch match;
        if (std::regex_match(line, match, beginning) || std::regex_match(line, match, as_json)) {
            reports.push_back({match[1], line});
        } else if (!reports.empty() && !line.empty()) {
            reports.back().text += "\n" + line;
        }
    }
    return reports;
}

std::size_t indentation_of(const std::string& line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Whether the wanted lines stand here, all of them further to the right by the same number of spaces.
bool stands_at(const std::vector<std::string>& lines, std::size_t at, const std::vector<std::string>& wanted) {
    if (at + wanted.size() > lines.size()) {
        return false;
    }
    const std::string indentation(indentation_of(lines[at]), ' ');
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (lines[at + i] != indentation + wanted[i]) {
            return false;
        }
    }
    return true;
}

/// The text with the wanted lines, where they stand first, replaced by others at the same indentation.
std::string replaced(const std::string& text, const std::string& wanted, const std::string& others) {
    const std::vector<std::string> lines = lines_of(text);
    std::string result;
    bool found = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (found || !stands_at(lines, at, lines_of(wanted))) {
            result += lines[at] + "\n";
            continue;
        }
        found = true;
        const std::string indentation(indentation_of(lines[at]), ' ');
        for (const std::string& line : lines_of(others)) {
            result += indentation + line + "\n";
        }
        at += lines_of(wanted).size() - 1;
    }
    if (!found) {
        throw std::runtime_error("the collection of tests/logic does not have: " + wanted);
    }
    return result;
}

std::unique_ptr<Database> database_with(const fs::path& collection, const fs::path& directory) {
    const auto loaded = Database::load(directory, collection);
    if (!loaded) {
        throw std::runtime_error(to_text(loaded.error()));
    }
    return std::make_unique<Database>(Database::open(directory).value());
}

}  // namespace

ErrorBench::ErrorBench()
    : pets_(database_with(root / "tests/logic/collection", directory_.path() / "law.db")),
      dragons_(database_with(root / "tests/logic/forum/collection", directory_.path() / "dragons.db")) {}

fs::path ErrorBench::folder_of(const Example& example) const {
    return directory_.path() / (example.collection.empty() ? "collection" : "forum/collection");
}

std::vector<Reported> ErrorBench::wrong(const Example& example) {
    if (example.file.empty()) {
        return ask(example, expanded(example.wrong), example.parameters, example.options);
    }
    put_into_file(example);
    return check(example);
}

std::vector<Reported> ErrorBench::right(const Example& example) {
    return example.file.empty() ? ask(example, expanded(example.right), example.right_parameters, example.right_options)
                                : check(example);
}

std::vector<Reported> ErrorBench::ask(const Example& example, const std::string& script, const Settings& parameters,
                                      const Settings& options) const {
    QueryOptions given;
    given.today = options.contains("today") ? options.at("today") : "2021-07-15";
    given.parameters = parameters;
    given.file_name = "report.lq";
    if (options.contains("time")) {
        given.limits.time = std::chrono::milliseconds{std::stoi(options.at("time"))};
    }
    if (options.contains("rows")) {
        given.limits.rows = std::stoul(options.at("rows"));
    }
    const auto answers = (example.collection.empty() ? pets_ : dragons_)->query(script, given);
    if (!answers) {
        const Error& error = answers.error();
        return reports_in(as_seen_from_the_collection(error.details.empty() ? to_text(error) : error.details));
    }
    std::vector<Reported> reports;
    for (const Answer& answer : *answers) {
        for (const Warning& warning : answer.warnings) {
            reports.push_back({warning.code, "warning[" + warning.code + "]: " + warning.message});
        }
    }
    return reports;
}

void ErrorBench::put_into_file(const Example& example) const {
    for (const char* folder : {"collection", "reference", "forum"}) {
        fs::remove_all(directory_.path() / folder);
        fs::copy(root / "tests/logic" / folder, directory_.path() / folder, fs::copy_options::recursive);
    }
    const fs::path file = (folder_of(example) / example.file).lexically_normal();
    const std::string wrong = expanded(example.wrong);
    const std::string text = example.right.empty() ? wrong : replaced(content_of(file), expanded(example.right), wrong);
    std::ofstream{file, std::ios::binary} << text;
}

std::vector<Reported> ErrorBench::check(const Example& example) const {
    const auto checked = check_collection(folder_of(example));
    if (!checked) {
        return reports_in(as_seen_from_the_collection(to_text(checked.error())));
    }
    std::vector<Reported> reports;
    for (const auto* findings : {&checked->errors, &checked->warnings}) {
        for (const std::string& finding : *findings) {
            std::ranges::move(reports_in(as_seen_from_the_collection(finding)), std::back_inserter(reports));
        }
    }
    return reports;
}

std::string ErrorBench::as_seen_from_the_collection(std::string text) const {
    const std::string here = directory_.path().string() + "/";
    for (const auto& [path, seen] : {std::pair{here + "forum/collection/", ""},
                                     {here + "collection/", ""},
                                     {here + "reference", "../reference"},
                                     {here, ""}}) {
        for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at)) {
            text.replace(at, path.size(), seen);
        }
    }
    return text;
}

std::vector<Reported> reported_by_command(const std::string& golden_case) {
    std::vector<Reported> reports;
    for (const char* stream : {"stdout", "stderr"}) {
        const fs::path written = root / "tests/golden/cases" / golden_case / stream;
        if (fs::exists(written)) {
            // A user sees the database where he put it.
            const std::string text = std::regex_replace(content_of(written), std::regex{"<scratch>/"}, "./");
            std::ranges::move(reports_in(text), std::back_inserter(reports));
        }
    }
    return reports;
}

std::string command_line(const std::string& golden_case) {
    std::string line = "lacuna";
    for (const std::string& word : lines_of(content_of(root / "tests/golden/cases" / golden_case / "command"))) {
        const bool is_plain = word.find_first_of(" *<>$'") == std::string::npos && !word.empty();
        line += is_plain ? " " + word : " \"" + word + "\"";
    }
    return std::regex_replace(std::regex_replace(line, std::regex{R"(\{db\})"}, "law.db"),
                              std::regex{R"(\{collection\})"}, "cheese");
}

std::string text_of(const std::string& path) {
    return content_of(root / path);
}

}  // namespace lacuna::documents
