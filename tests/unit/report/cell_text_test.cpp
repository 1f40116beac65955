#include "report/cell_text.hpp"

#include "ruritania.hpp"

#include <gtest/gtest.h>

namespace lacuna::report {
namespace {

using test::duration;
using test::flagged;
using test::in_state;
using test::known;

std::string shown(const Cell& cell, bool ascii = false) {
    MarkUse marks;
    return cell_text(cell, ascii, marks).text;
}

TEST(CellText, StatesAreWordsWithMarks) {
    EXPECT_EQ(shown(in_state(CellState::absent)), "∅ absent");
    EXPECT_EQ(shown(in_state(CellState::unknown)), "? unknown");
    EXPECT_EQ(shown(in_state(CellState::not_applicable)), "– not applicable");
    EXPECT_EQ(shown(in_state(CellState::absent), true), "/ absent");
    EXPECT_EQ(shown(in_state(CellState::not_applicable), true), "- not applicable");
}

TEST(CellText, VerdictsStandBehindTheValue) {
    EXPECT_EQ(shown(flagged(known(duration("5 years")), "met")), "5 years ✓ met");
    EXPECT_EQ(shown(flagged(known(duration("1 year")), "below", duration("1 year"))), "1 year ✗ below by 1 year");
    EXPECT_EQ(shown(flagged(known(std::string{}), "met")), "✓ met");
    EXPECT_EQ(shown(flagged(known(std::string{"not_applicable"}), "not_applicable")), "– not applicable");
    EXPECT_EQ(shown(flagged(known(std::string{"met"}), "met")), "✓ met");
    EXPECT_EQ(shown(flagged(known(NameSet{"a"}), "below", NameSet{"c", "b"})), "{a} ✗ below: lacks {b, c}");
    EXPECT_EQ(shown(flagged(known(std::string{}), "unknown")), "? unknown");
    EXPECT_EQ(shown(flagged(known(std::string{}), "not_applicable")), "– not applicable");
    EXPECT_EQ(shown(flagged(known(std::string{}), "absent")), "∅ absent");
}

TEST(CellText, AFlagThatRepeatsTheStateIsNotPrintedTwice) {
    EXPECT_EQ(shown(flagged(in_state(CellState::absent), "absent")), "∅ absent");
    EXPECT_EQ(shown(flagged(in_state(CellState::unknown), "undecided")), "? unknown");
    EXPECT_EQ(shown(flagged(in_state(CellState::not_applicable), "not_applicable")), "– not applicable");
}

TEST(CellText, DifferencesSayDirectionAndSize) {
    EXPECT_EQ(shown(flagged(known(duration("8 years")), "weaker", duration("2 years"))), "8 years ▼ weaker by 2 years");
    EXPECT_EQ(shown(flagged(known(std::int64_t{16}), "wider", std::int64_t{2})), "16 ▶ wider by 2");
    EXPECT_EQ(shown(flagged(known(NameSet{}), "narrower", NameSet{"x"})), "{} ◀ narrower: lacks {x}");
    // Of exemptions, more are less law.
    EXPECT_EQ(shown(flagged(known(NameSet{"x", "y"}), "narrower", NameSet{"x"})), "{x, y} ◀ narrower: adds {x}");
    EXPECT_EQ(shown(flagged(known(true), "equal")), "yes =");
    EXPECT_EQ(shown(flagged(in_state(CellState::absent), "missing")), "∅ absent ⊖ missing");
    EXPECT_EQ(shown(flagged(in_state(CellState::absent), "equal")), "∅ absent =");
    EXPECT_EQ(shown(flagged(known(std::string{"a"}), "different")), "a ≠ different");
}

TEST(CellText, PlainAsciiHasNoOtherCharacter) {
    for (const char* direction :
         {"met", "below", "absent", "unknown", "not_applicable", "equal", "stricter", "weaker", "wider", "narrower",
          "different", "missing", "additional", "incomparable", "undecided", "something-new"}) {
        Cell cell = flagged(known(std::int64_t{3}), direction);
        cell.contested = true;
        cell.from_general_part = true;
        for (const char c : shown(cell, true)) {
            EXPECT_LT(static_cast<unsigned char>(c), 0x80) << direction;
        }
    }
    EXPECT_EQ(shown(flagged(known(duration("8 years")), "weaker", duration("2 years")), true),
              "8 years v weaker by 2 years");
    EXPECT_EQ(shown(flagged(known(duration("8 years")), "met"), true), "8 years + met");
    EXPECT_EQ(shown(flagged(known(duration("8 years")), "below"), true), "8 years x below");
}

TEST(CellText, ContestedAndGeneralPartStandBehindTheValue) {
    Cell cell = known(duration("8 years"));
    cell.contested = true;
    cell.from_general_part = true;
    EXPECT_EQ(shown(cell), "8 years † ± contested");
}

TEST(CellText, DatesAreWords) {
    EXPECT_EQ(shown(known(Date::parse("..2014-09-15").value())), "2014-09-15 at the latest");
    EXPECT_EQ(shown(known(Date::parse("2021-03..").value())), "2021-03 at the earliest");
    EXPECT_EQ(shown(known(Date::parse("2021?").value())), "2021 (uncertain)");
    EXPECT_EQ(shown(known(Date::parse("2021%").value())), "2021 (uncertain and approximate)");
}

TEST(CellText, ControlCharactersBecomeVisible) {
    EXPECT_EQ(shown(known(std::string{"a\x1b[31m\nb"})), "a␛[31m␊b");
    EXPECT_EQ(shown(known(NameSet{"a\tb"})), "{a␉b}");
}

TEST(CellText, LegendExplainsTheMarksUsedAndNoOthers) {
    MarkUse marks;
    EXPECT_FALSE(marks.any());
    EXPECT_EQ(cell_text(flagged(known(true), "met"), false, marks).tone, Tone::good);
    EXPECT_EQ(cell_text(flagged(known(true), "below"), false, marks).tone, Tone::bad);
    EXPECT_TRUE(marks.any());
    EXPECT_EQ(marks.legend(false), "✓ met; ✗ below what is demanded");
}

TEST(NoteList, GivesOneLetterToOneNote) {
    NoteList notes;
    EXPECT_EQ(notes.letter_of("first"), "a");
    EXPECT_EQ(notes.letter_of("second"), "b");
    EXPECT_EQ(notes.letter_of("first"), "a");
    EXPECT_EQ(notes.notes().size(), 2U);
    EXPECT_EQ(NoteList::letter(25), "z");
    EXPECT_EQ(NoteList::letter(26), "aa");
    EXPECT_EQ(NoteList::letter(701), "zz");
    EXPECT_EQ(NoteList::letter(702), "aaa");
}

}  // namespace
}  // namespace lacuna::report
