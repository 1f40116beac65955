#include "compare/demand.hpp"

#include "compare/difference.hpp"

#include <algorithm>
#include <iterator>

namespace lacuna::compare {
namespace {

using model::Value;
using model::ValueState;
using Operation = Expression::Operation;

/// The attribute on which a part turns: the first one, reading from the left.
const Expression* subject_of(const Expression& expression) {
    if (expression.operation == Operation::attribute) {
        return &expression;
    }
    for (const Expression& operand : expression.operands) {
        if (const Expression* found = subject_of(operand)) {
            return found;
        }
    }
    return nullptr;
}

bool compares_with_one_value(Operation operation) {
    switch (operation) {
        case Operation::equal:
        case Operation::less:
        case Operation::less_equal:
        case Operation::greater:
        case Operation::greater_equal:
        case Operation::has:
        case Operation::includes:
        case Operation::within:
            return true;
        default:
            return false;
    }
}

/// A part that asks for absence or the lack of something is not failed by "absent": it is failed by being there.
bool asks_for_absence(const Expression& part) {
    return part.operation == Operation::is_absent || part.operation == Operation::logical_not;
}

Verdict verdict_of(const Expression& part, Kleene holds, const PartResult& result, const Facts& facts) {
    if (holds == Kleene::yes) {
        return Verdict::met;
    }
    if (holds == Kleene::unknown) {
        return result.found.state == ValueState::not_applicable ? Verdict::not_applicable : Verdict::unknown;
    }
    const bool has_subject = result.subject != nullptr;
    const bool provision_absent = has_subject && facts.is_provision_absent(result.subject->concept_id);
    const bool value_absent = has_subject && result.found.state == ValueState::absent;
    return (provision_absent || value_absent) && !asks_for_absence(part) ? Verdict::absent : Verdict::below;
}

NameSet names_of(const Scalar& scalar) {
    if (const auto* one = std::get_if<std::string>(&scalar)) {
        return {*one};
    }
    const auto* several = std::get_if<NameSet>(&scalar);
    return several == nullptr ? NameSet{} : *several;
}

Scalar names_only_in(const Value& a, const Value& b) {
    const NameSet all = names_of(a.scalar);
    const NameSet others = names_of(b.scalar);
    NameSet rest;
    std::ranges::set_difference(all, others, std::back_inserter(rest));
    return rest;
}

void add_shortfall(const Expression& part, const Facts& facts, PartResult& result) {
    if (!compares_with_one_value(part.operation)) {
        return;
    }
    // The law's side is the one with the attribute: `18 <= age` asks the same as `age >= 18`.
    const bool law_stands_right = subject_of(part.operands[0]) == nullptr;
    const Value law = evaluate(part.operands[law_stands_right ? 1 : 0], facts);
    const Value required = evaluate(part.operands[law_stands_right ? 0 : 1], facts);
    if (!required.is_known()) {
        return;
    }
    result.required_value = required.scalar;
    if (result.verdict != Verdict::below || !law.is_known()) {
        return;
    }
    if (part.operation == Operation::has || part.operation == Operation::includes ||
        part.operation == Operation::within) {
        // The names in the way: those of the set that should be contained and is not. Where the law's set should be
        // within another, they are the law's own, too many.
        const bool left_contains = part.operation != Operation::within;
        result.shortfall = names_only_in(left_contains == law_stands_right ? law : required,
                                         left_contains == law_stands_right ? required : law);
        return;
    }
    if (order(law.scalar, required.scalar) != Ordering::equal) {
        result.shortfall = size_of_difference(law.scalar, required.scalar);
    }
}

PartResult judge_part(const Expression& part, const Facts& facts) {
    PartResult result;
    result.required = &part;
    if (const Expression* subject = subject_of(part)) {
        result.subject = &subject->reference;
        result.found = facts.value(subject->reference);
    }
    result.verdict = verdict_of(part, truth(part, facts), result, facts);
    if (result.verdict != Verdict::met) {
        add_shortfall(part, facts, result);
    }
    return result;
}

bool contains(std::span<const Verdict> verdicts, Verdict wanted) {
    return std::ranges::find(verdicts, wanted) != verdicts.end();
}

}  // namespace

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return "met";
        case Verdict::below:
            return "below";
        case Verdict::absent:
            return "absent";
        case Verdict::not_applicable:
            return "not_applicable";
        case Verdict::unknown:
            break;
    }
    return "unknown";
}

std::string conjunction(std::span<const Expression* const> parts) {
    std::string text;
    for (const Expression* part : parts) {
        const bool needs_brackets = part->operation == Operation::logical_or && parts.size() > 1;
        text += text.empty() ? "" : " AND ";
        text += needs_brackets ? "(" + part->text + ")" : part->text;
    }
    return text;
}

DemandResult judge(const BoundDemand& demand, const Facts& facts) {
    DemandResult result;
    const Kleene applies = demand.applies_when ? truth(*demand.applies_when, facts) : Kleene::yes;
    if (applies == Kleene::no) {
        result.verdict = Verdict::not_applicable;
        return result;
    }
    std::vector<Verdict> verdicts;
    verdicts.reserve(demand.parts.size());
    result.parts.reserve(demand.parts.size());
    for (const Expression& part : demand.parts) {
        result.parts.push_back(judge_part(part, facts));
        verdicts.push_back(result.parts.back().verdict);
    }
    result.verdict = combine(verdicts);
    // Met or inapplicable in every part, the demand raises no question even where it may not apply.
    if (applies == Kleene::unknown && (result.verdict == Verdict::below || result.verdict == Verdict::absent)) {
        result.verdict = Verdict::unknown;
    }
    return result;
}

Verdict combine(std::span<const Verdict> verdicts) {
    for (const Verdict decisive : {Verdict::below, Verdict::absent, Verdict::unknown, Verdict::met}) {
        if (contains(verdicts, decisive)) {
            return decisive;
        }
    }
    return Verdict::not_applicable;
}

}  // namespace lacuna::compare
