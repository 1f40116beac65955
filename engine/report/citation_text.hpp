#pragma once

#include "lacuna/answer.hpp"

#include <string>
#include <vector>

namespace lacuna::report {

/// `MK: Criminal Code, Art. 193-a(3)`: enough to find the place. Control characters are made visible.
[[nodiscard]] std::string short_citation(const CitationNote& note);

/// The whole note in parts that a writer may join: the place, the span of time, the text that was read, its address,
/// how sure the coding is. Empty parts are left out.
struct CitationParts {
    std::string text;     ///< all but the address, joined by `; `
    std::string address;  ///< of the source; may be empty
    std::string summary;
    std::string note;
};
[[nodiscard]] CitationParts citation_parts(const CitationNote& note);

/// The same of places that were read in one text: what they have in common, as a heading, and each one below it.
[[nodiscard]] CitationParts heading_of_text(const CitationNote& note);
[[nodiscard]] CitationParts parts_below_heading(const CitationNote& note);

}  // namespace lacuna::report
