#include "compare/agreement.hpp"

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace lacuna::compare {
namespace {

using model::Provision;
using model::ProvisionStatus;
using model::Version;

/// The answers to one question, first and second coder's.
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view unknown = "unknown";  // as model::to_string() writes it

std::string_view status_name(const Version& version) {
    return version.status == ProvisionStatus::present ? "present" : "absent";
}

std::string answer(const Version& version, const std::string& attribute) {
    const model::Fact* fact = version.find_fact(attribute);
    if (fact != nullptr) {
        return model::to_string(fact->value);
    }
    // Every attribute of an absent provision is absent.
    return std::string{version.status == ProvisionStatus::absent ? "absent" : unknown};
}

std::optional<double> kappa_of(const Pairs& pairs) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> uses;
    std::size_t agreed = 0;
    for (const auto& [first, second] : pairs) {
        ++uses[first].first;
        ++uses[second].second;
        agreed += first == second ? 1 : 0;
    }
    if (pairs.empty() || uses.size() == 1) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(pairs.size());
    double by_chance = 0;
    for (const auto& [category, times] : uses) {
        by_chance += static_cast<double>(times.first) / count * (static_cast<double>(times.second) / count);
    }
    return (static_cast<double>(agreed) / count - by_chance) / (1 - by_chance);
}

Agreement summarise(std::string attribute, const Pairs& pairs) {
    Agreement result;
    result.attribute = std::move(attribute);
    result.pairs = pairs.size();
    for (const auto& [first, second] : pairs) {
        result.agreed += first == second ? 1 : 0;
    }
    result.kappa = kappa_of(pairs);
    return result;
}

std::map<RecordName, const Version*> by_name(std::span<const Provision> provisions) {
    std::map<RecordName, const Version*> found;
    for (const Provision& provision : provisions) {
        for (const Version& version : provision.versions) {
            found.emplace(RecordName{provision.jurisdiction, provision.concept_id, version.valid_from.to_string()},
                          &version);
        }
    }
    return found;
}

/// The questions to which at least one of the two gave an answer.
std::set<std::string> questions(const Version& first, const Version& second) {
    std::set<std::string> ids;
    for (const Version* version : {&first, &second}) {
        for (const model::Fact& fact : version->facts) {
            ids.insert(fact.attribute);
        }
    }
    return ids;
}

}  // namespace

AgreementReport agreement(std::span<const Provision> first, std::span<const Provision> second) {
    AgreementReport report;
    std::map<std::string, Pairs> pairs;
    const auto compare_answers = [&](const RecordName& name, const std::string& attribute, std::string a,
                                     std::string b) {
        if (a != b) {
            report.disagreements.push_back({name, attribute, a, b});
        }
        pairs[attribute].emplace_back(std::move(a), std::move(b));
    };
    const auto firsts = by_name(first);
    std::set<std::string_view> jurisdictions;
    for (const auto& [name, version] : by_name(second)) {
        const auto match = firsts.find(name);
        if (match == firsts.end()) {
            report.unmatched.push_back(name);
            continue;
        }
        ++report.records;
        jurisdictions.insert(match->first.jurisdiction);
        const Version& other = *match->second;
        compare_answers(name, "status", std::string{status_name(other)}, std::string{status_name(*version)});
        for (const std::string& attribute : questions(other, *version)) {
            compare_answers(name, attribute, answer(other, attribute), answer(*version, attribute));
        }
    }
    report.jurisdictions = jurisdictions.size();
    Pairs all;
    Pairs decided;
    for (const auto& [attribute, answers] : pairs) {
        report.attributes.push_back(summarise(attribute, answers));
        // Pooled, the same word on two questions is not the same answer.
        for (const auto& [a, b] : answers) {
            const std::string question = attribute + "=";
            all.emplace_back(question + a, question + b);
            if (a != unknown && b != unknown) {
                decided.push_back(all.back());
            }
        }
    }
    report.all = summarise("", all);
    report.decided = summarise("", decided);
    return report;
}

}  // namespace lacuna::compare
