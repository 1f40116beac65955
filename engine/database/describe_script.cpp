#include "database/mistakes.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "lacuna/script.hpp"

#include <utility>

namespace lacuna {
namespace {

std::string_view without_spaces_behind(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// The comment at the head, without its marks.
std::string head_comment(std::string_view script) {
    std::string text;
    while (!script.empty()) {
        const std::size_t end = std::min(script.find('\n'), script.size());
        std::string_view line = without_spaces_behind(script.substr(0, end));
        script.remove_prefix(std::min(end + 1, script.size()));
        if (line.empty() && text.empty()) {
            continue;
        }
        if (!line.starts_with("--")) {
            break;
        }
        line.remove_prefix(2);
        line.remove_prefix(line.starts_with(' ') ? 1 : 0);
        text.append(line).append("\n");
    }
    return text;
}

std::string printed(const std::variant<grammar::Expression, grammar::NameList>& value) {
    return std::visit([](const auto& alternative) { return grammar::print(alternative); }, value);
}

ScriptParameter described(const grammar::DeclareParameter& declared) {
    ScriptParameter parameter;
    parameter.name = declared.parameter.name;
    parameter.type = grammar::name(declared.type);
    parameter.description = declared.description ? declared.description->text : std::string{};
    if (declared.fallback) {
        parameter.fallback = printed(*declared.fallback);
    }
    return parameter;
}

}  // namespace

Result<ScriptDescription> describe_script(std::string_view script, std::string_view file_name) {
    const grammar::ParsedScript parsed = grammar::parse_script(script);
    if (!parsed.is_valid()) {
        return error_of_mistakes(parsed.diagnostics, script, file_name);
    }
    ScriptDescription description;
    description.documentation = head_comment(script);
    description.title = description.documentation.substr(0, description.documentation.find('\n'));
    for (const grammar::Statement& statement : parsed.script.statements) {
        if (const auto* declared = std::get_if<grammar::DeclareParameter>(&statement)) {
            description.parameters.push_back(described(*declared));
        }
    }
    return description;
}

}  // namespace lacuna
