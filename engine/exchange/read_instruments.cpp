#include "exchange/read_instruments.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna::exchange {

void InstrumentList::add(const Reading& reading, const Node& root, const std::string& jurisdiction) {
    for (const Node& node : root.list("instruments")) {
        if (first_instruments.is_first(reading, node, "id")) {
            instruments.push_back({node.text_of("id"), node.text_of("kind"), jurisdiction, node.text_map_of("title"),
                                   node.text_of("number"), node.text_of("address")});
        }
    }
    for (const Node& node : root.list("sources")) {
        if (first_sources.is_first(reading, node, "id")) {
            model::Source source;
            source.id = node.text_of("id");
            source.instrument = node.text_of("instrument");
            source.publication = node.text_of("publication");
            source.address = node.text_of("address");
            source.version_date = node.date_of("version_date");
            source.text = node.text_of("text");
            source.language = node.text_of("language");
            source.note = node.text_of("note");
            sources.push_back(std::move(source));
        }
    }
}

void check_sources(const Reading& reading, const Node& root, const KnownNames& names) {
    for (const Node& node : root.list("sources")) {
        const std::string& instrument = node.text_of("instrument");
        if (!instrument.empty() && names.instruments.is_unknown(instrument)) {
            reading.error(*node.find("instrument"), "unknown-instrument",
                          fmt::format("there is no instrument {}", in_quotes(instrument)),
                          names.instruments.fix_for(instrument, "define it under 'instruments'"));
        }
    }
}

}  // namespace lacuna::exchange
