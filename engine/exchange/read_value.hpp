#pragma once

#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"
#include "model/codebook.hpp"
#include "model/provision.hpp"

#include <optional>

namespace lacuna::exchange {

/// The known value that a node gives an attribute, by the attribute's type; nothing where it is of another type or
/// cannot be, which is reported.
[[nodiscard]] std::optional<Scalar> read_scalar(const Reading& reading, const model::Attribute& attribute,
                                                const Node& node);

/// The coded answer of a node in its short or its long form; nothing where it was reported to be wrong.
[[nodiscard]] std::optional<model::Fact> read_fact(const Reading& reading, const KnownNames& names,
                                                   const model::Attribute& attribute, const Node& node);

/// The citation of a map; reports an instrument that there is not. Wrong keys are the shape's business.
[[nodiscard]] model::Citation read_citation(const Reading& reading, const KnownNames& names, const Node& node);

}  // namespace lacuna::exchange
