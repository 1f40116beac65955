#include "exchange/read_value.hpp"

#include "exchange/check_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace lacuna::exchange {
namespace {

constexpr std::int64_t most_years_of_age = 99;
// Ages in law protect the young; what is above is more likely a slip.
constexpr std::int64_t most_plausible_age = 25;
// Longer terms are written `life`.
constexpr int most_plausible_years = 60;

class ScalarReader {
public:
    ScalarReader(const Reading& reading, const model::Attribute& attribute, const Node& node)
        : reading_{reading}, attribute_{attribute}, node_{node} {}

    std::optional<Scalar> read() {
        if (node_.is_refused) {
            return std::nullopt;
        }
        if (attribute_.type == Type::set) {
            return read_set();
        }
        if (!node_.is_scalar()) {
            return wrong_type();
        }
        switch (attribute_.type) {
            case Type::boolean:
                return node_.text == "true" || node_.text == "false" ? std::optional<Scalar>{node_.text == "true"}
                                                                     : wrong_type();
            case Type::age:
                return read_age();
            case Type::number:
                return read_number();
            case Type::duration:
                return read_duration();
            case Type::choice:
                return read_choice(node_) ? std::optional<Scalar>{node_.text} : std::nullopt;
            case Type::money:
                return parsed(Money::parse(node_.text));
            case Type::date:
                return check_date(reading_, node_) ? parsed(Date::parse(node_.text)) : std::nullopt;
            case Type::set:
            case Type::text:
                break;
        }
        return Scalar{node_.text};
    }

private:
    std::optional<Scalar> wrong_type() {
        if (node_.kind == Node::Kind::nothing) {
            reading_.error(node_, "missing-value", fmt::format("'{}' has no value", attribute_.id),
                           "write it, or leave out the line");
        } else {
            const std::string found = node_.is_scalar() ? in_quotes(node_.text)
                                      : node_.is_list() ? "a list"
                                                        : "a map of keys";
            reading_.error(
                node_, "wrong-type",
                fmt::format("'{}' takes {}, but {} stands here", attribute_.id, described(attribute_.type), found),
                fix());
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string fix() const {
        switch (attribute_.type) {
            case Type::boolean:
                return "write `true` or `false`";
            case Type::age:
                return fmt::format("write a whole number from 0 to {}", most_years_of_age);
            case Type::choice:
            case Type::set:
                return fmt::format("write names of the enumeration '{}'", attribute_.enumeration);
            default:
                return fmt::format("write {}", described(attribute_.type));
        }
    }

    template <typename T>
    std::optional<Scalar> parsed(const Result<T>& result) {
        if (result) {
            return Scalar{*result};
        }
        reading_.error(node_, result.error().code, fmt::format("'{}': {}", attribute_.id, result.error().message),
                       result.error().advice);
        return std::nullopt;
    }

    std::optional<Scalar> read_age() {
        std::int64_t age = 0;
        const char* end = node_.text.data() + node_.text.size();
        const auto [stop, error] = std::from_chars(node_.text.data(), end, age);
        if (error == std::errc::invalid_argument || stop != end) {
            return wrong_type();
        }
        if (error != std::errc{} || age < 0 || age > most_years_of_age) {
            reading_.error(node_, "implausible-age",
                           fmt::format("'{}': the age {} is not between 0 and {}", attribute_.id, in_quotes(node_.text),
                                       most_years_of_age),
                           fix());
            return std::nullopt;
        }
        if (age > most_plausible_age) {
            reading_.warning(node_, "implausible-age",
                             fmt::format("'{}': {} is a high age for a rule on the young", attribute_.id, age),
                             "look at the source again");
        }
        return Scalar{age};
    }

    std::optional<Scalar> read_number() {
        double number = 0;
        const char* end = node_.text.data() + node_.text.size();
        const auto [stop, error] = std::from_chars(node_.text.data(), end, number);
        if (error != std::errc{} || stop != end || !std::isfinite(number)) {
            return wrong_type();
        }
        return Scalar{number};
    }

    std::optional<Scalar> read_duration() {
        const auto duration = Duration::parse(node_.text);
        if (duration && !duration->is_life() &&
            duration->ordering_days() > Duration::make(most_plausible_years, 0, 0)->ordering_days()) {
            reading_.error(node_, "implausible-duration",
                           fmt::format("'{}': {} is longer than {} years", attribute_.id, duration->to_string(),
                                       most_plausible_years),
                           "look at the source again; a term without end is written `life`");
            return std::nullopt;
        }
        return parsed(duration);
    }

    bool read_choice(const Node& node) {
        if (std::ranges::find(attribute_.choices, node.text) != attribute_.choices.end()) {
            return true;
        }
        // An enumeration that could not be read has been reported where it stands.
        if (!attribute_.choices.empty()) {
            reading_.error(node, "unknown-choice",
                           fmt::format("'{}': there is no {} in the enumeration '{}'", attribute_.id,
                                       in_quotes(node.text), attribute_.enumeration),
                           NameList{attribute_.choices}.fix_for(
                               node.text, fmt::format("see '{}' in the codebook", attribute_.enumeration)));
        }
        return false;
    }

    std::optional<Scalar> read_set() {
        if (!node_.is_list()) {
            if (node_.is_scalar() && std::ranges::find(attribute_.choices, node_.text) != attribute_.choices.end()) {
                reading_.error(node_, "wrong-type", fmt::format("'{}' takes a list of names", attribute_.id),
                               fmt::format("write `[{}]`", node_.text));
                return std::nullopt;
            }
            return wrong_type();
        }
        NameSet names;
        for (const Node& item : node_.items) {
            if (!item.is_scalar()) {
                if (!item.is_refused) {
                    reading_.error(item, "wrong-type", fmt::format("'{}' takes a list of names", attribute_.id), fix());
                }
            } else if (read_choice(item)) {
                names.push_back(item.text);
            }
        }
        std::ranges::sort(names);
        const auto repeated = std::ranges::adjacent_find(names);
        if (repeated != names.end()) {
            reading_.warning(node_, "listed-twice",
                             fmt::format("'{}' names {} twice", attribute_.id, in_quotes(*repeated)),
                             "keep one of the two");
        }
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return Scalar{std::move(names)};
    }

    const Reading& reading_;
    const model::Attribute& attribute_;
    const Node& node_;
};

// A text may well be the word "unknown"; in quotes it is.
std::optional<model::Value> read_state(const model::Attribute& attribute, const Node& node) {
    if (!node.is_scalar() || (attribute.type == Type::text && node.is_quoted)) {
        return std::nullopt;
    }
    for (const model::ValueState state :
         {model::ValueState::absent, model::ValueState::not_applicable, model::ValueState::unknown}) {
        if (node.text == name(state)) {
            return model::Value{state, Scalar{false}, false};
        }
    }
    return std::nullopt;
}

std::optional<model::Value> read_value(const Reading& reading, const model::Attribute& attribute, const Node& node) {
    if (auto state = read_state(attribute, node)) {
        return state;
    }
    auto scalar = read_scalar(reading, attribute, node);
    return scalar ? std::optional{model::Value::known(std::move(*scalar))} : std::nullopt;
}

}  // namespace

std::optional<Scalar> read_scalar(const Reading& reading, const model::Attribute& attribute, const Node& node) {
    return ScalarReader{reading, attribute, node}.read();
}

model::Citation read_citation(const Reading& reading, const KnownNames& names, const Node& node) {
    model::Citation citation{node.text_of("instrument"), node.text_of("pinpoint"), node.text_of("native")};
    if (!citation.instrument.empty() && names.instruments.is_unknown(citation.instrument)) {
        reading.error(*node.find("instrument"), "unknown-instrument",
                      fmt::format("there is no instrument {}", in_quotes(citation.instrument)),
                      names.instruments.fix_for(citation.instrument, "define it under 'instruments'"));
    }
    return citation;
}

std::optional<model::Fact> read_fact(const Reading& reading, const KnownNames& names, const model::Attribute& attribute,
                                     const Node& node) {
    model::Fact fact;
    fact.attribute = attribute.id;
    if (!node.is_map()) {
        auto value = read_value(reading, attribute, node);
        if (!value) {
            return std::nullopt;
        }
        fact.value = std::move(*value);
        return fact;
    }
    check_shape(reading, node, shapes::coded_value);
    if (const Node* citation = node.find("citation"); citation != nullptr && citation->is_map()) {
        fact.citation = read_citation(reading, names, *citation);
    }
    fact.from_general_part = node.text_of("basis") == "general_part";
    fact.note = node.text_of("note");
    const Node* value_node = node.find("value");
    if (value_node == nullptr) {
        return std::nullopt;
    }
    auto value = read_value(reading, attribute, *value_node);
    if (!value) {
        return std::nullopt;
    }
    fact.value = std::move(*value);
    if (node.text_of("contested") == "true") {
        fact.value.contested = fact.value.is_known();
        if (fact.note.empty()) {
            reading.warning(*node.find("contested"), "contested-without-note",
                            fmt::format("'{}' is contested, but no note gives the other reading", attribute.id),
                            "add `note:` with the other reading");
        }
        if (!fact.value.is_known()) {
            reading.warning(
                *node.find("contested"), "contested-state",
                fmt::format("'{}' is {}: only a value can be contested", attribute.id, name(fact.value.state)),
                "give the better reading as the value, or delete `contested`");
        }
    }
    return fact;
}

}  // namespace lacuna::exchange
