#include "query/bind/columns.hpp"

namespace lacuna::query {
namespace {

OutputColumn column(const char* name, const char* label, Type type = Type::text,
                    std::vector<std::string> choices = {}) {
    return {{name, label, type}, std::move(choices)};
}

OutputColumn that_may_be_blank(OutputColumn column) {
    column.column.may_be_blank = true;
    return column;
}

const std::vector<std::string>& verdicts() {
    static const std::vector<std::string> names{"met", "below", "absent", "unknown", "not_applicable"};
    return names;
}

/// In the order in which they sort: from less law to more, then what has no order.
const std::vector<std::string>& difference_names() {
    static const std::vector<std::string> names{"missing",  "weaker",     "narrower",  "equal",        "wider",
                                                "stricter", "additional", "different", "incomparable", "undecided"};
    return names;
}

}  // namespace

std::vector<OutputColumn> provision_columns() {
    return {column("jurisdiction", "Jurisdiction"),
            column("concept", "Concept"),
            column("valid_from", "In force from", Type::date),
            that_may_be_blank(column("valid_to", "In force until", Type::date)),
            column("status", "Status", Type::choice, {"present", "absent", "unknown"}),
            column("summary", "Summary"),
            column("citation", "Citation"),
            column("confidence", "Confidence", Type::choice, {"high", "medium", "low", "contested", "secondary"}),
            column("review", "Review", Type::choice, {"single", "double", "adjudicated"}),
            column("coder", "Coder"),
            column("source", "Source"),
            column("amended_by", "Amended by"),
            column("note", "Note")};
}

std::vector<OutputColumn> comparison_columns(bool several_concepts) {
    std::vector<OutputColumn> columns{column("jurisdiction", "Jurisdiction")};
    if (several_concepts) {
        columns.push_back(column("concept", "Concept"));
    }
    return columns;
}

std::vector<OutputColumn> gap_columns(bool composites) {
    std::vector<OutputColumn> columns{column("jurisdiction", "Jurisdiction")};
    if (composites) {
        columns.push_back(column("part", "Part"));
    }
    columns.push_back(column("demand", "Demand"));
    columns.back().column.is_detail = true;
    columns.push_back(column("label", "What is demanded"));
    columns.push_back(column("concept", "Concept"));
    columns.back().column.is_detail = true;
    columns.push_back(column("verdict", "Verdict", Type::choice, verdicts()));
    columns.push_back(column("required", "Required"));
    columns.push_back(column("found", "Found"));
    columns.push_back(that_may_be_blank(column("shortfall", "Shortfall")));
    columns.push_back(column("law", "Law"));
    columns.push_back(column("baseline", "Demanded by"));
    return columns;
}

std::vector<OutputColumn> gap_condition_columns() {
    return {column("jurisdiction", "Jurisdiction"),
            column("part", "Part"),
            column("demand", "Demand"),
            column("label", "What is demanded"),
            column("concept", "Concept"),
            column("verdict", "Verdict", Type::choice, verdicts())};
}

std::vector<OutputColumn> verdict_columns() {
    return {column("jurisdiction", "Jurisdiction"),
            column("demand", "Demand"),
            column("concept", "Concept"),
            column("verdict", "Verdict", Type::choice, verdicts()),
            column("meets", "Meets", Type::boolean),
            column("fails", "Fails", Type::boolean),
            column("undecided", "Undecided", Type::boolean)};
}

std::vector<OutputColumn> difference_columns(const Side& left, const Side& right) {
    const bool same = left.asked.jurisdiction == right.asked.jurisdiction;
    const auto label = [&](const Side& side) {
        return side.asked.jurisdiction->code +
               (same || left.as_of != right.as_of ? " on " + side.as_of.to_string() : std::string{});
    };
    std::vector<OutputColumn> columns{column("concept", "Concept"),
                                      column("attribute", "Attribute"),
                                      column("left", "Left"),
                                      column("right", "Right"),
                                      column("difference", "Second against first", Type::choice, difference_names()),
                                      column("size", "By how much")};
    columns[2].column.label = label(left);
    columns[3].column.label = label(right);
    columns.back().column.may_be_blank = true;
    return columns;
}

std::vector<OutputColumn> change_columns() {
    std::vector<OutputColumn> columns{
        column("date", "Date", Type::date),
        column("jurisdiction", "Jurisdiction"),
        column("concept", "Concept"),
        column("kind", "Kind", Type::choice, {"amendment", "correction", "recorded_later", "withdrawn"}),
        column("attribute", "Attribute"),
        column("before", "Before"),
        column("after", "After"),
        column("difference", "Direction", Type::choice, difference_names()),
        column("amended_by", "Amended by"),
        column("recorded", "Recorded", Type::date)};
    for (OutputColumn& one : columns) {
        one.column.may_be_blank = one.column.name == "difference" || one.column.name == "amended_by";
    }
    return columns;
}

std::vector<OutputColumn> demand_rank_columns() {
    return {column("rank", "Rank", Type::number),       column("jurisdiction", "Jurisdiction"),
            column("met", "met", Type::number),         column("below", "below", Type::number),
            column("absent", "absent", Type::number),   column("unknown", "unknown", Type::number),
            column("decided", "decided", Type::number), column("share_met", "met in %", Type::number)};
}

std::vector<OutputColumn> difference_rank_columns() {
    return {column("rank", "Rank", Type::number),
            column("jurisdiction", "Jurisdiction"),
            column("equal", "equal", Type::number),
            column("stricter", "stricter", Type::number),
            column("weaker", "weaker", Type::number),
            column("wider", "wider", Type::number),
            column("narrower", "narrower", Type::number),
            column("other", "otherwise different", Type::number),
            column("undecided", "undecided", Type::number),
            column("decided", "decided", Type::number),
            column("share_different", "different in %", Type::number)};
}

std::vector<OutputColumn> listing_columns(grammar::Subject subject) {
    switch (subject) {
        case grammar::Subject::jurisdictions:
            return {column("jurisdiction", "Jurisdiction"), column("name", "Name"), column("part_of", "Part of"),
                    column("parts", "Parts")};
        case grammar::Subject::groups:
            return {column("group", "Group"), column("label", "Label"), column("count", "Members", Type::number),
                    column("members", "Members on the date", Type::set)};
        case grammar::Subject::concepts:
            return {column("concept", "Concept"), column("label", "Label"), column("question", "Question"),
                    column("attributes", "Attributes", Type::number), column("iccs", "ICCS")};
        case grammar::Subject::attributes:
            return {column("attribute", "Attribute"),
                    column("type", "Type"),
                    column("more_is", "More is", Type::choice, {"none", "stricter", "weaker", "wider", "narrower"}),
                    column("concepts", "Concepts", Type::number),
                    column("question", "Question"),
                    column("choices", "Names it can have")};
        case grammar::Subject::instruments:
            return {
                column("instrument", "Instrument"), column("kind", "Kind"),     column("jurisdiction", "Jurisdiction"),
                column("title", "Title"),           column("number", "Number"), column("address", "Address")};
        case grammar::Subject::baselines:
            return {column("baseline", "Baseline"), column("label", "Label"), column("instrument", "Instrument"),
                    column("demands", "Demands", Type::number), column("concepts", "Concepts", Type::number)};
        case grammar::Subject::sources:
            return {column("source", "Source"),
                    column("instrument", "Instrument"),
                    column("publication", "Publication"),
                    column("version_date", "State of the law", Type::date),
                    column("text", "Text"),
                    column("language", "Language"),
                    column("address", "Address")};
        case grammar::Subject::commits:
            return {column("commit", "Commit", Type::number),
                    column("time", "Time"),
                    column("collection", "Collection"),
                    column("version", "Version"),
                    column("provisions", "Provisions", Type::number),
                    column("versions", "Versions", Type::number),
                    column("changed", "Changed", Type::number),
                    column("content_hash", "Content hash")};
        case grammar::Subject::coverage:
            return {column("jurisdiction", "Jurisdiction"), column("present", "Present", Type::number),
                    column("absent", "Absent", Type::number), column("unknown", "Unknown", Type::number),
                    column("concepts", "Concepts asked", Type::number)};
        case grammar::Subject::provisions:
            break;
    }
    return provision_columns();
}

OutputColumn attribute_column(const compare::AttributeReference& reference) {
    const std::string name =
        reference.concept_id.empty() ? reference.attribute.id : reference.concept_id + ":" + reference.attribute.id;
    return {{name, name, reference.attribute.type}, reference.attribute.choices};
}

const char* name(grammar::Subject subject) {
    switch (subject) {
        case grammar::Subject::provisions:
            return "provisions";
        case grammar::Subject::jurisdictions:
            return "jurisdictions";
        case grammar::Subject::groups:
            return "groups";
        case grammar::Subject::concepts:
            return "concepts";
        case grammar::Subject::attributes:
            return "attributes";
        case grammar::Subject::instruments:
            return "instruments";
        case grammar::Subject::baselines:
            return "baselines";
        case grammar::Subject::sources:
            return "sources";
        case grammar::Subject::commits:
            return "commits";
        case grammar::Subject::coverage:
            break;
    }
    return "coverage";
}

}  // namespace lacuna::query
