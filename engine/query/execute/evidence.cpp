#include "query/execute/evidence.hpp"

#include "query/bind/bound_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lacuna::query {
namespace {

using model::Value;

std::string written_without_bound(const Date& date) {
    std::string text = date.to_string();
    std::erase(text, '[');
    std::erase(text, ']');
    if (text.starts_with("..")) {
        text.erase(0, 2);
    }
    if (text.ends_with("..")) {
        text.erase(text.size() - 2);
    }
    return text;
}

/// The date may or may not lie in the version's time.
std::string reason_of_doubt(const model::Version& version, const Date& date) {
    if (is_not_after(version.valid_from, date) == Kleene::unknown) {
        if (version.valid_from.bound() == Date::Bound::on_or_before) {
            return fmt::format("text known only from {}", written_without_bound(version.valid_from));
        }
        return fmt::format("in force since {}: the dates do not decide whether on {}", version.valid_from.to_string(),
                           date.to_string());
    }
    if (version.valid_to && version.valid_to->bound() == Date::Bound::on_or_after) {
        return fmt::format("text known only up to {}", written_without_bound(*version.valid_to));
    }
    return fmt::format("in force until {}: the dates do not decide whether on {}",
                       version.valid_to ? version.valid_to->to_string() : "now", date.to_string());
}

}  // namespace

std::string reason_of_ignorance(const Standing& standing, const Date& date) {
    if (!standing.is_coded()) {
        return "not coded";
    }
    if (standing.version() != nullptr) {
        return {};
    }
    const model::Version* nearest = standing.in_force.nearest;
    if (nearest == nullptr) {
        return "not coded";
    }
    if (standing.in_force.undecided) {
        return reason_of_doubt(*nearest, date);
    }
    if (is_before(date, nearest->valid_from) == Kleene::yes) {
        return fmt::format("text known only from {}", written_without_bound(nearest->valid_from));
    }
    return fmt::format("no text known after {}",
                       nearest->valid_to ? written_without_bound(*nearest->valid_to) : date.to_string());
}

const Value& Standing::value(std::string_view attribute) const {
    static const Value absent = Value::absent();
    static const Value unknown = Value::unknown();
    if (is_absent()) {
        return absent;
    }
    const model::Fact* coded = fact(attribute);
    return coded == nullptr ? unknown : coded->value;
}

Result<Evidence> Evidence::read(const storage::Snapshot& snapshot, const std::vector<std::string>& concepts,
                                const std::vector<std::string>& jurisdictions, const Date& date) {
    Evidence evidence;
    for (const std::string& code : jurisdictions) {
        evidence.jurisdictions_.emplace(code, evidence.jurisdictions_.size());
    }
    evidence.standings_.reserve(concepts.size() * jurisdictions.size());
    // In the order of their ids, as the store keeps them.
    const std::set<std::string_view> ids(concepts.begin(), concepts.end());
    for (const std::string_view id : ids) {
        auto provisions = snapshot.provisions(id, jurisdictions);
        if (!provisions) {
            return std::move(provisions).error().while_doing(fmt::format("reading the provisions of '{}'", id));
        }
        evidence.concepts_.emplace(id, evidence.concepts_.size());
        for (auto& provision : *provisions) {
            Standing standing{std::move(provision), {}};
            if (standing.provision != nullptr) {
                standing.in_force = model::in_force_on(*standing.provision, date);
            }
            evidence.standings_.push_back(std::move(standing));
        }
    }
    return evidence;
}

std::span<const model::Jurisdiction* const> Evidence::lawmakers(const Asked& asked, std::string_view concept_id) const {
    if (asked.is_composite() && standing(concept_id, asked.jurisdiction->code).is_coded()) {
        return {&asked.jurisdiction, 1};
    }
    return asked.lawmakers;
}

std::size_t Evidence::coded_provisions() const {
    return static_cast<std::size_t>(std::ranges::count_if(standings_, &Standing::is_coded));
}

Evidence Evidence::at(const Date& date) const {
    Evidence moved = *this;
    for (Standing& standing : moved.standings_) {
        if (standing.provision != nullptr) {
            standing.in_force = model::in_force_on(*standing.provision, date);
        }
    }
    return moved;
}

std::size_t Evidence::place_of(std::string_view jurisdiction) const {
    const auto found = jurisdictions_.find(jurisdiction);
    return found == jurisdictions_.end() ? nowhere : found->second;
}

const Standing& Evidence::standing(std::string_view concept_id, std::size_t place) const {
    static const Standing nothing;
    const auto row = place == nowhere ? concepts_.end() : concepts_.find(concept_id);
    if (row == concepts_.end()) {
        return nothing;
    }
    const std::size_t index = row->second * jurisdictions_.size() + place;
    return index < standings_.size() ? standings_[index] : nothing;
}

const Standing& Evidence::standing(std::string_view concept_id, std::string_view jurisdiction) const {
    return standing(concept_id, place_of(jurisdiction));
}

const Standing& RowFacts::standing(std::string_view concept_id) const {
    const bool is_own = own_ != nullptr && (concept_id.empty() || concept_id == concept_->id);
    return is_own ? *own_ : evidence_.standing(concept_id, place_);
}

const Value& RowFacts::value(const compare::AttributeReference& reference) const {
    static const Value not_applicable = Value::not_applicable();
    if (reference.concept_id == row_columns) {
        const auto column = columns_.find(std::string_view{reference.attribute.id});
        return column == columns_.end() ? not_applicable : column->second;
    }
    if (reference.concept_id.empty() && concept_ != nullptr &&
        std::ranges::find(concept_->attributes, reference.attribute.id) == concept_->attributes.end()) {
        return not_applicable;
    }
    return standing(reference.concept_id).value(reference.attribute.id);
}

bool RowFacts::is_provision_absent(std::string_view concept_id) const {
    return concept_id != row_columns && standing(concept_id).is_absent();
}

bool is_asked_of(const compare::Expression& expression, const model::Concept& row_concept) {
    if (expression.operation == compare::Expression::Operation::attribute && expression.reference.concept_id.empty()) {
        return std::ranges::find(row_concept.attributes, expression.reference.attribute.id) !=
               row_concept.attributes.end();
    }
    return std::ranges::all_of(expression.operands,
                               [&](const auto& operand) { return is_asked_of(operand, row_concept); });
}

}  // namespace lacuna::query
