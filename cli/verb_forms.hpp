#pragma once

#include "arguments.hpp"

#include <cstdint>
#include <string_view>

namespace lacuna::cli {

/// What the words before the flags are.
enum class Words : std::uint8_t { attributes, jurisdictions, measures, concepts, subject };

/// How a verb of the language is asked with flags.
struct VerbForm {
    std::string_view verb;  ///< in capitals
    const char* name;       ///< "lacuna find"
    const char* description;
    Words words;
    const char* words_name;
    const char* words_description;
    bool needs_words;
    const char* default_subject;  ///< what stands behind the verb where no word is given; may be empty
    const char* example;
};

/// The form of a command that is a verb.
[[nodiscard]] const VerbForm& verb_form(Command command);
[[nodiscard]] bool is_verb(Command command);

}  // namespace lacuna::cli
