#pragma once

#include "model/catalogue.hpp"
#include "storage/store.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace lacuna::testing {

/// Values of the model at random, the same for the same seed: with odd texts, every state and type, and the ends of
/// the ranges more often than chance would give them.
class RandomModel {
public:
    explicit RandomModel(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
    bool toss() { return below(2) == 0; }
    std::uint64_t number() {
        switch (below(4)) {
            case 0:
                return below(3);
            case 1:
                return std::numeric_limits<std::uint64_t>::max() - below(3);
            default:
                return engine_() >> below(64);
        }
    }

    std::string text() {
        static const std::vector<std::string> pieces{"dog",
                                                     "Закон",
                                                     "Ποινικός",
                                                     "刑",
                                                     "e\u0301",
                                                     "\n",
                                                     "'",
                                                     "{",
                                                     " ",
                                                     std::string(1, '\0'),
                                                     std::string(300, 'x'),
                                                     "\xff"};
        std::string made;
        for (std::uint64_t count = below(4); count > 0; --count) {
            made += pieces[below(pieces.size())];
        }
        return made;
    }
    /// A text that may stand in a key.
    std::string name() {
        std::string made;
        for (std::uint64_t count = below(6); count > 0; --count) {
            made += static_cast<char>(1 + below(255));
        }
        return made;
    }

    Date date() {
        const DayNumber first = -719162;
        const Date some = below(8) == 0
                              ? (toss() ? Date::from_day_number(earliest_day) : Date::from_day_number(latest_day))
                              : Date::from_day_number(first + static_cast<DayNumber>(below(3652059)));
        const std::uint64_t precision = below(3);
        return *Date::from_parts(some.year(), precision > 0 ? some.month() : 0, precision > 1 ? some.day() : 0,
                                 static_cast<Date::Bound>(below(3)), toss(), toss());
    }
    Duration duration() {
        const auto part = [this] { return static_cast<int>(toss() ? below(3) : below(10'000)); };
        return below(6) == 0 ? Duration::life() : *Duration::make(part(), part(), part());
    }
    Money money() {
        return {static_cast<std::int64_t>(engine_() % 100'000'000'000'000'000U), toss() ? "XAD" : "day_fines"};
    }
    NameSet names() {
        std::set<std::string> made;
        for (std::uint64_t count = below(5); count > 0; --count) {
            made.insert(text());
        }
        return {made.begin(), made.end()};
    }
    Scalar scalar() {
        switch (below(8)) {
            case 0:
                return toss();
            case 1:
                return static_cast<std::int64_t>(number());
            case 2:
                return static_cast<double>(static_cast<std::int64_t>(number())) / 8;
            case 3:
                return duration();
            case 4:
                return money();
            case 5:
                return date();
            case 6:
                return names();
            default:
                return text();
        }
    }
    model::Value value() {
        model::Value made;
        made.state = static_cast<model::ValueState>(below(4));
        made.contested = toss();
        if (made.is_known()) {
            made.scalar = scalar();
        }
        return made;
    }

    model::Citation citation() { return {text(), text(), text()}; }
    model::Fact fact() {
        return {text(), value(), toss(), maybe([this] { return citation(); }), text()};
    }
    model::Version version() {
        model::Version made;
        made.valid_from = date();
        made.valid_to = maybe([this] { return date(); });
        made.status = static_cast<model::ProvisionStatus>(below(2));
        made.facts = several([this] { return fact(); });
        made.citation = citation();
        made.also = several([this] { return citation(); });
        made.amended_by = text();
        made.summary = text();
        made.sources = texts();
        made.coding = {text(), text(), text(), text(), text()};
        return made;
    }
    model::Provision provision() {
        return {text(), text(), several([this] { return version(); })};
    }

    model::Attribute attribute() {
        return {text(),
                static_cast<Type>(below(9)),
                text(),
                text(),
                texts(),
                static_cast<model::Order>(below(5)),
                maybe([this] { return scalar(); })};
    }
    model::Codebook codebook() {
        return {text(), static_cast<std::int64_t>(number()), several([this] { return attribute(); }),
                several([this] { return model::Concept{text(), text(), text(), texts(), texts(), text()}; }),
                maybe([this] { return forum_roles(); })};
    }
    model::ForumCondition forum_condition() { return {text(), model::Grounds{static_cast<std::uint8_t>(below(256))}}; }
    model::ForumRoles forum_roles() {
        model::ForumRoles made{text(), text(), texts(), text(), text(), {}, {}, {}, {}, {}};
        for (std::string& attribute : made.grounds) {
            attribute = text();
        }
        made.dual_criminality = {
            forum_condition(), texts(), texts(), texts(), text(), {static_cast<std::uint8_t>(below(256))}, {}};
        for (std::string& attribute : made.dual_criminality.put_on) {
            attribute = text();
        }
        made.complaint = forum_condition();
        made.presence = forum_condition();
        for (auto& [offence, group] : titles()) {
            made.groups.emplace(offence, group);
        }
        return made;
    }
    model::Jurisdiction jurisdiction() {
        return {text(), text(), titles(), texts(), text(), texts(), toss(), text(), text(), text()};
    }
    model::Group group() {
        return {text(), text(), text(), several([this] {
                    return model::Membership{text(), date(), maybe([this] { return date(); }), text(), text()};
                })};
    }
    model::Baseline baseline() {
        return {
            text(),  text(),
            text(),  text(),
            texts(), several([this] {
                    return model::Demand{text(), text(), text(), text(), text(), text(), text()}; })};
    }
    model::Catalogue catalogue() {
        model::Catalogue made;
        made.collection = text();
        made.title = text();
        made.version = text();
        made.licence = text();
        made.description = text();
        made.codebook = codebook();
        made.jurisdictions = several([this] { return jurisdiction(); });
        made.groups = several([this] { return group(); });
        made.instruments =
            several([this] { return model::Instrument{text(), text(), text(), titles(), text(), text()}; });
        made.sources = several([this] {
            return model::Source{text(), text(), text(), text(), maybe([this] { return date(); }),
                                 text(), text(), text()};
        });
        made.baselines = several([this] { return baseline(); });
        return made;
    }
    storage::Commit commit() {
        return {number(), static_cast<std::int64_t>(number()), text(), text(), text(), number(), number(), number()};
    }

private:
    template <typename Make>
    auto maybe(Make make) -> std::optional<decltype(make())> {
        return toss() ? std::optional{make()} : std::nullopt;
    }
    template <typename Make>
    auto several(Make make) -> std::vector<decltype(make())> {
        std::vector<decltype(make())> made;
        for (std::uint64_t count = below(4); count > 0; --count) {
            made.push_back(make());
        }
        return made;
    }
    std::vector<std::string> texts() {
        return several([this] { return text(); });
    }
    std::map<std::string, std::string> titles() {
        std::map<std::string, std::string> made;
        for (std::uint64_t count = below(3); count > 0; --count) {
            made[text()] = text();
        }
        return made;
    }

    std::mt19937_64 engine_;
};

}  // namespace lacuna::testing
