#include "query/execute/moment.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

TEST(Moment, IsWrittenInUtcToTheSecond) {
    EXPECT_EQ(iso_time(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(iso_time(1'767'323'045'999), "2026-01-02T03:04:05Z");
    EXPECT_EQ(iso_time(-1), "1969-12-31T23:59:59Z");
}

}  // namespace
}  // namespace lacuna::query
