// Reads bytes as each kind of file of a collection that is large and written by many hands.

#include "exchange/check_shape.hpp"
#include "exchange/findings.hpp"
#include "exchange/read_baseline.hpp"
#include "exchange/read_codebook.hpp"
#include "exchange/read_provisions.hpp"
#include "exchange/read_reference.hpp"
#include "exchange/read_yaml.hpp"
#include "query/bind/baselines.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace exchange = lacuna::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    exchange::TextFile file;
    file.name = "fuzz.yaml";
    file.text.assign(reinterpret_cast<const char*>(data), size);
    exchange::Findings findings;
    exchange::accept_text(file, findings);
    if (file.is_readable) {
        if (const auto root = exchange::read_yaml(file, findings)) {
            const exchange::Reading reading{file, findings};
            exchange::ReadCodebook codebook = exchange::read_codebook(reading, *root);
            lacuna::model::Catalogue catalogue;
            catalogue.codebook = std::move(codebook.codebook);
            exchange::KnownNames names;
            names.set_codebook(catalogue.codebook, codebook.incomplete_concepts);
            exchange::check_shape(reading, *root, exchange::shapes::jurisdiction_file);
            static_cast<void>(exchange::read_provisions(reading, *root, names));
            static_cast<void>(
                exchange::read_baseline(reading, *root, names, catalogue, lacuna::query::mistakes_in_demand));
            static_cast<void>(exchange::read_jurisdictions(reading, *root));
            static_cast<void>(exchange::read_groups(reading, *root, names.jurisdictions));
        }
    }
    for (const exchange::Finding& finding : findings.sorted()) {
        static_cast<void>(exchange::to_text(finding));
    }
    return 0;
}
