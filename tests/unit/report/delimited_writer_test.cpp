#include "lacuna/report.hpp"
#include "ruritania.hpp"

#include <gmock/gmock.h>

namespace lacuna {
namespace {

using testing::HasSubstr;

std::string csv(const Answer& answer) {
    return write_report({&answer, 1}, {.format = Format::csv});
}

std::string tsv(const Answer& answer) {
    return write_report({&answer, 1}, {.format = Format::tsv});
}

Answer of_texts(const std::vector<std::string>& texts) {
    Answer answer;
    Table table{.id = "t", .title = "", .columns = {{.name = "a", .label = "", .type = Type::text}}, .rows = {}};
    for (const std::string& text : texts) {
        table.rows.push_back({test::text(text)});
    }
    answer.tables = {table};
    return answer;
}

TEST(Csv, EveryPartOfACellHasAColumnWhereAnyCellHasIt) {
    EXPECT_EQ(csv(test::toll_comparison()),
              "jurisdiction,penalty.max,penalty.max.state,penalty.max.flag,penalty.max.size,penalty.max.contested,"
              "penalty.max.from_general_part,penalty.max.citations,penalty.max.note,"
              "conduct,conduct.state,conduct.flag,conduct.size,conduct.citations\n"
              "XA Ruritania,8 years,known,weaker,2 years,true,false,\"XA: Penal Code, Art. 12(3)\","
              "A second reading gives 9 years.,"
              "\"{carrying, hiding}\",known,narrower,{selling},\"XA: Penal Code, Art. 12(3); XA: xa_cheese_act, § 1\"\n"
              "XB Σέλινον,life,known,stricter,,false,true,\"XB: Customs Act, Art. 7\",,"
              ",absent,missing,,\n"
              "XC Кравица*,,unknown,,,false,false,,,"
              ",not_applicable,,,\n");
}

TEST(Csv, QuotesAsRfc4180Says) {
    EXPECT_EQ(csv(of_texts({"a,b", "say \"x\"", "two\nlines", " padded ", "plain"})),
              "a\n\"a,b\"\n\"say \"\"x\"\"\"\n\"two\nlines\"\n\" padded \"\nplain\n");
}

TEST(Csv, NoTextBecomesAFormula) {
    EXPECT_EQ(csv(of_texts({"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a=1"})),
              "a\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n'\t=1\na=1\n");
}

TEST(Csv, NumbersBelowZeroStayNumbers) {
    Answer answer = of_texts({});
    answer.tables[0].rows = {{test::known(std::int64_t{-5})}, {test::known(-2.5)}};
    EXPECT_EQ(csv(answer), "a\n-5\n-2.5\n");
}

TEST(Csv, AnEmptyRecordIsNoBlankLine) {
    EXPECT_EQ(csv(of_texts({"", "x"})), "a\n\"\"\nx\n");
}

TEST(Csv, ControlCharactersBecomeVisible) {
    EXPECT_EQ(csv(of_texts({"a\x1b[0m"})), "a\na␛[0m\n");
}

TEST(Csv, EmptySetsAndTypedValues) {
    Answer answer = of_texts({});
    answer.tables[0].rows = {{test::known(NameSet{})},
                             {test::known(true)},
                             {test::known(test::duration("1 year 6 months"))},
                             {test::known(Money{.hundredths = 500000, .unit = "EUR"})},
                             {test::known(Date::parse("..2014-09").value())}};
    EXPECT_EQ(csv(answer), "a\n{}\ntrue\n1 year 6 months\n5000 EUR\n..2014-09\n");
}

TEST(Csv, ColumnsOfTheSameNameAreToldApart) {
    Answer answer = of_texts({});
    answer.tables[0].columns.push_back(answer.tables[0].columns[0]);
    EXPECT_EQ(csv(answer), "a,a#2\n");
}

TEST(Csv, WithoutHeaderThereAreNoNames) {
    const Answer answer = of_texts({"x"});
    EXPECT_EQ(write_report({&answer, 1}, {.format = Format::csv, .header = false}), "x\n");
    EXPECT_EQ(write_report({&answer, 1}, {.format = Format::tsv, .header = false}), "x\n");
}

TEST(Csv, CarriesTheMainTableOnly) {
    Answer answer = of_texts({"second"});
    answer.tables.insert(answer.tables.begin(), of_texts({"first"}).tables[0]);
    answer.main_table = 1;
    EXPECT_EQ(csv(answer), "a\nsecond\n");
    answer.main_table = 7;
    EXPECT_EQ(csv(answer), "");
}

TEST(Csv, AnswersAreSeparatedByABlankLine) {
    const std::vector<Answer> answers{of_texts({"x"}), of_texts({"y"})};
    EXPECT_EQ(write_report(answers, {.format = Format::csv}), "a\nx\n\na\ny\n");
}

TEST(Csv, ACitationOutOfRangeIsNoCrash) {
    Answer answer = of_texts({"x"});
    answer.tables[0].rows[0][0].citations = {3};
    EXPECT_EQ(csv(answer), "a,a.citations\nx,\n");
}

TEST(Tsv, EscapesItsSeparators) {
    EXPECT_EQ(tsv(of_texts({"a\tb", "a\nb", "a\\b", "a\rb", "=1", "\"q\""})),
              "a\na\\tb\na\\nb\na\\\\b\na\\rb\n=1\n\"q\"\n");
}

TEST(Tsv, HasTheColumnsOfCsv) {
    EXPECT_THAT(tsv(test::toll_comparison()),
                HasSubstr("XC Кравица*\t\tunknown\t\t\tfalse\tfalse\t\t\t\tnot_applicable"));
}

}  // namespace
}  // namespace lacuna
