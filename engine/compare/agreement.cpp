#include "compare/agreement.hpp"

#include <algorithm>
#include <cstdint>
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
constexpr std::string_view adjudicated = "adjudicated";

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

using Provisions = std::map<std::pair<std::string_view, std::string_view>, const Provision*>;

Provisions by_name(std::span<const Provision> provisions) {
    Provisions found;
    for (const Provision& provision : provisions) {
        found.emplace(std::pair{std::string_view{provision.jurisdiction}, std::string_view{provision.concept_id}},
                      &provision);
    }
    return found;
}

/// The days on which both versions are certainly in force.
std::int64_t common_days(const Version& first, const Version& second) {
    const auto begin = std::max(first.valid_from.latest(), second.valid_from.latest());
    const auto end = [](const Version& version) {
        return version.valid_to ? version.valid_to->earliest() : latest_day;
    };
    return static_cast<std::int64_t>(std::min(end(first), end(second))) - begin;
}

/// The first coder's version of what the second coded, or null.
const Version* counterpart(const Provision& first, const Version& second) {
    const Version* found = nullptr;
    std::int64_t longest = 0;
    for (const Version& version : first.versions) {
        if (version.valid_from == second.valid_from) {
            return &version;
        }
        // Of two that share as many days, the later is the law that more readers ask about.
        if (const std::int64_t days = common_days(version, second); days > 0 && days >= longest) {
            longest = days;
            found = &version;
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
    const auto compare_versions = [&](const RecordName& name, const Version& a, const Version& b) {
        ++report.records;
        report.redated += a.valid_from == b.valid_from ? 0 : 1;
        report.adjudicated += a.coding.review == adjudicated ? 1 : 0;
        compare_answers(name, "status", std::string{status_name(a)}, std::string{status_name(b)});
        for (const std::string& attribute : questions(a, b)) {
            compare_answers(name, attribute, answer(a, attribute), answer(b, attribute));
        }
    };
    const Provisions firsts = by_name(first);
    std::set<std::string_view> jurisdictions;
    for (const auto& [key, provision] : by_name(second)) {
        const auto match = firsts.find(key);
        for (const Version& version : provision->versions) {
            const Version* other = match == firsts.end() ? nullptr : counterpart(*match->second, version);
            RecordName name{provision->jurisdiction, provision->concept_id, version.valid_from.to_string()};
            if (other == nullptr) {
                report.unmatched.push_back(std::move(name));
                continue;
            }
            jurisdictions.insert(provision->jurisdiction);
            compare_versions(name, *other, version);
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
