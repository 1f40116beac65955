#include "scene.hpp"

#include "read_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace lacuna::golden {
namespace {

namespace fs = std::filesystem;

/// `\n`, `\\` and `\xHH` as the characters that they stand for.
std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            result += text[i];
        } else if (text.substr(i, 2) == "\\n") {
            result += '\n';
            i += 1;
        } else if (text.substr(i, 2) == "\\x" && i + 3 < text.size()) {
            result += static_cast<char>(std::stoi(std::string{text.substr(i + 2, 2)}, nullptr, 16));
            i += 3;
        } else if (text.substr(i, 2) == "\\\\") {
            result += '\\';
            i += 1;
        } else {
            throw std::runtime_error("conditions: unknown escape");
        }
    }
    return result;
}

std::pair<std::string, std::string> split(const std::string& text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    return {text.substr(0, space), text.substr(std::min(space + 1, text.size()))};
}

std::string nested_script(std::size_t depth) {
    return "FIND provisions WHERE " + std::string(depth, '(') + "punishable" + std::string(depth, ')') + ";\n";
}

void load(const fs::path& database) {
    const Outcome outcome = run({.arguments = {"load", LACUNA_GOLDEN_DIR "/collection", "--db", database.string()},
                                 .directory = database.parent_path(),
                                 .environment = {},
                                 .input = {},
                                 .output = {},
                                 .file_size_limit = {},
                                 .unprivileged = false});
    if (outcome.exit_code != 0) {
        throw std::runtime_error("the collection of the tests does not load: " + outcome.errors);
    }
}

/// What a disk leaves behind that has lost the blocks of the tables and logs.
void damage(const fs::path& database) {
    constexpr std::size_t length = 4096;
    for (const auto& entry : fs::directory_iterator(database)) {
        if (entry.path().extension() == ".sst" || entry.path().extension() == ".log") {
            write_file(entry.path(), std::string(length, '\0'));
        }
    }
}

}  // namespace

Scene::Scene(const TestCase& test) : test_(test) {
    std::string pattern = (fs::temp_directory_path() / "lacuna-golden-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("mkdtemp");
    }
    scratch_ = pattern;
    fs::create_directory(directory());
    prepare_files();
    prepare_database();
    if (test.has("unprivileged")) {
        fs::permissions(scratch_, fs::perms{0755});
    }
}

Scene::~Scene() {
    if (lock_ >= 0) {
        ::close(lock_);
    }
    std::error_code ignored;
    fs::permissions(database(), fs::perms{0700}, ignored);
    fs::remove_all(scratch_, ignored);
}

void Scene::prepare_files() {
    for (const auto& entry : fs::directory_iterator(test_.folder)) {
        if (!is_reserved(entry.path().filename().string())) {
            fs::copy(entry.path(), directory() / entry.path().filename(), fs::copy_options::recursive);
        }
    }
    for (const auto& [condition, rest] : test_.conditions) {
        const auto [name, value] = split(rest);
        if (condition == "file") {
            write_file(directory() / name, unescaped(value));
        } else if (condition == "nested") {
            write_file(directory() / name, nested_script(std::stoul(value)));
        }
    }
}

void Scene::prepare_database() {
    const auto is_named = [](const std::string& word) { return word.find("{db}") != std::string::npos; };
    const auto is_variable = [&](const auto& condition) { return is_named(condition.second); };
    if (std::ranges::none_of(test_.command, is_named) && std::ranges::none_of(test_.conditions, is_variable)) {
        return;
    }
    const std::string kind = test_.condition("database");
    if (kind == "missing") {
        return;
    }
    if (kind == "empty" || kind == "foreign") {
        fs::create_directory(database());
        if (kind == "foreign") {
            write_file(database() / "letters.txt", "not a database\n");
        }
        return;
    }
    load(database());
    if (kind == "damaged") {
        damage(database());
    } else if (kind == "forbidden") {
        fs::permissions(database(), fs::perms{0});
    } else if (kind == "locked") {
        // As RocksDB does; the lock is this process's own, so that the command finds it taken.
        lock_ = ::open((database() / "LOCK").c_str(), O_RDWR);
        const struct flock whole { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 0, .l_pid = 0 };
        if (lock_ < 0 || ::fcntl(lock_, F_SETLK, &whole) != 0) {
            throw std::runtime_error("cannot lock the database");
        }
    } else if (!kind.empty()) {
        throw std::runtime_error("conditions: unknown database");
    }
}

std::string Scene::expanded(std::string text) const {
    const auto replace = [&text](std::string_view from, const std::string& to) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    };
    replace("{db}", database().string());
    replace("{collection}", LACUNA_GOLDEN_DIR "/collection");
    replace("{scratch}", scratch_.string());
    return text;
}

Run Scene::prepared_run() const {
    Run run;
    for (const std::string& word : test_.command) {
        run.arguments.push_back(expanded(word));
    }
    run.directory = directory();
    run.environment = {{"HOME", (scratch_ / "home").string()},
                       {"XDG_DATA_HOME", (scratch_ / "data").string()},
                       {"LACUNA_DATASETS", LACUNA_GOLDEN_DIR}};
    for (const auto& [condition, rest] : test_.conditions) {
        if (condition == "environment") {
            const std::size_t equals = rest.find('=');
            if (equals == std::string::npos) {
                run.environment.erase(rest);
            } else {
                run.environment[rest.substr(0, equals)] = expanded(rest.substr(equals + 1));
            }
        } else if (condition == "stdout") {
            run.output = rest;
        } else if (condition == "file-size-limit") {
            run.file_size_limit = std::stoul(rest);
        } else if (condition == "unprivileged") {
            run.unprivileged = true;
        } else if (condition != "file" && condition != "nested" && condition != "database") {
            throw std::runtime_error("conditions: unknown condition '" + condition + "'");
        }
    }
    run.input = test_.input;
    return run;
}

}  // namespace lacuna::golden
