#include "ready_questions.hpp"

#include "bundled_collections.hpp"
#include "lacuna/base/suggest.hpp"
#include "message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::vector<ReadyQuestion> questions_of(const fs::path& collection) {
    std::vector<ReadyQuestion> found;
    std::error_code error;
    for (fs::directory_iterator entry{collection / "queries", error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        if (entry->path().extension() == ".lq") {
            found.push_back({collection.filename().string(), entry->path().stem().string(), entry->path()});
        }
    }
    std::ranges::sort(found, {}, &ReadyQuestion::name);
    return found;
}

std::string qualified(const ReadyQuestion& question) {
    return question.collection + "/" + question.name;
}

}  // namespace

Result<std::vector<ReadyQuestion>> ready_questions() {
    const Result<std::vector<fs::path>> collections = bundled_collections();
    if (!collections) {
        return collections.error();
    }
    std::vector<ReadyQuestion> all;
    for (const fs::path& collection : *collections) {
        std::ranges::move(questions_of(collection), std::back_inserter(all));
    }
    return all;
}

Result<ReadyQuestion> find_ready_question(std::string_view name) {
    const Result<std::vector<ReadyQuestion>> all = ready_questions();
    if (!all) {
        return all.error();
    }
    std::vector<ReadyQuestion> found;
    std::vector<std::string> names;
    for (const ReadyQuestion& question : *all) {
        names.push_back(question.name);
        if (question.name == name || qualified(question) == name) {
            found.push_back(question);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (found.size() > 1) {
        return usage_error("ambiguous-question", fmt::format("several collections have a ready question '{}'", name),
                           fmt::format("name one of them, as in: lacuna ask {}", qualified(found.front())));
    }
    const std::vector<std::string> near = nearest(name, names);
    return usage_error("unknown-question", fmt::format("there is no ready question '{}'", name),
                       near.empty() ? "`lacuna ask` lists them" : fmt::format("did you mean '{}'?", near.front()));
}

std::string option_name(const ScriptParameter& parameter) {
    std::string name = "--" + parameter.name;
    std::ranges::replace(name, '_', '-');
    return name;
}

}  // namespace lacuna::cli
