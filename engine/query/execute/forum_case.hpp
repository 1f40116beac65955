#pragma once

#include "compare/forum.hpp"
#include "query/execute/execution.hpp"

#include <map>
#include <string>
#include <vector>

namespace lacuna::query {

/// The law behind one statement of FORUM: its lists reduced to what is coded, its makers of law numbered, and what
/// they say as forum analysis wants it.
class ForumCase {
public:
    explicit ForumCase(Execution& execution);

    using States = std::vector<const Asked*>;
    [[nodiscard]] const States& states() const { return states_; }  ///< those who are asked whether they can act
    [[nodiscard]] const States& places() const { return places_; }
    [[nodiscard]] const States& offenders() const { return offenders_; }  ///< none where BY is left out
    [[nodiscard]] const States& victims() const { return victims_; }      ///< none where VICTIM is left out
    [[nodiscard]] const model::Jurisdiction& lawmaker(std::size_t law) const { return *lawmakers_[law]; }
    [[nodiscard]] const Conduct& conduct() const { return *execution_.statement.conduct; }
    [[nodiscard]] const model::ForumRoles& roles() const { return *conduct().roles; }

    /// What the laws say of the offence. Counts what it reads for the coverage.
    [[nodiscard]] compare::ForumQuestion question(const model::Concept& offence);

    /// The same laws where the offender is not present: jurisdiction that may depend on that is unknown.
    [[nodiscard]] compare::ForumQuestion without_presence(const compare::ForumQuestion& question) const;

    /// Why the law cannot act on the ground, or what is unknown of it; nothing where it can. It rests on the citations.
    struct Reason {
        std::vector<std::string> phrases;
        std::vector<std::size_t> citations;

        void add(const Reason& other);  ///< what is new in it
    };
    /// `name` is how the phrases call the law; its code where empty.
    [[nodiscard]] Reason reason(const compare::ForumQuestion& question, const model::Concept& offence, std::size_t law,
                                compare::Ground ground, const compare::Combination& asked, std::string name = {});

    /// The law of that maker on the offence, and on the reach of its jurisdiction.
    [[nodiscard]] const Standing& offence_of(std::size_t law, const model::Concept& offence) const;
    [[nodiscard]] const Standing& reach_of(std::size_t law) const;
    /// Where the attribute stands; nothing where its value is unknown.
    [[nodiscard]] std::vector<std::size_t> cite(std::size_t law, const Standing& standing,
                                                const std::string& attribute);
    /// What says whether the conduct is an offence at the place.
    [[nodiscard]] std::vector<std::size_t> cite_offence_at(const compare::ForumQuestion& question,
                                                           const model::Concept& offence, std::size_t place);
    /// The attribute that says whether the offence covers the conduct: where it is known not to be covered online, that
    /// of the means.
    [[nodiscard]] const std::string& deciding_attribute(std::size_t law, const model::Concept& offence) const;

    /// Makers of law on whose reach readings compete, as far as it is asked for.
    [[nodiscard]] std::vector<std::string> contested(const compare::ForumQuestion& question) const;

private:
    [[nodiscard]] bool is_coded(const Asked& asked) const;
    [[nodiscard]] States coded_of(const std::vector<Asked>& all) const;
    [[nodiscard]] std::vector<compare::Lawmakers> numbered(const States& states);
    [[nodiscard]] compare::Grounds asked_grounds() const;
    [[nodiscard]] compare::ForumLaw law_of(std::size_t law, const model::Concept& offence, const std::string& group);
    [[nodiscard]] Kleene covers(std::size_t law, const model::Concept& offence) const;
    [[nodiscard]] compare::DualCriminality dual_criminality(const Standing& reach, const std::string& group) const;
    /// The condition on that ground, given what the choice says of the group.
    [[nodiscard]] compare::DualCriminality dual_criminality_on(model::Ground ground, compare::DualCriminality chosen,
                                                               const Standing& reach, const std::string& group) const;
    void count_cells(const Asked& state, const model::Concept& offence);

    Execution& execution_;
    States states_;
    States places_;
    States offenders_;
    States victims_;
    std::vector<const model::Jurisdiction*> lawmakers_;
    std::map<const model::Jurisdiction*, std::size_t> numbers_;
    bool reach_is_counted_ = false;  ///< once for all offences
};

/// The two forms of the answer: every ground of one combination, or the verdicts of many.
[[nodiscard]] Status detail_forum(Execution& execution, ForumCase& forum);
[[nodiscard]] Status survey_forum(Execution& execution, ForumCase& forum);

/// "yes", "no" or "in_part"; the cell is unknown where it is.
[[nodiscard]] Cell ability_cell(compare::CanAct ability);
/// The verdict with its flag.
[[nodiscard]] Cell forum_verdict_cell(compare::ForumVerdict verdict);

}  // namespace lacuna::query
