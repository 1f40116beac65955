// A library never prints, never ends the program, and never decides about its signals: that is its user's business.

#include "forbidden_words.hpp"
#include "planted_file.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lacuna::manners {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string>& loud_words() {
    static const std::vector<std::string> words{
        "exit",   "_exit",   "_Exit",   "quick_exit", "abort", "terminate", "signal", "sigaction", "raise",
        "printf", "fprintf", "vprintf", "puts",       "fputs", "putchar",   "perror", "stdout",    "stderr",
        "cout",   "cerr",    "clog",    "wcout",      "wcerr", "iostream",  "system", "setlocale"};
    return words;
}

std::vector<std::string> loud_words_in(const std::filesystem::path& root) {
    return words_in(root, {"engine", "grammar"}, loud_words(), Keep::nothing);
}

TEST(LibraryIsQuiet, ItsSourcesNeitherPrintNorEndTheProgram) {
    EXPECT_THAT(loud_words_in(LACUNA_SOURCE_DIR), IsEmpty());
}

TEST(LibraryIsQuiet, WhatIsLoudIsNoticed) {
    for (const std::string& word : loud_words()) {
        const testing::TemporaryDirectory tree;
        plant(tree.path(), "engine/base/a.cpp", "void f() {\n    std::" + word + "(\"\");\n}\n");
        EXPECT_THAT(loud_words_in(tree.path()), ElementsAre("engine/base/a.cpp:2: " + word));
    }
}

TEST(LibraryIsQuiet, CommentsStringsAndOtherWordsAreNot) {
    const testing::TemporaryDirectory tree;
    plant(tree.path(), "grammar/src/a.cpp",
          "// exit(1)\n/* abort();\n   std::cout */ int exit_code = 1'000; char c = '\"'; // printf\n"
          "const char* text = \"exit(\\\"1\\\")\"; auto raw = R\"x(abort() \" cerr)x\"; bool system_error;\n");
    EXPECT_THAT(loud_words_in(tree.path()), IsEmpty());
}

}  // namespace
}  // namespace lacuna::manners
