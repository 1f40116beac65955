#include "lacuna/report.hpp"
#include "ruritania.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

namespace lacuna {
namespace {

using nlohmann::json;
using testing::HasSubstr;

json parsed(const std::vector<Answer>& answers) {
    return json::parse(write_report(answers, {.format = Format::json}));
}

TEST(Json, NamesItsFormat) {
    const json document = parsed({});
    EXPECT_EQ(document, (json{{"format", "lacuna-result"}, {"format_version", 1}, {"answers", json::array()}}));
}

TEST(Json, CarriesEverythingOfTheAnswer) {
    const json answer = parsed({test::toll_comparison()}).at("answers").at(0);
    EXPECT_EQ(answer.at("statement"),
              "COMPARE penalty.max, conduct FOR cheese.smuggling ACROSS alps AGAINST XD AS OF 2021-07-15");
    EXPECT_EQ(answer.at("verb"), "COMPARE");
    EXPECT_EQ(answer.at("as_of"), "2021-07-15");
    EXPECT_EQ(answer.at("known_on"), "2026-11-24T18:00:00Z");
    EXPECT_EQ(answer.at("collection"), (json{{"id", "cheese"}, {"version", "2026.1"}, {"content_hash", "c0ffee"}}));
    EXPECT_EQ(answer.at("groups"), json::parse(R"([{"name": "alps", "members": ["XA", "XB"], "undecided": ["XC"]}])"));
    EXPECT_EQ(answer.at("coverage").at("unknown"), 1);
    EXPECT_EQ(answer.at("coverage").at("jurisdictions_not_coded"), json::array({"XC"}));
    EXPECT_EQ(answer.at("oldest_source").at("version_date"), "2014-09~");
    EXPECT_EQ(answer.at("warnings").at(0).at("code"), "contested");
    EXPECT_EQ(answer.at("sentences").size(), 1U);
    EXPECT_EQ(answer.at("has_gaps"), false);
    EXPECT_EQ(answer.at("main_table"), 0);
    EXPECT_EQ(answer.at("citations").at(0).at("native"), "чл. 12 ст. 3");
    EXPECT_EQ(answer.at("footnotes").size(), 1U);
}

TEST(Json, CellsCarryValueStateFlagAndCitations) {
    const json table = parsed({test::toll_comparison()}).at("answers").at(0).at("tables").at(0);
    EXPECT_EQ(table.at("id"), "comparison");
    EXPECT_EQ(table.at("columns").at(1),
              (json{{"name", "penalty.max"}, {"label", "penalty.max"}, {"type", "duration"}}));
    EXPECT_EQ(table.at("rows").at(0).at("penalty.max"), json::parse(R"({
        "state": "known",
        "value": {"years": 8, "months": 0, "days": 0, "life": false, "text": "8 years"},
        "flag": {"direction": "weaker",
                 "size": {"years": 2, "months": 0, "days": 0, "life": false, "text": "2 years"}},
        "contested": true, "from_general_part": false, "citations": [0],
        "note": "A second reading gives 9 years."})"));
    EXPECT_EQ(table.at("rows").at(0).at("conduct").at("value"), json::array({"carrying", "hiding"}));
    EXPECT_EQ(table.at("rows").at(1).at("conduct"), json::parse(R"({
        "state": "absent", "value": null, "flag": {"direction": "missing", "size": null},
        "contested": false, "from_general_part": false, "citations": [], "note": ""})"));
    EXPECT_EQ(table.at("rows").at(2).at("conduct").at("state"), "not_applicable");
}

TEST(Json, ValuesHaveTheFormOfTheirType) {
    Answer answer;
    answer.tables = {{.id = "t", .title = "", .columns = {}, .rows = {{}}}};
    const auto add = [&answer](std::string name, Scalar value) {
        answer.tables[0].columns.push_back({.name = std::move(name), .label = "", .type = Type::text});
        answer.tables[0].rows[0].push_back(test::known(std::move(value)));
    };
    add("boolean", true);
    add("age", std::int64_t{18});
    add("number", 2.5);
    add("infinite", std::numeric_limits<double>::infinity());
    add("life", Duration::life());
    add("money", Money{.hundredths = 1250, .unit = "EUR"});
    add("date", Date::parse("2023-04~").value());
    add("none", NameSet{});
    add("text", std::string{"words"});
    add("text", std::string{"twice"});
    const json row = parsed({answer}).at("answers").at(0).at("tables").at(0).at("rows").at(0);
    EXPECT_EQ(row.at("boolean").at("value"), true);
    EXPECT_EQ(row.at("age").at("value"), 18);
    EXPECT_EQ(row.at("number").at("value"), 2.5);
    EXPECT_EQ(row.at("infinite").at("value"), nullptr);
    EXPECT_EQ(row.at("life").at("value").at("life"), true);
    EXPECT_EQ(row.at("money").at("value"), (json{{"hundredths", 1250}, {"unit", "EUR"}, {"text", "12.50 EUR"}}));
    EXPECT_EQ(row.at("date").at("value"), "2023-04~");
    EXPECT_EQ(row.at("none").at("value"), json::array());
    EXPECT_EQ(row.at("text").at("value"), "words");
    EXPECT_EQ(row.at("text#2").at("value"), "twice");
}

TEST(Json, SeveralAnswersShareOneDocument) {
    EXPECT_EQ(parsed({test::toll_comparison(), test::toll_comparison()}).at("answers").size(), 2U);
}

TEST(Json, InvalidUtf8IsReplacedAndControlCharactersAreEscaped) {
    Answer answer;
    answer.sentences = {"bad \xff byte", "bell \x07"};
    const std::string text = write_report({&answer, 1}, {.format = Format::json});
    EXPECT_THAT(text, HasSubstr("bad \ufffd byte"));
    EXPECT_THAT(text, HasSubstr("bell \\u0007"));
    EXPECT_EQ(json::parse(text).at("answers").size(), 1U);
}

TEST(Json, SameAnswerSameBytes) {
    const Answer answer = test::toll_comparison();
    EXPECT_EQ(write_report({&answer, 1}, {.format = Format::json}),
              write_report({&answer, 1}, {.format = Format::json}));
}

TEST(JsonLines, AHeaderThenOneLineForEachRow) {
    const std::vector<Answer> answers{test::toll_comparison(), test::toll_comparison()};
    std::istringstream text(write_report(answers, {.format = Format::jsonl}));
    std::vector<json> lines;
    for (std::string line; std::getline(text, line);) {
        lines.push_back(json::parse(line));
    }
    ASSERT_EQ(lines.size(), 8U);
    EXPECT_EQ(lines[0].at("format"), "lacuna-result");
    EXPECT_EQ(lines[0].at("line"), "answer");
    EXPECT_EQ(lines[0].at("table").at("row_count"), 3);
    EXPECT_EQ(lines[0].at("citations").size(), 3U);
    EXPECT_EQ(lines[1].at("line"), "row");
    EXPECT_EQ(lines[1].at("cells").at("jurisdiction").at("value"), "XA Ruritania");
    EXPECT_EQ(lines[4].at("line"), "answer");
}

TEST(JsonLines, AnAnswerWithoutTablesIsAHeaderAlone) {
    const Answer answer;
    const json line = json::parse(write_report({&answer, 1}, {.format = Format::jsonl}));
    EXPECT_EQ(line.at("table").at("row_count"), 0);
}

}  // namespace
}  // namespace lacuna
