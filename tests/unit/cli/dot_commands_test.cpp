// What is typed to the shell and not to the database.

#include "shell/dot_commands.hpp"

#include <gtest/gtest.h>

namespace lacuna::cli {
namespace {

TEST(DotCommands, AreReadWithTheirArgument) {
    const auto read = parse_dot_line("  .read 'my report.lq' ");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->command, DotCommand::read);
    EXPECT_EQ(read->argument, "my report.lq");
}

TEST(DotCommands, OfOtherShellsAreUnderstood) {
    EXPECT_EQ(parse_dot_line(".exit").value().command, DotCommand::quit);
    EXPECT_EQ(parse_dot_line(".mode csv").value().command, DotCommand::format);
}

TEST(DotCommands, AMisspeltOneIsCorrected) {
    const auto line = parse_dot_line(".fromat csv");
    ASSERT_FALSE(line);
    EXPECT_EQ(to_text(line.error()),
              "error[unknown-dot-command]: there is no shell command '.fromat'\n"
              "  do: did you mean `.format`?\n");
    EXPECT_EQ(parse_dot_line(".nonsense").error().advice, ".help lists them");
}

TEST(DotCommands, WhatFollowsOneThatTakesNothingIsAMistake) {
    const auto line = parse_dot_line(".quit now");
    ASSERT_FALSE(line);
    EXPECT_EQ(line.error().category, ErrorCategory::usage);
    EXPECT_EQ(to_text(line.error()), "error[wrong-dot-command]: .quit takes nothing behind it; found 'now'\n");
}

TEST(DotCommands, EachHasALineInTheHelp) {
    for (const DotCommandEntry& entry : dot_commands()) {
        EXPECT_NE(dot_help().find(entry.name), std::string::npos) << entry.name;
    }
}

}  // namespace
}  // namespace lacuna::cli
