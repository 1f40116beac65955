#include "shell/line_editor.hpp"

#include "lacuna/base/utf8.hpp"
#include "shell/completion_list.hpp"
#include "shell/signals.hpp"
#include "terminal.hpp"

#include <histedit.h>
#include <unistd.h>

#include <langinfo.h>
#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cwchar>
#include <utility>

namespace lacuna::cli {
namespace {

constexpr int kept_entries = 1'000;

/// libedit counts in the characters of the locale; statements are UTF-8 whatever that says.
void choose_locale() {
    std::setlocale(LC_CTYPE, "");
    if (std::string_view{::nl_langinfo(CODESET)} != "UTF-8") {
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }
}

int count_characters(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

}  // namespace

struct LineEditor::Content {
    Complete complete;
    std::string prompt;
    EditLine* line = nullptr;
    History* history = nullptr;
    bool was_interrupted = false;

    static Content& of(EditLine* editor) {
        void* content = nullptr;
        ::el_get(editor, EL_CLIENTDATA, &content);
        return *static_cast<Content*>(content);
    }

    static char* show_prompt(EditLine* editor) { return of(editor).prompt.data(); }

    /// One character; the signals come through while it is waited for.
    static int read_character(EditLine* editor, wchar_t* character) {
        Content& content = of(editor);
        std::mbstate_t state{};
        while (true) {
            const bool is_ready = ShellSignals::wait_for_input();
            if (ShellSignals::take_interrupt()) {
                content.was_interrupted = true;
                return -1;
            }
            if (ShellSignals::take_redraw()) {
                ::el_resize(editor);
                ::el_set(editor, EL_PREP_TERM, 1);
                ::el_set(editor, EL_REFRESH);
            }
            if (!is_ready) {
                continue;
            }
            char byte = 0;
            const ssize_t length = ::read(STDIN_FILENO, &byte, 1);
            if (length == 0) {
                return 0;
            }
            if (length < 0) {
                if (errno == EINTR) {
                    continue;
                }
                return -1;
            }
            const std::size_t read = std::mbrtowc(character, &byte, 1, &state);
            if (read == static_cast<std::size_t>(-1)) {
                state = {};
                *character = L'\ufffd';
                return 1;
            }
            if (read != static_cast<std::size_t>(-2)) {
                return 1;
            }
        }
    }

    static unsigned char complete_word(EditLine* editor, int /*key*/) { return of(editor).complete_at_cursor(); }

    unsigned char complete_at_cursor() {
        const LineInfo* info = ::el_line(line);
        const std::string text(info->buffer, info->lastchar);
        const auto cursor = static_cast<std::size_t>(info->cursor - info->buffer);
        const Completions found = complete(text, cursor);
        if (found.items.empty() || found.begin > cursor) {
            return CC_REFRESH_BEEP;
        }
        const std::string word = text.substr(found.begin, cursor - found.begin);
        if (found.items.size() == 1) {
            const std::string& whole = found.items.front().text;
            replace(word, whole + (goes_on(whole) ? "" : " "));
            return CC_REFRESH;
        }
        const std::string common = common_beginning(found.items);
        if (common.size() >= word.size() && common != word) {
            replace(word, common);
            return CC_REFRESH;
        }
        std::fputc('\n', stdout);
        std::fputs(completion_list(found, terminal_width(STDOUT_FILENO)).c_str(), stdout);
        std::fflush(stdout);
        return CC_REDISPLAY;
    }

    void replace(const std::string& word, const std::string& text) const {
        if (!word.empty()) {
            ::el_deletestr(line, count_characters(word));
        }
        ::el_insertstr(line, text.c_str());
    }

    /// Whether something belongs directly behind it: arguments, an attribute, a file in the folder.
    static bool goes_on(std::string_view text) {
        return text.ends_with('(') || text.ends_with(':') || text.ends_with('/') || text.ends_with(".*");
    }
};

LineEditor::LineEditor(Complete complete) : content_(std::make_unique<Content>()) {
    choose_locale();
    content_->complete = std::move(complete);
    content_->history = ::history_init();
    HistEvent event{};
    ::history(content_->history, &event, H_SETSIZE, kept_entries);
    ::history(content_->history, &event, H_SETUNIQUE, 1);
    content_->line = ::el_init("lacuna", stdin, stdout, stderr);
    EditLine* const line = content_->line;
    ::el_set(line, EL_CLIENTDATA, content_.get());
    ::el_set(line, EL_PROMPT, &Content::show_prompt);
    ::el_set(line, EL_EDITOR, "emacs");
    ::el_set(line, EL_SIGNAL, 0);
    ::el_set(line, EL_HIST, ::history, content_->history);
    ::el_set(line, EL_GETCFN, &Content::read_character);
    ::el_set(line, EL_ADDFN, "lacuna-complete", "complete the word at the cursor", &Content::complete_word);
    ::el_set(line, EL_BIND, "^I", "lacuna-complete", nullptr);
    ::el_set(line, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    ::el_source(line, nullptr);
}

LineEditor::~LineEditor() {
    ::el_end(content_->line);
    ::history_end(content_->history);
}

TypedLine LineEditor::read(const std::string& prompt) {
    content_->prompt = prompt;
    content_->was_interrupted = false;
    const SignalsHeld held;
    static_cast<void>(ShellSignals::take_interrupt());
    // Before the prompt is shown: keys that are typed at once would otherwise still be read line by line.
    ::el_set(content_->line, EL_PREP_TERM, 1);
    int length = 0;
    const char* const line = ::el_gets(content_->line, &length);
    if (content_->was_interrupted) {
        return {TypedLine::Kind::interrupted, {}};
    }
    if (line == nullptr || length <= 0) {
        return {TypedLine::Kind::end, {}};
    }
    std::string text(line, static_cast<std::size_t>(length));
    text.erase(text.find_last_not_of("\r\n") + 1);
    return {TypedLine::Kind::text, std::move(text)};
}

void LineEditor::remember(const std::string& entry) {
    HistEvent event{};
    ::history(content_->history, &event, H_ENTER, entry.c_str());
}

}  // namespace lacuna::cli
