#pragma once

#include "lacuna/base/kleene.hpp"
#include "model/codebook.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::compare {

/// An attribute of a concept, resolved against the codebook.
struct AttributeReference {
    std::string concept_id;
    model::Attribute attribute;
};

/// A typed expression, bound and checked: the binder makes it, nothing here can fail for want of a name or a type.
/// A tree of values; immutable after binding and safe to share.
struct Expression {
    enum class Operation : std::uint8_t {
        literal,      ///< value
        attribute,    ///< reference
        logical_or,   ///< operands: two or more truths
        logical_and,  ///< operands: two or more truths
        logical_not,  ///< operands: one truth
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,  ///< operands: two of one type
        between,        ///< operands: value, low, high
        in,             ///< operands: value, then the members
        has,            ///< operands: a set, a name as text
        includes,       ///< operands: a set, a set: the first contains the second
        within,         ///< operands: a set, a set: the second contains the first
        is_absent,
        is_not_absent,
        is_unknown,
        is_not_unknown,  ///< operands: one
        add,
        subtract,       ///< operands: a date, duration or number, then a duration or number; unknown where the result
                        ///< has no exact form (a date without a day, life, below nothing, out of range)
        coalesce,       ///< operands: the first that is known, or else the last
        years_between,  ///< operands: two dates; the years completed, negative where the second is the earlier one
    };

    Operation operation = Operation::literal;
    Type type = Type::boolean;     ///< the type of the result
    model::Value value;            ///< literal
    AttributeReference reference;  ///< attribute
    std::vector<Expression> operands;
    std::string text;  ///< canonical form, for reports
};

/// Where the values of attributes come from: one jurisdiction on one date.
class Facts {
public:
    Facts() = default;
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;
    virtual ~Facts() = default;
    /// Absent for every attribute of an absent provision; unknown where nothing is coded or decided. The value lives as
    /// long as the facts.
    [[nodiscard]] virtual const model::Value& value(const AttributeReference& reference) const = 0;
    /// Whether the law was searched and has no provision on the concept at all.
    [[nodiscard]] virtual bool is_provision_absent(std::string_view concept_id) const = 0;
};

/// Pure. An attribute of an absent provision is absent, or its `when_absent`; any comparison with an absent value is
/// `no`; with an unknown or inapplicable one, unknown (Kleene). `IS ABSENT` asks for what was found: an attribute of an
/// absent provision is absent whatever its `when_absent`.
[[nodiscard]] model::Value evaluate(const Expression& expression, const Facts& facts);
[[nodiscard]] Kleene truth(const Expression& expression, const Facts& facts);

}  // namespace lacuna::compare
