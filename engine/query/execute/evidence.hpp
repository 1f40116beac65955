#pragma once

#include "compare/expression.hpp"
#include "model/catalogue.hpp"
#include "query/bind/bound_statement.hpp"
#include "storage/store.hpp"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna::query {

/// Where the law of one jurisdiction on one concept stands on a date.
struct Standing {
    std::shared_ptr<const model::Provision> provision;  ///< null: nothing is coded
    model::InForce in_force;

    [[nodiscard]] bool is_coded() const { return provision != nullptr; }
    /// Null where nothing is coded, or no version is certainly in force.
    [[nodiscard]] const model::Version* version() const { return in_force.version; }
    [[nodiscard]] bool is_absent() const {
        return version() != nullptr && version()->status == model::ProvisionStatus::absent;
    }
    /// Null where it was not coded or the provision is absent.
    [[nodiscard]] const model::Fact* fact(std::string_view attribute) const {
        return version() == nullptr ? nullptr : version()->find_fact(attribute);
    }
    [[nodiscard]] const model::Value& value(std::string_view attribute) const;
};

/// Why nothing is known of the law on the date, in a short sentence; empty where a version is in force.
[[nodiscard]] std::string reason_of_ignorance(const Standing& standing, const Date& date);

/// All law that a statement needs, read once from a snapshot.
class Evidence {
public:
    /// Errors of the store.
    [[nodiscard]] static Result<Evidence> read(const storage::Snapshot& snapshot,
                                               const std::vector<std::string>& concepts,
                                               const std::vector<std::string>& jurisdictions, const Date& date);

    /// The same law on another date; what was read is shared.
    [[nodiscard]] Evidence at(const Date& date) const;

    /// Of a pair that was not read: nothing coded.
    [[nodiscard]] const Standing& standing(std::string_view concept_id, std::string_view jurisdiction) const;
    /// The same by the jurisdiction's place, for whoever asks often; `nowhere` where it was not read.
    [[nodiscard]] const Standing& standing(std::string_view concept_id, std::size_t place) const;
    [[nodiscard]] std::size_t place_of(std::string_view jurisdiction) const;
    /// Who makes the law of the jurisdiction on the concept: itself where such law is coded (a treaty binds the state,
    /// not its parts), and otherwise its parts, where it has any.
    [[nodiscard]] std::span<const model::Jurisdiction* const> lawmakers(const Asked& asked,
                                                                        std::string_view concept_id) const;

    /// The pairs of concept and jurisdiction that were read, and those of them that are coded.
    [[nodiscard]] std::size_t size() const { return standings_.size(); }
    [[nodiscard]] std::size_t coded_provisions() const;
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

private:
    struct HashOfName {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    using Index = std::unordered_map<std::string, std::size_t, HashOfName, std::equal_to<>>;
    Index concepts_;
    Index jurisdictions_;
    std::vector<Standing> standings_;  ///< concept by concept
};

/// The facts of one row: one jurisdiction, one concept for bare attributes, and the row's own columns.
class RowFacts : public compare::Facts {
public:
    RowFacts(const Evidence& evidence, std::string_view jurisdiction, const model::Concept* row_concept)
        : evidence_(evidence),
          place_(evidence.place_of(jurisdiction)),
          concept_(row_concept),
          own_(row_concept == nullptr ? nullptr : &evidence.standing(row_concept->id, place_)) {}

    /// Asks the row's concept as it stands in `standing`, which must outlive this: in another version, say.
    void set_standing(const Standing& standing) { own_ = &standing; }

    void set_column(std::string_view name, model::Value value) { columns_.insert_or_assign(name, std::move(value)); }

    [[nodiscard]] const model::Value& value(const compare::AttributeReference& reference) const override;
    [[nodiscard]] bool is_provision_absent(std::string_view concept_id) const override;
    [[nodiscard]] const Standing& standing(std::string_view concept_id) const;

private:
    const Evidence& evidence_;
    std::size_t place_;
    const model::Concept* concept_;
    const Standing* own_;  ///< of the row's concept; null without one
    std::map<std::string_view, model::Value, std::less<>> columns_;
};

/// Whether the row's concept has every bare attribute of the expression; rows without them are not asked.
[[nodiscard]] bool is_asked_of(const compare::Expression& expression, const model::Concept& row_concept);

}  // namespace lacuna::query
