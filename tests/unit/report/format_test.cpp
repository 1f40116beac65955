#include "lacuna/report.hpp"

#include <gmock/gmock.h>

namespace lacuna {
namespace {

using testing::HasSubstr;

TEST(ParseFormat, KnowsItsNames) {
    EXPECT_EQ(parse_format("table").value(), Format::table);
    EXPECT_EQ(parse_format("json").value(), Format::json);
    EXPECT_EQ(parse_format("jsonl").value(), Format::jsonl);
    EXPECT_EQ(parse_format("csv").value(), Format::csv);
    EXPECT_EQ(parse_format("tsv").value(), Format::tsv);
    EXPECT_EQ(parse_format("md").value(), Format::markdown);
}

TEST(ParseFormat, NamesThemAllAndTheNearestInItsError) {
    const Error error = parse_format("jsno").error();
    EXPECT_EQ(error.category, ErrorCategory::usage);
    EXPECT_EQ(error.code, "unknown-format");
    EXPECT_EQ(error.message, "there is no format 'jsno'; the formats are table, json, jsonl, csv, tsv, md");
    EXPECT_EQ(error.advice, "did you mean 'json'?");
}

TEST(ParseFormat, UnderstandsWhatOthersCallThem) {
    EXPECT_EQ(parse_format("markdown").error().advice, "did you mean 'md'?");
    EXPECT_EQ(parse_format("ndjson").error().advice, "did you mean 'jsonl'?");
}

TEST(ParseFormat, SuggestsNothingWhereUnsure) {
    EXPECT_EQ(parse_format("parquet").error().advice, "");
    EXPECT_EQ(parse_format("").error().advice, "");
    EXPECT_THAT(parse_format("\x1b[2J").error().message, HasSubstr("␛[2J"));
}

}  // namespace
}  // namespace lacuna
