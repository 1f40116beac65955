// Every demand of every baseline of the real collection, tried on invented law: it is met by some law, and each of its
// parts can fail alone. A demand that no law can meet, or a part that can never be what fails, is a mistake in the
// baseline. The invented law is made from the demand's own words: a value for each attribute that it names.

#include "query/bind/baselines.hpp"
#include "compare/demand.hpp"
#include "exchange/read_collection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lacuna {
namespace {

using compare::Expression;
using compare::Verdict;
using model::Value;
using AttributeKey = std::pair<std::string, std::string>;  // concept, attribute

const model::Collection& collection() {
    static const model::Collection read = [] {
        auto result = exchange::read_collection(LACUNA_SOURCE_DIR "/datasets/child-protection");
        return result && result->collection ? *std::move(result->collection) : model::Collection{};
    }();
    return read;
}

/// All baselines with their demands bound, as a question binds them.
const std::vector<std::shared_ptr<const query::BoundBaseline>>& baselines() {
    static const auto bound = [] {
        std::vector<std::shared_ptr<const query::BoundBaseline>> all;
        query::Environment environment;
        environment.today = Date::make(2026, 11, 25).value();
        std::vector<grammar::Diagnostic> diagnostics;
        const query::Binding binding{environment, collection().catalogue, diagnostics};
        for (const model::Baseline& baseline : collection().catalogue.baselines) {
            if (auto whole = query::bind_baseline(binding, baseline, {}, grammar::Span{})) {
                all.push_back(std::move(whole));
            }
        }
        for (const grammar::Diagnostic& diagnostic : diagnostics) {
            ADD_FAILURE() << diagnostic.message;
        }
        return all;
    }();
    return bound;
}

/// The law of a country that does not exist. What it was not given is unknown.
class InventedLaw : public compare::Facts {
public:
    [[nodiscard]] const Value& value(const compare::AttributeReference& reference) const override {
        static const Value unknown;
        const auto found = values_.find({reference.concept_id, reference.attribute.id});
        return found == values_.end() ? unknown : found->second;
    }
    [[nodiscard]] bool is_provision_absent(std::string_view) const override { return false; }

    void give(const AttributeKey& key, Value value) { values_[key] = std::move(value); }
    void forget(const AttributeKey& key) { values_.erase(key); }

    [[nodiscard]] std::string to_text() const {
        std::string text;
        for (const auto& [key, value] : values_) {
            text += key.first + ':' + key.second + " = " + to_string(value) + "; ";
        }
        return text;
    }

private:
    std::map<AttributeKey, Value> values_;
};

/// The attributes and the literals that a demand names, in the order of its text.
struct Words {
    std::vector<AttributeKey> attributes;
    std::vector<Scalar> literals;
};

void collect(const Expression& expression, Words& words) {
    if (expression.operation == Expression::Operation::attribute) {
        const AttributeKey key{expression.reference.concept_id, expression.reference.attribute.id};
        if (std::ranges::find(words.attributes, key) == words.attributes.end()) {
            words.attributes.push_back(key);
        }
    }
    if (expression.operation == Expression::Operation::literal && expression.value.is_known()) {
        words.literals.push_back(expression.value.scalar);
    }
    for (const Expression& operand : expression.operands) {
        collect(operand, words);
    }
}

Words words_of(const compare::BoundDemand& demand) {
    Words words;
    if (demand.applies_when) {
        collect(*demand.applies_when, words);
    }
    for (const Expression& part : demand.parts) {
        collect(part, words);
    }
    return words;
}

/// The literals of one alternative of Scalar, in their order.
template <typename Alternative>
std::vector<Alternative> literals_of(const Words& words) {
    std::vector<Alternative> found;
    for (const Scalar& literal : words.literals) {
        if (const auto* value = std::get_if<Alternative>(&literal)) {
            found.push_back(*value);
        }
    }
    return found;
}

std::vector<Value> as_values(std::vector<Scalar> scalars) {
    std::vector<Value> values;
    for (Scalar& scalar : scalars) {
        values.push_back(Value::known(std::move(scalar)));
    }
    return values;
}

/// Each number that the demand names, with those just beside it, and the ages on which laws differ most.
std::vector<Scalar> numbers_to_try(const Words& words) {
    std::set<std::int64_t> numbers{14, 16, 18};
    for (const std::int64_t literal : literals_of<std::int64_t>(words)) {
        numbers.insert({std::max<std::int64_t>(literal - 1, 0), literal, literal + 1});
    }
    return {numbers.rbegin(), numbers.rend()};
}

/// Each term that the demand names, with those a day longer and a day shorter, and two between which to choose.
std::vector<Scalar> durations_to_try(const Words& words) {
    std::vector<Scalar> durations{Duration::make(5, 0, 0).value(), Duration::make(2, 0, 0).value()};
    for (const Duration& literal : literals_of<Duration>(words)) {
        if (!literal.is_life()) {
            const std::int64_t days = literal.ordering_days();
            durations.emplace_back(Duration::from_ordering_days(days + 1));
            durations.emplace_back(Duration::from_ordering_days(days - 1));
        }
        durations.emplace_back(literal);
    }
    return durations;
}

/// All names, none, all but one of those that the demand names, and the sets that it writes out.
std::vector<Scalar> sets_to_try(const model::Attribute& attribute, const Words& words) {
    NameSet all = attribute.choices;
    std::ranges::sort(all);
    std::set<std::string> named;
    std::vector<Scalar> sets{all, NameSet{}};
    for (const std::string& name : literals_of<std::string>(words)) {
        named.insert(name);
    }
    for (const NameSet& literal : literals_of<NameSet>(words)) {
        named.insert(literal.begin(), literal.end());
        if (std::ranges::includes(all, literal)) {
            sets.emplace_back(literal);
        }
    }
    for (const std::string& name : named) {
        if (std::ranges::binary_search(all, name)) {
            NameSet others = all;
            std::erase(others, name);
            sets.emplace_back(others);
        }
    }
    return sets;
}

std::vector<Value> values_to_try(const model::Attribute& attribute, const Words& words) {
    std::vector<Value> values;
    switch (attribute.type) {
        case Type::boolean:
            values = as_values({true, false});
            break;
        case Type::age:
            values = as_values(numbers_to_try(words));
            break;
        case Type::duration:
            values = as_values(durations_to_try(words));
            break;
        case Type::choice:
            values = as_values(std::vector<Scalar>(attribute.choices.begin(), attribute.choices.end()));
            break;
        case Type::set:
            values = as_values(sets_to_try(attribute, words));
            break;
        default:
            break;  // no demand turns on other types; one that does is reported, because no law is found
    }
    values.push_back(Value::absent());
    return values;
}

/// Looks for law under which the demand applies and every part holds but one.
class LawMaker {
public:
    explicit LawMaker(const compare::BoundDemand& demand) : demand_(demand) {
        const Words words = words_of(demand);
        for (const AttributeKey& key : words.attributes) {
            const model::Attribute* attribute = collection().catalogue.codebook.find_attribute(key.second);
            if (attribute == nullptr) {
                ADD_FAILURE() << "no attribute " << key.second;
                continue;
            }
            to_give_.emplace_back(key, values_to_try(*attribute, words));
        }
    }

    /// The law under which just the part `failing` fails, or none; null where there is no such law.
    [[nodiscard]] std::unique_ptr<InventedLaw> make(std::optional<std::size_t> failing = {}) {
        failing_ = failing;
        auto law = std::make_unique<InventedLaw>();
        return complete(*law, 0) ? std::move(law) : nullptr;
    }

private:
    /// Giving more law never takes back what is decided, so that what is decided wrongly need not be pursued.
    [[nodiscard]] bool is_hopeless(const InventedLaw& law) const {
        if (demand_.applies_when && truth(*demand_.applies_when, law) == Kleene::no) {
            return true;
        }
        for (std::size_t i = 0; i < demand_.parts.size(); ++i) {
            if (truth(demand_.parts[i], law) == (failing_ == i ? Kleene::yes : Kleene::no)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_decided(const InventedLaw& law) const {
        return (!demand_.applies_when || truth(*demand_.applies_when, law) != Kleene::unknown) &&
               std::ranges::none_of(demand_.parts,
                                    [&](const auto& part) { return truth(part, law) == Kleene::unknown; });
    }

    [[nodiscard]] bool complete(InventedLaw& law, std::size_t given) {
        if (is_hopeless(law)) {
            return false;
        }
        if (given == to_give_.size()) {
            return is_decided(law);
        }
        const auto& [key, values] = to_give_[given];
        for (const Value& value : values) {
            law.give(key, value);
            if (complete(law, given + 1)) {
                return true;
            }
        }
        law.forget(key);
        return false;
    }

    const compare::BoundDemand& demand_;
    std::vector<std::pair<AttributeKey, std::vector<Value>>> to_give_;
    std::optional<std::size_t> failing_;
};

/// For each demand of each baseline.
template <typename Try>
void for_each_demand(Try attempt) {
    for (const auto& baseline : baselines()) {
        for (const query::Requirement& requirement : baseline->requirements) {
            SCOPED_TRACE(baseline->baseline->id + ", " + requirement.demand->id + ": " + requirement.demand->require);
            attempt(*requirement.bound);
        }
    }
}

bool is_failure(Verdict verdict) {
    return verdict == Verdict::below || verdict == Verdict::absent;
}

TEST(Baselines, AreAllBound) {
    EXPECT_GE(baselines().size(), 11U);
    EXPECT_EQ(baselines().size(), collection().catalogue.baselines.size());
}

TEST(Baselines, EveryDemandCanBeMet) {
    for_each_demand([](const compare::BoundDemand& demand) {
        const auto law = LawMaker{demand}.make();
        ASSERT_NE(law, nullptr) << "no law meets it";
        const auto result = judge(demand, *law);
        EXPECT_EQ(result.verdict, Verdict::met) << law->to_text();
        for (const compare::PartResult& part : result.parts) {
            EXPECT_EQ(part.verdict, Verdict::met) << part.required->text << " under " << law->to_text();
        }
    });
}

TEST(Baselines, EveryPartCanFailAlone) {
    for_each_demand([](const compare::BoundDemand& demand) {
        for (std::size_t i = 0; i < demand.parts.size(); ++i) {
            const auto law = LawMaker{demand}.make(i);
            if (law == nullptr) {
                ADD_FAILURE() << "no law fails just " << demand.parts[i].text;
                continue;
            }
            const auto result = judge(demand, *law);
            EXPECT_TRUE(is_failure(result.verdict)) << name(result.verdict) << " under " << law->to_text();
            ASSERT_EQ(result.parts.size(), demand.parts.size()) << law->to_text();
            for (std::size_t other = 0; other < result.parts.size(); ++other) {
                const compare::PartResult& part = result.parts[other];
                EXPECT_EQ(is_failure(part.verdict), other == i) << part.required->text << " under " << law->to_text();
                EXPECT_EQ(part.verdict == Verdict::met, other != i)
                    << part.required->text << " under " << law->to_text();
            }
        }
    });
}

TEST(Baselines, WhereNothingIsCodedNothingIsDecided) {
    for_each_demand(
        [](const compare::BoundDemand& demand) { EXPECT_EQ(judge(demand, InventedLaw{}).verdict, Verdict::unknown); });
}

}  // namespace
}  // namespace lacuna
