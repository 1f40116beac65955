// The facts of a collection, and those demands that compare with a number or a length of time, as SQL for the sqlite3
// command: the peer of tests/bench/run answers from the same facts.

#include "exchange/read_collection.hpp"
#include "lacuna/grammar/parse.hpp"

#include <cstdio>
#include <optional>
#include <string>
#include <variant>

namespace {

using lacuna::Scalar;

std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? "''" : std::string(1, c);
    }
    return result + "'";
}

/// Numbers and durations by their order; NULL for what has none.
std::string number(const Scalar& value) {
    if (const auto* age = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*age);
    }
    if (const auto* length = std::get_if<lacuna::Duration>(&value)) {
        return std::to_string(length->is_life() ? 100'000'000 : length->ordering_days());
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "1" : "0";
    }
    return "NULL";
}

void write_facts(const lacuna::model::Provision& provision) {
    for (const auto& version : provision.versions) {
        const auto until = version.valid_to ? version.valid_to->earliest() : lacuna::latest_day;
        for (const auto& fact : version.facts) {
            std::printf("INSERT INTO facts VALUES (%s, %s, %s, %s, %s, %d, %d);\n",
                        quoted(provision.jurisdiction).c_str(), quoted(provision.concept_id).c_str(),
                        quoted(fact.attribute).c_str(), quoted(to_string(fact.value)).c_str(),
                        fact.value.is_known() ? number(fact.value.scalar).c_str() : "NULL", version.valid_from.latest(),
                        until);
        }
    }
}

std::optional<std::int64_t> threshold(const lacuna::grammar::Expression& side) {
    if (const auto* digits = std::get_if<lacuna::grammar::NumberLiteral>(&side.node)) {
        return std::stoll(digits->digits);
    }
    if (const auto* length = std::get_if<lacuna::grammar::DurationLiteral>(&side.node)) {
        return length->years * 360 + length->months * 30 + length->days;
    }
    return std::nullopt;
}

void write_part(const std::string& baseline, const lacuna::model::Demand& demand,
                const lacuna::grammar::Expression& part) {
    if (const auto* both = std::get_if<lacuna::grammar::Logical>(&part.node)) {
        for (const auto& operand : both->operands) {
            write_part(baseline, demand, operand);
        }
    }
    std::optional<std::int64_t> least;
    const auto* name = std::get_if<lacuna::grammar::AttributeName>(&part.node);
    if (name != nullptr) {
        least = 1;  // a truth
    } else if (const auto* comparison = std::get_if<lacuna::grammar::Binary>(&part.node)) {
        name = std::get_if<lacuna::grammar::AttributeName>(&comparison->left->node);
        least = threshold(*comparison->right);
    }
    if (name == nullptr || !least) {
        return;
    }
    const std::string concept_id = name->concept_name ? name->concept_name->text : demand.concept_id;
    std::printf("INSERT INTO demands VALUES (%s, %s, %s, %s, %lld);\n", quoted(baseline).c_str(),
                quoted(demand.id).c_str(), quoted(concept_id).c_str(), quoted(name->attribute.text).c_str(),
                static_cast<long long>(*least));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: facts_as_sql FOLDER\n", stderr);
        return 2;
    }
    const auto read = lacuna::exchange::read_collection(argv[1]);
    if (!read || !read->collection) {
        std::fputs("facts_as_sql: the collection cannot be read: see lacuna check\n", stderr);
        return 3;
    }
    std::puts(
        "BEGIN;"
        "CREATE TABLE facts (jurisdiction TEXT, concept TEXT, attribute TEXT, value TEXT, number INTEGER,"
        " earliest INTEGER, until INTEGER);"
        "CREATE TABLE demands (baseline TEXT, demand TEXT, concept TEXT, attribute TEXT, threshold INTEGER);");
    for (const auto& provision : read->collection->provisions) {
        write_facts(provision);
    }
    for (const auto& baseline : read->collection->catalogue.baselines) {
        for (const auto& demand : baseline.demands) {
            const auto parsed = lacuna::grammar::parse_expression(demand.require);
            write_part(baseline.id, demand, parsed.expression);
        }
    }
    std::puts("CREATE INDEX facts_by_concept ON facts (concept, attribute, jurisdiction, earliest); COMMIT;");
    return 0;
}
