#include "error_page.hpp"

#include <algorithm>

namespace lacuna::documents {
namespace {

constexpr std::string_view introduction = R"(# Errors and warnings

Every message of Lacuna has a code, in brackets behind `error` or `warning`. Codes are stable: a script may rely on
them. This page has them all, with what each means, what to do, and a wrong and a right example. The examples are those
that the tests run, over small invented collections: one on the keeping of pets (`tests/logic`), and for FORUM one on
dragons (`tests/logic/forum`). What follows a wrong one is what comes of it.

In the examples `⟨3 × ab ⟩` stands for `ab ab ab `, with `⟪n⟫` in it for 1, 2, 3, and `\x07` for one byte.

The page is written by the tests from the files of `docs/errors/` (`LACUNA_UPDATE=1`).
)";

std::string fenced(const std::string& text, std::string_view language = {}) {
    return "```" + std::string{language} + "\n" + text + (text.ends_with('\n') ? "" : "\n") + "```\n";
}

std::string given(const Settings& parameters, const Settings& options) {
    std::string words;
    for (const auto& [name, value] : parameters) {
        words += (words.empty() ? ", with `--param " : ", `--param ") + name + "=" + value + "`";
    }
    for (const auto& [name, value] : options) {
        const std::string unit = name == "time" ? " milliseconds" : "";
        words += (words.empty() ? ", with the option `" : ", `") + name + "` of " + value + unit;
    }
    return words;
}

std::string shown(const std::vector<Reported>& reports, const std::string& code) {
    std::string text;
    for (const Reported& report : reports) {
        text += report.code == code ? (text.empty() ? "" : "\n\n") + report.text : "";
    }
    return fenced(text);
}

class Page {
public:
    explicit Page(ErrorBench& bench) : bench_(bench) {}

    void add_alphabet(const std::vector<Chapter>& chapters) {
        std::vector<std::string> codes;
        for (const Chapter& chapter : chapters) {
            for (const Entry& entry : chapter.entries) {
                codes.push_back(entry.code);
            }
        }
        std::ranges::sort(codes);
        text_ += "\n";
        for (const std::string& code : codes) {
            text_ += (code == codes.front() ? "" : " ·\n") + ("[" + code + "](#" + code + ")");
        }
        text_ += "\n";
    }

    void add(const Chapter& chapter) {
        text_ += "\n## " + chapter.title + "\n\n" + chapter.about + (chapter.about.ends_with('\n') ? "" : "\n");
        for (const Entry& entry : chapter.entries) {
            text_ += "\n### " + entry.code + "\n\n" + entry.meaning + " " + entry.advice + "\n";
            for (const Example& example : entry.examples) {
                add(example, entry.code);
            }
        }
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void add(const Example& example, const std::string& code) {
        text_ += "\n";
        if (!example.test.empty()) {
            text_ += "There is no example here: " + example.why + ". Tested by `" +
                     example.test.substr(example.test.find(' ') + 1) + "`.\n";
        } else if (!example.command.empty()) {
            text_ += "Wrong:\n\n" + fenced("$ " + command_line(example.command)) +
                     shown(reported_by_command(example.command), code) + "\nRight:\n\n" +
                     fenced("$ " + command_line(example.right));
        } else if (example.file.empty()) {
            text_ += "Wrong" + given(example.parameters, example.options) + ":\n\n" + fenced(example.wrong) +
                     shown(bench_.wrong(example), code) + "\nRight" +
                     given(example.right_parameters, example.right_options) + ":\n\n" + fenced(example.right);
        } else {
            const std::string found = shown(bench_.wrong(example), code);
            text_ += "Wrong, in `" + example.file + "`:\n\n" + fenced(example.wrong, "yaml") + found;
            text_ += example.right.empty() ? "" : "\nRight:\n\n" + fenced(example.right, "yaml");
        }
    }

    ErrorBench& bench_;
    std::string text_{introduction};
};

}  // namespace

std::string error_page(const std::vector<Chapter>& chapters, ErrorBench& bench) {
    Page page(bench);
    page.add_alphabet(chapters);
    for (const Chapter& chapter : chapters) {
        page.add(chapter);
    }
    return page.take();
}

}  // namespace lacuna::documents
