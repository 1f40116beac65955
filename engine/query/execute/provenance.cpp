#include "query/execute/provenance.hpp"

#include <algorithm>
#include <cstddef>

namespace lacuna::query {

void Provenance::add_instrument(CitationNote& note, const std::string& instrument) const {
    note.instrument = instrument;
    const auto [title, is_new] = titles_.try_emplace(instrument, instrument);
    if (is_new) {
        const model::Instrument* found = catalogue_.find_instrument(instrument);
        if (found == nullptr && later_ != nullptr) {
            found = later_->find_instrument(instrument);
        }
        if (found != nullptr) {
            const auto english = found->title.find("en");
            title->second = english == found->title.end() ? instrument : english->second;
        }
    }
    note.title = title->second;
}

/// What is cited one after the other stands close together as a rule: the sources of one jurisdiction.
const model::Source* Provenance::look_up(std::string_view id) const {
    const std::vector<model::Source>& sources = catalogue_.sources;
    const auto from = sources.begin() + static_cast<std::ptrdiff_t>(std::min(last_source_, sources.size()));
    auto found = std::find_if(from, sources.end(), [&](const model::Source& source) { return source.id == id; });
    if (found == sources.end()) {
        found = std::find_if(sources.begin(), from, [&](const model::Source& source) { return source.id == id; });
        if (found == from) {
            return nullptr;
        }
    }
    last_source_ = static_cast<std::size_t>(found - sources.begin());
    return &*found;
}

const Provenance::KnownSource& Provenance::find_source(std::string_view id) const {
    const auto [known, is_new] = sources_.try_emplace(id);
    if (is_new) {
        known->second.source = look_up(id);
        if (known->second.source == nullptr && later_ != nullptr) {
            known->second.source = later_->find_source(id);
        }
        if (known->second.source != nullptr && known->second.source->version_date) {
            known->second.version_date = known->second.source->version_date->to_string();
        }
    }
    return known->second;
}

/// The text of the cited instrument among those that were read, or else the first; WITH sources names them all.
void Provenance::add_source(CitationNote& note, const std::vector<std::string>& sources) const {
    const KnownSource* chosen = nullptr;
    std::string publications;
    for (const std::string& id : sources) {
        const KnownSource& known = find_source(id);
        if (known.source == nullptr) {
            continue;
        }
        const bool is_better = chosen != nullptr && chosen->source->instrument != note.instrument &&
                               known.source->instrument == note.instrument;
        chosen = chosen == nullptr || is_better ? &known : chosen;
        if (extras_.sources) {
            publications += (publications.empty() ? "" : "; ") + known.source->publication;
        }
    }
    if (chosen == nullptr) {
        return;
    }
    note.source = extras_.sources ? publications : chosen->source->publication;
    note.text_kind = chosen->source->text;
    note.version_date = chosen->version_date;
    if (extras_.sources) {
        note.address = chosen->source->address;
    }
}

std::size_t Provenance::cite(const std::string& jurisdiction, const model::Version& version,
                             const model::Citation& citation) {
    if (const auto known = known_.find(&citation); known != known_.end()) {
        return known->second;
    }
    CitationNote note;
    note.jurisdiction = jurisdiction;
    add_instrument(note, citation.instrument);
    note.pinpoint = citation.pinpoint;
    note.native = citation.native;
    note.valid_from = version.valid_from.to_string();
    note.valid_to = version.valid_to ? version.valid_to->to_string() : std::string{};
    add_source(note, version.sources);
    note.confidence = version.coding.confidence;
    if (extras_.summaries) {
        note.summary = version.summary;
    }
    if (extras_.notes) {
        note.note = version.coding.note;
    }
    const std::size_t index = citations_.add(std::move(note));
    known_.emplace(&citation, index);
    return index;
}

std::size_t Provenance::cite_first(const std::string& jurisdiction, const model::Version& version,
                                   const model::Fact* fact) {
    return cite(jurisdiction, version, fact != nullptr && fact->citation ? *fact->citation : version.citation);
}

std::vector<std::size_t> Provenance::cite(const std::string& jurisdiction, const model::Version& version,
                                          const model::Fact* fact) {
    std::vector<std::size_t> citations{cite_first(jurisdiction, version, fact)};
    if (fact != nullptr && fact->citation) {
        return citations;  // the value rests on a place of its own
    }
    for (const model::Citation& further : version.also) {
        citations.push_back(cite(jurisdiction, version, further));
    }
    return citations;
}

std::size_t Provenance::cite(const model::Baseline& baseline, const model::Demand& demand) {
    if (const auto known = known_.find(&demand); known != known_.end()) {
        return known->second;
    }
    CitationNote note;
    add_instrument(note, baseline.instrument);
    note.pinpoint = demand.pinpoint;
    add_source(note, baseline.sources);
    if (extras_.notes) {
        note.note = demand.note;
    }
    if (extras_.summaries) {
        note.summary = demand.label;
    }
    const std::size_t index = citations_.add(std::move(note));
    known_.emplace(&demand, index);
    return index;
}

std::string Provenance::printed(std::size_t citation) const {
    const CitationNote& note = citations_.notes()[citation];
    return note.pinpoint.empty() ? note.title : note.title + ", " + note.pinpoint;
}

}  // namespace lacuna::query
