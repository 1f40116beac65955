#pragma once

#include "lacuna/answer.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace lacuna::answer {

/// The citations of one answer, each once. Cells refer to them by index. Not for use by several threads.
class CitationList {
public:
    /// The index of the note; the same note gets the same index again.
    std::size_t add(CitationNote note);

    [[nodiscard]] const std::vector<CitationNote>& notes() const { return notes_; }
    /// Empties the list.
    [[nodiscard]] std::vector<CitationNote> take();

private:
    std::vector<CitationNote> notes_;
    std::unordered_multimap<std::size_t, std::size_t> places_;  ///< by a hash of the note
};

/// Puts into the answer those of the citations that its cells use and renumbers the cells: first what readers see of the
/// main table, then the rest, each in the order of first use; but what was read in one text stands together, so that a
/// writer can name the text once. Rows and columns may have been dropped since.
void keep_used_citations(Answer& answer, std::vector<CitationNote> citations);

}  // namespace lacuna::answer
