#pragma once

#include "answer/citation_list.hpp"
#include "model/catalogue.hpp"
#include "query/bind/bound_statement.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna::query {

/// Turns the citations of records into notes of the answer. The records must outlive it.
class Provenance {
public:
    /// `later` names what the catalogue does not know yet, where recordings of two days are compared; may be null.
    Provenance(const model::Catalogue& catalogue, const Extras& extras, const model::Catalogue* later = nullptr)
        : catalogue_(catalogue), later_(later), extras_(extras) {}

    /// Everything on which a fact rests: its own citation or else the version's, then the version's further ones.
    [[nodiscard]] std::vector<std::size_t> cite(const std::string& jurisdiction, const model::Version& version,
                                                const model::Fact* fact = nullptr);
    /// Only the first of them.
    [[nodiscard]] std::size_t cite_first(const std::string& jurisdiction, const model::Version& version,
                                         const model::Fact* fact = nullptr);
    [[nodiscard]] std::size_t cite(const model::Baseline& baseline, const model::Demand& demand);

    /// All notes, once nothing more is to be cited.
    [[nodiscard]] std::vector<CitationNote> take_notes() { return citations_.take(); }
    /// "Criminal Code, Art. 193-a(3)"
    [[nodiscard]] std::string printed(std::size_t citation) const;

private:
    struct KnownSource {
        const model::Source* source = nullptr;
        std::string version_date;
    };
    std::size_t cite(const std::string& jurisdiction, const model::Version& version, const model::Citation& citation);
    void add_instrument(CitationNote& note, const std::string& instrument) const;
    [[nodiscard]] const model::Source* look_up(std::string_view id) const;
    const KnownSource& find_source(std::string_view id) const;
    void add_source(CitationNote& note, const std::vector<std::string>& sources) const;

    const model::Catalogue& catalogue_;
    const model::Catalogue* later_;
    Extras extras_;
    // Looked up once each: the catalogue's own search is linear.
    mutable std::unordered_map<std::string_view, KnownSource> sources_;
    mutable std::size_t last_source_ = 0;  ///< the place in the catalogue of what was found last
    mutable std::unordered_map<std::string_view, std::string> titles_;  ///< of instruments
    answer::CitationList citations_;
    std::unordered_map<const void*, std::size_t> known_;  ///< by the address of the record's citation or demand
};

}  // namespace lacuna::query
