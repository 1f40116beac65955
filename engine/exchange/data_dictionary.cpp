#include "exchange/data_package.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::exchange {
namespace {

/// A cell of a Markdown table.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char character : text) {
        escaped += character == '|' ? "\\|" : character == '\n' ? " " : std::string(1, character);
    }
    return escaped;
}

std::string listed(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string> concepts_with(const model::Codebook& codebook, const std::string& attribute) {
    std::vector<std::string> ids;
    for (const model::Concept& legal_concept : codebook.concepts) {
        if (std::ranges::find(legal_concept.attributes, attribute) != legal_concept.attributes.end()) {
            ids.push_back(legal_concept.id);
        }
    }
    return ids;
}

std::string attribute_entry(const model::Codebook& codebook, const model::Attribute& attribute) {
    std::string text =
        fmt::format("### `{}`\n\n{}\n\n- Type: {}\n", attribute.id, attribute.question, name(attribute.type));
    if (attribute.more_is != model::Order::none) {
        text += fmt::format("- A greater value is {}.\n", model::name(attribute.more_is));
    }
    if (!attribute.choices.empty()) {
        text += fmt::format("- Names: {}\n", listed(attribute.choices));
    }
    if (attribute.when_absent) {
        text += fmt::format("- Where the whole provision is absent: {}\n", to_string(*attribute.when_absent));
    }
    const std::vector<std::string> owners = concepts_with(codebook, attribute.id);
    return text + fmt::format("- Asked of {}: {}\n\n", owners.size(), listed(owners));
}

}  // namespace

std::string data_dictionary(const model::Catalogue& catalogue) {
    const model::Codebook& codebook = catalogue.codebook;
    std::string text = fmt::format(
        "# Data dictionary: {}\n\n"
        "Made from the codebook of the collection `{}`, version {}. Every attribute may also be *absent* (the law was "
        "searched and sets no such thing), *not applicable* or *unknown* (no source at hand settles it).\n\n"
        "## Concepts\n\n| concept | label | question | basis | ICCS |\n| --- | --- | --- | --- | --- |\n",
        catalogue.title, catalogue.collection, codebook.version);
    for (const model::Concept& legal_concept : codebook.concepts) {
        text += fmt::format("| `{}` | {} | {} | {} | {} |\n", legal_concept.id, cell(legal_concept.label),
                            cell(legal_concept.question), cell(listed(legal_concept.basis)), legal_concept.iccs);
    }
    text += "\n## Attributes\n\n";
    for (const model::Attribute& attribute : codebook.attributes) {
        text += attribute_entry(codebook, attribute);
    }
    text.pop_back();
    return text;
}

}  // namespace lacuna::exchange
