#pragma once

#include "exchange/findings.hpp"
#include "exchange/node.hpp"
#include "exchange/text_file.hpp"

#include <string>
#include <string_view>

namespace lacuna::exchange {

/// One file while it is read: what its findings point into and where they go. Both must outlive it.
struct Reading {
    const TextFile& file;
    Findings& findings;

    void error(std::size_t offset, std::string_view code, std::string message, std::string fix = {}) const;
    void error(const Node& at, std::string_view code, std::string message, std::string fix = {}) const;
    void warning(const Node& at, std::string_view code, std::string message, std::string fix = {}) const;
};

/// The user's own word in quotes, on one line and of bearable length.
[[nodiscard]] std::string in_quotes(std::string_view word);

/// `a jurisdiction`, `an attribute`
[[nodiscard]] std::string with_article(std::string_view noun);

}  // namespace lacuna::exchange
