#pragma once

#include "exchange/findings.hpp"
#include "exchange/node.hpp"
#include "exchange/text_file.hpp"

#include <optional>

namespace lacuna::exchange {

/// The tree of a YAML file, or nothing where it cannot be read. Anchors, aliases, tags, duplicate keys, keys that
/// are not plain words, several documents in one file and trees beyond the limits are reported; nothing is ever
/// unfolded. `file.text` must have been accepted by read_text(). Deterministic and thread-safe.
[[nodiscard]] std::optional<Node> read_yaml(const TextFile& file, Findings& findings);

}  // namespace lacuna::exchange
