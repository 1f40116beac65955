#include "answer/citation_list.hpp"

#include <gtest/gtest.h>

namespace lacuna::answer {
namespace {

CitationNote note(std::string pinpoint) {
    CitationNote made;
    made.instrument = "act";
    made.pinpoint = std::move(pinpoint);
    return made;
}

Cell citing(std::vector<std::size_t> citations) {
    Cell cell;
    cell.citations = std::move(citations);
    return cell;
}

TEST(CitationList, HoldsEachCitationOnce) {
    CitationList list;
    EXPECT_EQ(list.add(note("Art. 1")), 0U);
    EXPECT_EQ(list.add(note("Art. 2")), 1U);
    EXPECT_EQ(list.add(note("Art. 1")), 0U);
    EXPECT_EQ(list.notes().size(), 2U);
}

TEST(CitationList, FieldsThatRunTogetherAreNotTheSame) {
    CitationNote first = note("Art. 1");
    first.native = "x";
    CitationNote second = note("Art. 1x");
    CitationList list;
    EXPECT_NE(list.add(first), list.add(second));
}

TEST(CitationList, KeepsWhatIsUsedInTheOrderOfTheMainTable) {
    CitationList list;
    for (const char* pinpoint : {"Art. 1", "Art. 2", "Art. 3", "Art. 4"}) {
        list.add(note(pinpoint));
    }
    Answer answer;
    answer.tables.resize(2);
    answer.main_table = 1;
    answer.tables[0].rows = {{citing({0, 3})}};
    answer.tables[1].rows = {{citing({3})}, {citing({2})}};
    keep_used_citations(answer, list.notes());
    ASSERT_EQ(answer.citations.size(), 3U);
    EXPECT_EQ(answer.citations[0].pinpoint, "Art. 4");
    EXPECT_EQ(answer.citations[1].pinpoint, "Art. 3");
    EXPECT_EQ(answer.citations[2].pinpoint, "Art. 1");
    EXPECT_EQ(answer.tables[0].rows[0][0].citations, (std::vector<std::size_t>{2, 0}));
    EXPECT_EQ(answer.tables[1].rows[1][0].citations, (std::vector<std::size_t>{1}));
}

TEST(CitationList, PlacesOfOneTextStandTogether) {
    const auto read_in = [](std::string pinpoint, std::string source) {
        CitationNote made = note(std::move(pinpoint));
        made.source = std::move(source);
        return made;
    };
    Answer answer;
    answer.tables.resize(1);
    answer.tables[0].rows = {{citing({0})}, {citing({1})}, {citing({2})}, {citing({3})}, {citing({4})}};
    answer.tables[0].detail_rows = 2;
    keep_used_citations(answer,
                        {read_in("Art. 1", "Gazette 1"), read_in("Art. 2", "Gazette 2"), read_in("Art. 3", "Gazette 1"),
                         read_in("Art. 4", "Gazette 1"), read_in("Art. 5", "Gazette 2")});
    std::string order;
    for (const CitationNote& citation : answer.citations) {
        order += citation.pinpoint.back();
    }
    EXPECT_EQ(order, "13245") << "what only details use stands behind";
    EXPECT_EQ(answer.tables[0].rows[2][0].citations, (std::vector<std::size_t>{1}));
}

TEST(CellState, HasANameForMachines) {
    EXPECT_EQ(name(CellState::known), "known");
    EXPECT_EQ(name(CellState::absent), "absent");
    EXPECT_EQ(name(CellState::not_applicable), "not_applicable");
    EXPECT_EQ(name(CellState::unknown), "unknown");
}

}  // namespace
}  // namespace lacuna::answer
