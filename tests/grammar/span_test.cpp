#include "lacuna/grammar/parse.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

constexpr std::string_view source =
    "-- é\n"
    "FIND provisions FOR fishing.*, age.limit EXCEPT fishing.net\n"
    "  ACROSS XA , $g WHERE (fine.max >= 1 year 6 months) AND x:y IN {'ü', 3 EUR} AS OF 2021-07\n"
    "  ORDER BY a:b  DESC, c LIMIT 10 OFFSET $o WITH notes ; COMPARE a, b AS KNOWN ON today DIFFERENCES  ONLY;";

std::string_view text(Span span) {
    return source.substr(span.begin, span.end - span.begin);
}

Script script() {
    ParsedScript parsed = parse_script(source);
    EXPECT_TRUE(parsed.is_valid()) << render(parsed.diagnostics, source, "spans");
    return parsed.script;
}

TEST(Spans, OfStatementsAndClauses) {
    const Script parsed = script();
    const auto& find = std::get<Find>(parsed.statements[0]);
    EXPECT_TRUE(text(find.span).starts_with("FIND prov"));
    EXPECT_TRUE(text(find.span).ends_with("WITH notes"));
    EXPECT_EQ(text(find.subject_span), "provisions");
    EXPECT_EQ(text(find.clauses.for_concepts->span), "FOR fishing.*, age.limit EXCEPT fishing.net");
    EXPECT_EQ(text(find.clauses.across->span), "ACROSS XA , $g");
    EXPECT_EQ(text(find.clauses.as_of->span), "AS OF 2021-07");
    EXPECT_EQ(text(find.clauses.order_by->span), "ORDER BY a:b  DESC, c");
    EXPECT_EQ(text(find.clauses.limit->span), "LIMIT 10 OFFSET $o");
    EXPECT_EQ(text(find.clauses.with->span), "WITH notes");
    const auto& compare = std::get<Compare>(parsed.statements[1]);
    EXPECT_EQ(text(compare.span), "COMPARE a, b AS KNOWN ON today DIFFERENCES  ONLY");
    EXPECT_EQ(text(compare.attributes[1].span), "b");
    EXPECT_EQ(text(compare.clauses.differences_only->span), "DIFFERENCES  ONLY");
    EXPECT_EQ(text(std::get<DateLiteral>(compare.clauses.as_known_on->date).span), "today");
}

TEST(Spans, OfItems) {
    const Script parsed = script();
    const Clauses& clauses = std::get<Find>(parsed.statements[0]).clauses;
    EXPECT_EQ(text(std::get<ConceptPattern>(clauses.for_concepts->concepts[0]).span), "fishing.*");
    EXPECT_EQ(text(std::get<ConceptPattern>(clauses.for_concepts->except[0]).span), "fishing.net");
    EXPECT_EQ(text(std::get<Name>(clauses.across->jurisdictions[0]).span), "XA");
    EXPECT_EQ(text(std::get<Parameter>(clauses.across->jurisdictions[1]).span), "$g");
    EXPECT_EQ(text(clauses.order_by->keys[0].span), "a:b  DESC");
    EXPECT_EQ(text(clauses.order_by->keys[0].column.span), "a:b");
    EXPECT_EQ(text(clauses.order_by->keys[0].column.concept_name->span), "a");
    EXPECT_EQ(text(clauses.order_by->keys[0].column.attribute.span), "b");
    EXPECT_EQ(text(std::get<NumberLiteral>(clauses.limit->count).span), "10");
    EXPECT_EQ(text(std::get<Parameter>(*clauses.limit->offset).span), "$o");
    EXPECT_EQ(text(clauses.with->items[0].span), "notes");
}

TEST(Spans, OfExpressions) {
    const Script parsed = script();
    const Expression& condition = std::get<Find>(parsed.statements[0]).clauses.where->condition;
    EXPECT_EQ(text(condition.span), "(fine.max >= 1 year 6 months) AND x:y IN {'ü', 3 EUR}");
    const auto& operands = std::get<Logical>(condition.node).operands;
    // Parentheses belong to the value that they make, not to the comparison within.
    EXPECT_EQ(text(operands[0].span), "(fine.max >= 1 year 6 months)");
    const auto& comparison = std::get<Binary>(operands[0].node);
    EXPECT_EQ(text(comparison.span), "fine.max >= 1 year 6 months");
    EXPECT_EQ(text(comparison.right->span), "1 year 6 months");
    EXPECT_EQ(text(std::get<DurationLiteral>(comparison.right->node).span), "1 year 6 months");
    const auto& membership = std::get<Binary>(operands[1].node);
    EXPECT_EQ(text(membership.left->span), "x:y");
    EXPECT_EQ(text(membership.right->span), "{'ü', 3 EUR}");
    const auto& members = std::get<SetLiteral>(membership.right->node).members;
    EXPECT_EQ(text(members[0].span), "'ü'");
    EXPECT_EQ(text(members[1].span), "3 EUR");
}

}  // namespace
}  // namespace lacuna::grammar::test
