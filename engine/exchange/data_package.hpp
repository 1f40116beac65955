#pragma once

#include "model/catalogue.hpp"

#include <map>
#include <string>

namespace lacuna::exchange {

/// The collection as a Frictionless data package (Data Package 2.0, datapackage.org): the texts of its files by name.
/// `datapackage.json` describes tables as CSV by RFC 4180 with line feeds, with types, keys, references between tables
/// and labels for what is missing; `DICTIONARY.md` is the data dictionary. Pure; the same collection gives the same
/// bytes.
[[nodiscard]] std::map<std::string, std::string> data_package(const model::Collection& collection);

/// The data dictionary: every concept, attribute and enumeration of the codebook, for readers of the data, as Markdown.
[[nodiscard]] std::string data_dictionary(const model::Catalogue& catalogue);

}  // namespace lacuna::exchange
