#pragma once

#include "compare/expression.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::compare {

/// The law of one invented country on one day. What is not told is unknown.
class InventedFacts : public Facts {
public:
    InventedFacts& tell(const std::string& attribute, model::Value value, const std::string& concept_id = "dog") {
        values_[{concept_id, attribute}] = std::move(value);
        return *this;
    }
    InventedFacts& tell_no_provision(const std::string& concept_id = "dog") {
        absent_.insert(concept_id);
        return *this;
    }

    [[nodiscard]] const model::Value& value(const AttributeReference& reference) const override {
        static const model::Value absent = model::Value::absent();
        static const model::Value unknown = model::Value::unknown();
        if (is_provision_absent(reference.concept_id)) {
            return absent;
        }
        const auto found = values_.find({reference.concept_id, reference.attribute.id});
        return found == values_.end() ? unknown : found->second;
    }
    [[nodiscard]] bool is_provision_absent(std::string_view concept_id) const override {
        return absent_.contains(std::string{concept_id});
    }

private:
    std::map<std::pair<std::string, std::string>, model::Value> values_;
    std::set<std::string> absent_;
};

inline Expression literal(model::Value value, Type type = Type::text) {
    Expression made;
    made.operation = Expression::Operation::literal;
    made.type = type;
    made.value = std::move(value);
    return made;
}
inline Expression literal(Scalar scalar, Type type = Type::text) {
    return literal(model::Value::known(std::move(scalar)), type);
}
inline Expression literal(const char*) = delete;

inline Expression attribute(std::string id, Type type = Type::text, std::vector<std::string> choices = {},
                            const std::string& concept_id = "dog") {
    Expression made;
    made.operation = Expression::Operation::attribute;
    made.type = type;
    made.reference.concept_id = concept_id;
    made.reference.attribute.id = std::move(id);
    made.reference.attribute.type = type;
    made.reference.attribute.choices = std::move(choices);
    return made;
}

/// `criminalised`-like: false where the whole provision is absent.
inline Expression required_attribute() {
    Expression made = attribute("required", Type::boolean);
    made.reference.attribute.when_absent = Scalar{false};
    return made;
}

inline Expression apply(Expression::Operation operation, std::vector<Expression> operands) {
    Expression made;
    made.operation = operation;
    made.operands = std::move(operands);
    return made;
}

inline Scalar years(int count) {
    return *Duration::make(count, 0, 0);
}
inline Scalar months(int count) {
    return *Duration::make(0, count, 0);
}
inline Scalar days(int count) {
    return *Duration::make(0, 0, count);
}
inline Scalar number(std::int64_t value) {
    return value;
}
inline Scalar word(std::string value) {
    return value;
}
inline Scalar day(std::string_view text) {
    return *Date::parse(text);
}
inline Scalar names(NameSet value) {
    return value;
}
inline Scalar money(std::string_view text) {
    return *Money::parse(text);
}

}  // namespace lacuna::compare
