#pragma once

#include "model/codebook.hpp"

#include <map>
#include <string>

namespace lacuna::exchange {

/// JSON Schemas (draft 2020-12) of a collection's files by file name ("baseline.schema.json"), made from the same
/// definitions that the reader checks files by, so that an editor marks what `lacuna check` would report and offers
/// the codebook's concepts, attributes and choices. Each text ends with a line end.
[[nodiscard]] std::map<std::string, std::string> schemas(const model::Codebook& codebook);

}  // namespace lacuna::exchange
