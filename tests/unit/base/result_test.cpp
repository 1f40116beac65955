#include "lacuna/base/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace lacuna {
namespace {

Error some_error() {
    Error error;
    error.code = "no-bread";
    return error;
}

TEST(Result, HoldsAValueOrAnError) {
    Result<std::string> value{std::string{"bread"}};
    EXPECT_TRUE(value.has_value());
    EXPECT_TRUE(static_cast<bool>(value));
    EXPECT_EQ(*value, "bread");
    EXPECT_EQ(value->size(), 5U);
    value.value() += " and butter";
    const Result<std::string>& view = value;
    EXPECT_EQ(view.value(), "bread and butter");
    EXPECT_EQ(*view, "bread and butter");
    EXPECT_EQ(view->front(), 'b');

    const Result<std::string> failure{some_error()};
    EXPECT_FALSE(failure.has_value());
    EXPECT_FALSE(static_cast<bool>(failure));
    EXPECT_EQ(failure.error().code, "no-bread");
}

TEST(Result, GivesAwayWhatItHolds) {
    Result<std::unique_ptr<int>> value{std::make_unique<int>(7)};
    const std::unique_ptr<int> taken = *std::move(value);
    EXPECT_EQ(*taken, 7);
    Result<int> failure{some_error()};
    const Error error = std::move(failure).error();
    EXPECT_EQ(error.code, "no-bread");
}

TEST(Result, MayHoldNothingButSuccess) {
    const Status done = Done{};
    EXPECT_TRUE(done);
    EXPECT_EQ(*done, Done{});
}

}  // namespace
}  // namespace lacuna
