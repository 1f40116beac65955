#include "shell/shell.hpp"

#include "input.hpp"
#include "lacuna/grammar/complete.hpp"
#include "lacuna/session.hpp"
#include "message.hpp"
#include "numbers.hpp"
#include "output.hpp"
#include "shell/answer_sink.hpp"
#include "shell/dot_commands.hpp"
#include "shell/history_file.hpp"
#include "shell/line_editor.hpp"
#include "shell/shell_completion.hpp"
#include "shell/signals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lacuna::cli {
namespace {

constexpr const char* first_prompt = "lacuna> ";
constexpr const char* further_prompt = "   ...> ";

class Shell {
public:
    Shell(const Database& database, const AskSettings& settings)
        : session_(database),
          query_(settings.query),
          sink_(settings.report),
          editor_([this](std::string_view line, std::size_t cursor) {
              return complete_line(session_, statement_, line, cursor);
          }) {
        query_.interrupt = signals_.interrupt();
        for (const std::string& entry : history_.entries()) {
            editor_.remember(entry);
        }
    }

    void run() {
        while (!is_left_) {
            const TypedLine line = editor_.read(statement_.empty() ? first_prompt : further_prompt);
            if (line.kind == TypedLine::Kind::text) {
                take_line(line.text);
                continue;
            }
            show(line.kind == TypedLine::Kind::interrupted ? "^C\n" : "\n");
            statement_.clear();
            is_left_ = line.kind == TypedLine::Kind::end;
        }
    }

private:
    void take_line(const std::string& line) {
        if (statement_.empty() && is_dot_line(line)) {
            remember(line);
            if (Status obeyed = obey(line); !obeyed) {
                tell(obeyed.error());
            }
            return;
        }
        if (statement_.empty() && line.find_first_not_of(" \t;") == std::string::npos) {
            return;
        }
        statement_ += line + "\n";
        if (grammar::is_closed(statement_)) {
            const std::string script = std::exchange(statement_, {});
            remember(on_one_line(script));
            if (Status asked = ask(script, "statement"); !asked) {
                tell(asked.error());
            }
        }
    }

    /// A statement of several lines comes back as one, unless a comment would swallow the rest.
    static std::string on_one_line(std::string script) {
        script.erase(script.find_last_not_of('\n') + 1);
        if (script.find("--") == std::string::npos) {
            std::ranges::replace(script, '\n', ' ');
        }
        return script;
    }

    void remember(const std::string& entry) {
        if (entry.find('\n') != std::string::npos) {
            return;
        }
        editor_.remember(entry);
        history_.append(entry);
    }

    static void show(std::string_view text) {
        // The terminal has gone: the next line that is read says so.
        static_cast<void>(static_cast<bool>(write_output(text)));
    }

    Status ask(std::string_view script, std::string name) {
        const auto start = std::chrono::steady_clock::now();
        signals_.interrupt().clear();
        query_.file_name = std::move(name);
        const Result<std::vector<Answer>> answers = session_.query(script, query_);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        if (!answers) {
            return answers.error();
        }
        if (!answers->empty()) {
            if (Status written = sink_.write(*answers); !written) {
                return written;
            }
        }
        if (is_timed_) {
            show(fmt::format("Answered in {:.1f} ms\n", taken.count()));
        }
        return Done{};
    }

    Status obey(const std::string& line) {
        const Result<DotLine> parsed = parse_dot_line(line);
        if (!parsed) {
            return parsed.error();
        }
        const std::string& argument = parsed->argument;
        switch (parsed->command) {
            case DotCommand::help:
                show(dot_help());
                break;
            case DotCommand::format:
                return set_format(argument);
            case DotCommand::width:
                return set_width(argument);
            case DotCommand::timer:
                return set_timer(argument);
            case DotCommand::read:
                return read(argument);
            case DotCommand::output:
                return sink_.set_file(argument);
            case DotCommand::definitions:
                show_definitions();
                break;
            case DotCommand::quit:
                is_left_ = true;
                break;
        }
        return Done{};
    }

    Status set_format(const std::string& name) {
        if (name.empty()) {
            show(fmt::format("{}\n", lacuna::name(sink_.format())));
            return Done{};
        }
        const Result<Format> format = parse_format(name);
        if (!format) {
            return format.error();
        }
        sink_.set_format(*format);
        return Done{};
    }

    Status set_width(const std::string& columns) {
        if (columns.empty()) {
            sink_.set_width(std::nullopt);
            return Done{};
        }
        const Result<std::size_t> width = table_width(columns, ".width");
        if (!width) {
            return width.error();
        }
        sink_.set_width(*width);
        return Done{};
    }

    Status set_timer(const std::string& value) {
        if (value != "on" && value != "off") {
            return usage_error("wrong-dot-command", fmt::format(".timer takes on or off; found '{}'", value));
        }
        is_timed_ = value == "on";
        return Done{};
    }

    Status read(const std::string& file) {
        if (file.empty() || file == "-") {
            return usage_error("wrong-dot-command", ".read takes the name of a script", "as in `.read report.lq`");
        }
        Result<Script> script = read_script(file);
        if (!script) {
            return std::move(script).error();
        }
        return ask(script->text, script->name);
    }

    void show_definitions() const {
        std::string text;
        for (const Session::Definition& definition : session_.definitions()) {
            text += visible_lines(definition.text) + ";\n";
        }
        show(text.empty() ? "Nothing is defined.\n" : text);
    }

    ShellSignals signals_;
    Session session_;
    QueryOptions query_;
    AnswerSink sink_;
    HistoryFile history_;
    LineEditor editor_;
    std::string statement_;  ///< the lines of the one that is being typed
    bool is_timed_ = false;
    bool is_left_ = false;
};

}  // namespace

ExitCode run_shell(const Database& database, const AskSettings& settings, const std::string& greeting) {
    if (!greeting.empty()) {
        static_cast<void>(static_cast<bool>(write_output(greeting)));
    }
    Shell(database, settings).run();
    return ExitCode::answered;
}

}  // namespace lacuna::cli
