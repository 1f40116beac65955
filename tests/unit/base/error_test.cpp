#include "lacuna/base/error.hpp"

#include <gtest/gtest.h>

namespace lacuna {
namespace {

Error error_with(std::string message) {
    Error error;
    error.category = ErrorCategory::storage;
    error.code = "database-locked";
    error.message = std::move(message);
    return error;
}

TEST(Error, CategoriesHaveNames) {
    EXPECT_EQ(name(ErrorCategory::usage), "usage");
    EXPECT_EQ(name(ErrorCategory::query), "query");
    EXPECT_EQ(name(ErrorCategory::data), "data");
    EXPECT_EQ(name(ErrorCategory::storage), "storage");
    EXPECT_EQ(name(ErrorCategory::limit), "limit");
    EXPECT_EQ(name(ErrorCategory::internal), "internal");
}

TEST(Error, IsOneLineWhereThereIsNoMore) {
    EXPECT_EQ(to_text(error_with("somebody writes")), "error[database-locked]: somebody writes\n");
}

TEST(Error, TellsPlaceContextInnermostFirstAndAdvice) {
    Error error = error_with("somebody writes").while_doing("opening it").while_doing("answering");
    error.place = Place{"laws.yaml", 3, 14};
    error.advice = "wait";
    EXPECT_EQ(to_text(error),
              "error[database-locked]: somebody writes\n"
              "  at: laws.yaml:3:14\n"
              "  while: opening it\n"
              "  while: answering\n"
              "  do: wait\n");
    error.place.column = 0;
    EXPECT_NE(to_text(error).find("  at: laws.yaml:3\n"), std::string::npos);
    error.place.line = 0;
    EXPECT_NE(to_text(error).find("  at: laws.yaml\n"), std::string::npos);
}

TEST(Error, PutsRenderedDiagnosticsFirst) {
    Error error = error_with("one mistake");
    error.details = "here\n ^";
    EXPECT_EQ(to_text(error), "here\n ^\nerror[database-locked]: one mistake\n");
    error.details = "here\n ^\n";
    EXPECT_EQ(to_text(error), "here\n ^\nerror[database-locked]: one mistake\n");
}

TEST(Error, ShowsControlCharactersInsteadOfObeyingThem) {
    Error error = error_with("'\x1b[2J' is not a date");
    error.place.file = "a\nb";
    EXPECT_EQ(to_text(error), "error[database-locked]: '␛[2J' is not a date\n  at: a␊b\n");
}

}  // namespace
}  // namespace lacuna
