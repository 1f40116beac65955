// Bytes that had better not stand in files of their own.

#include "temporary_collection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace lacuna::exchange::tests {
namespace {

using namespace std::string_literals;
using testing::StartsWith;

std::string findings_of(const std::string& text) {
    const TemporaryCollection collection;
    collection.write("jurisdictions/xc.yaml", text);
    return collection.findings();
}

TEST(Yaml, InvalidUtf8IsPointedAtByCharacters) {
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: Цветы \xff\n"),
              "jurisdictions/xc.yaml:2:19: error[not-utf-8]: the byte 0xff is not UTF-8 here\n"
              "  fix: save the file as UTF-8\n");
}

TEST(Yaml, NulIsRefused) {
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: \0[]\n"s),
              "jurisdictions/xc.yaml:2:13: error[nul-byte]: the file has a NUL byte; it is perhaps not a text at all\n"
              "  fix: save the file as plain UTF-8 text\n");
}

TEST(Yaml, ControlCharactersAreRefused) {
    EXPECT_THAT(findings_of("jurisdiction: XC # \x1b[31m\nprovisions: []\n"),
                StartsWith("jurisdictions/xc.yaml:1:20: error[control-character]: the control character U+001B"));
    // The fourth character is the end of a file for yaml-cpp: what follows would be dropped unseen.
    EXPECT_THAT(findings_of("jurisdiction: XC\n\x04provisions: []\n"),
                StartsWith("jurisdictions/xc.yaml:2:1: error[control-character]: the control character U+0004"));
    EXPECT_THAT(findings_of("jurisdiction: \u0085XC\nprovisions: []\n"),
                StartsWith("jurisdictions/xc.yaml:1:15: error[control-character]: the control character U+0085"));
}

TEST(Yaml, ByteOrderMarkAndCarriageReturnsDoNotMovePlaces) {
    EXPECT_EQ(findings_of("\xef\xbb\xbfjurisdiction: XC\r\nprovisions: [] \r\nprovisons: []\r\n"),
              "jurisdictions/xc.yaml:3:1: error[unknown-key]: a jurisdiction's file has no key 'provisons'\n"
              "  fix: did you mean 'provisions'?\n");
}

TEST(Yaml, ColumnsCountCharacters) {
    EXPECT_EQ(findings_of("{jurisdiction: XC, provisions: [], инструменты: 𝔘, sources: нет}\n"),
              "jurisdictions/xc.yaml:1:36: error[unknown-key]: a jurisdiction's file has no key 'инструменты'\n"
              "  fix: write one of instruments, jurisdiction, provisions, sources\n"
              "jurisdictions/xc.yaml:1:61: error[wrong-kind]: 'sources' takes a list, but a single value stands here\n"
              "  fix: write a list: `sources: […]`, or lines that begin with `- `\n");
}

TEST(Yaml, WordsOfOtherSchemasStayWords) {
    const TemporaryCollection collection;
    collection.write("reference/jurisdictions.yaml",
                     "jurisdictions:\n"
                     "  - {code: XA, names: {en: yes, no: NO, de: 0x10, fr: 1e3}}\n"
                     "  - {code: XB, names: {en: Graustark}}\n");
    const ReadCollection read = collection.read();
    ASSERT_TRUE(read.collection) << collection.findings();
    const auto& names = read.collection->catalogue.jurisdictions.front().names;
    EXPECT_EQ(names.at("en"), "yes");
    EXPECT_EQ(names.at("no"), "NO");
    EXPECT_EQ(names.at("de"), "0x10");
    EXPECT_EQ(names.at("fr"), "1e3");
}

TEST(Yaml, QuotesMayHoldQuotes) {
    EXPECT_EQ(findings_of("jurisdiction: 'XC'\nprovisions: []\ninstruments:\n"
                          "  - {id: a, kind: act, title: {en: 'it''s \"a\"', de: \"\\\"b\\\\\"}}\n"),
              "");
}

TEST(Yaml, AnOpenQuoteIsNotTheEndOfTheFile) {
    EXPECT_EQ(findings_of("jurisdiction: XC\nprovisions: []\nsources: \"all\n"),
              "jurisdictions/xc.yaml:3:10: error[yaml-syntax]: this is not YAML: the quote that begins here is never "
              "closed\n  fix: close it where the text ends\n");
}

TEST(Yaml, AMergeKeyIsAnUnknownKey) {
    EXPECT_THAT(findings_of("jurisdiction: XC\nprovisions: []\n<<: {a: b}\n"),
                StartsWith("jurisdictions/xc.yaml:3:1: error[unknown-key]: a jurisdiction's file has no key '<<'"));
}

}  // namespace
}  // namespace lacuna::exchange::tests
