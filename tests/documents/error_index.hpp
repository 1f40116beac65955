#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::documents {

using Settings = std::map<std::string, std::string>;

/// One thing that brings up a code, and one like it that does not.
struct Example {
    std::string wrong;
    std::string right;
    std::string collection;     ///< empty: the pets; else the dragons, of whom FORUM can be asked
    std::string file;           ///< of the collection; empty: both are scripts
    Settings parameters;        ///< given with the wrong script
    Settings right_parameters;  ///< given with the right one
    Settings options;           ///< of the library, with the wrong script: today, time (in milliseconds), rows
    Settings right_options;
    std::string command;  ///< a case of tests/golden, and `right` another one
    std::string test;     ///< "path Suite.Name", for what cannot be shown
    std::string data;     ///< the file in which that test has the code, where it is not the same
    std::string why;      ///< it cannot be shown
};

struct Entry {
    std::string code;
    std::string meaning;
    std::string advice;
    std::vector<Example> examples;
};

struct Chapter {
    std::string title;
    std::string about;
    std::vector<Entry> entries;
};

/// The files of docs/errors, in the order of the numbers that they begin with. Throws std::runtime_error where one
/// cannot be understood.
[[nodiscard]] std::vector<Chapter> read_index();

/// The text as it is meant: `\x07` is that byte, `⟨3 × ab ⟩` is `ab ab ab `, with `⟪n⟫` in it 1, 2, 3.
[[nodiscard]] std::string expanded(std::string_view text);

}  // namespace lacuna::documents
