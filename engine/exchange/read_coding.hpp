#pragma once

#include "exchange/finding.hpp"
#include "exchange/reading.hpp"
#include "model/provision.hpp"

#include <filesystem>
#include <vector>

namespace lacuna::exchange {

/// A jurisdiction's file as one coder left it.
struct ReadCoding {
    std::vector<model::Provision> provisions;  ///< answers as they are written: texts, sets and states
    std::vector<Finding> findings;             ///< what keeps records from being known
};

/// Reads one file without its collection, for comparing codings. Only what names a record is looked at: what an answer
/// may be, and what else a version has, is the business of read_collection(). So files of older days can be read, too.
/// Thread-safe.
[[nodiscard]] ReadCoding read_coding(const std::filesystem::path& file);
/// The same of a tree at hand.
[[nodiscard]] std::vector<model::Provision> read_coding(const Reading& reading, const Node& root);

}  // namespace lacuna::exchange
