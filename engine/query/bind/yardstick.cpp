#include "query/bind/yardstick.hpp"

#include "lacuna/base/utf8.hpp"
#include "query/bind/baselines.hpp"
#include "query/bind/definitions.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lacuna::query {
namespace {

constexpr std::array statistics{Statistic::median, Statistic::mode, Statistic::strictest, Statistic::weakest};

struct Written {
    std::string text;
    grammar::Span span;
};

std::optional<Written> written_yardstick(const Binding& binding, const grammar::AgainstClause& clause) {
    if (const auto* named = std::get_if<grammar::Name>(&clause.yardstick)) {
        return Written{named->text, named->span};
    }
    const auto& parameter = std::get<grammar::Parameter>(clause.yardstick);
    auto text = name_of_parameter(binding, parameter);
    return text ? std::optional{Written{*std::move(text), parameter.span}} : std::nullopt;
}

std::vector<std::string> baseline_ids(const Binding& binding) {
    std::vector<std::string> ids;
    for (const model::Baseline& baseline : binding.catalogue.baselines) {
        ids.push_back(baseline.id);
    }
    if (binding.environment.definitions != nullptr) {
        for (const grammar::DefineBaseline& defined : binding.environment.definitions->baselines) {
            ids.push_back(defined.name.text);
        }
    }
    return ids;
}

std::string known_baselines(const Binding& binding) {
    const std::vector<std::string> ids = baseline_ids(binding);
    return ids.empty() ? std::string{"the collection has no baseline"} : fmt::format("baselines: {}", listed(ids, 20));
}

std::optional<Statistic> find_statistic(std::string_view text) {
    const std::string wanted = utf8::folded(text);
    const auto* const found = std::ranges::find(statistics, wanted, [](Statistic s) { return name(s); });
    return found == statistics.end() ? std::nullopt : std::optional{*found};
}

/// What the name is, where it is something but no yardstick: "a group", "an instrument" …
std::string_view other_kind(const model::Catalogue& catalogue, const std::string& text) {
    if (catalogue.find_group(text) != nullptr) {
        return "a group";
    }
    if (catalogue.find_instrument(text) != nullptr) {
        return "an instrument";
    }
    if (catalogue.codebook.find_concept(text) != nullptr) {
        return "a concept";
    }
    return {};
}

/// An instrument is not a yardstick, but the baseline made of it is.
std::string baseline_of_instrument(const model::Catalogue& catalogue, const std::string& text) {
    const auto found = std::ranges::find(catalogue.baselines, text, &model::Baseline::instrument);
    return found == catalogue.baselines.end() ? std::string{} : fmt::format("did you mean '{}'?", found->id);
}

std::optional<Yardstick> jurisdiction_yardstick(const Binding& binding, const model::Jurisdiction& jurisdiction,
                                                const Written& written) {
    if (!jurisdiction.parts.empty()) {
        binding.report("wrong-yardstick", written.span,
                       fmt::format("'{}' makes its law in its parts, so that it gives no single value to compare with",
                                   jurisdiction.code),
                       fmt::format("name one of them: {}", listed(jurisdiction.parts)));
        return std::nullopt;
    }
    return Yardstick{&jurisdiction};
}

/// Whether the name is a baseline, of the script or of the collection.
bool is_baseline(const Binding& binding, std::string_view name) {
    const Definitions* definitions = binding.environment.definitions;
    return (definitions != nullptr && definitions->find_baseline(name) != nullptr) ||
           binding.catalogue.find_baseline(name) != nullptr;
}

std::optional<Yardstick> baseline_yardstick(const Binding& binding, const std::vector<const model::Concept*>& concepts,
                                            const Written& written) {
    const Definitions* definitions = binding.environment.definitions;
    const auto* defined = definitions == nullptr ? nullptr : definitions->find_baseline(written.text);
    auto bound = defined != nullptr
                     ? bind_defined_baseline(binding, *defined, concepts)
                     : bind_baseline(binding, *binding.catalogue.find_baseline(written.text), concepts, written.span);
    if (!bound) {
        return std::nullopt;
    }
    const model::Baseline& baseline = *bound->baseline;
    if (bound->requirements.empty()) {
        binding.report("no-demand", written.span,
                       fmt::format("the baseline '{}' demands nothing on {}", baseline.id,
                                   concepts.size() == 1 ? fmt::format("'{}'", concepts.front()->id)
                                                        : std::string{"the concepts that FOR names"}),
                       {}, {fmt::format("`DESCRIBE {}` lists its demands", baseline.id)});
        return std::nullopt;
    }
    return Yardstick{std::move(bound)};
}

}  // namespace

std::string_view name(Statistic statistic) {
    switch (statistic) {
        case Statistic::median:
            return "median";
        case Statistic::mode:
            return "mode";
        case Statistic::strictest:
            return "strictest";
        case Statistic::weakest:
            break;
    }
    return "weakest";
}

std::optional<Yardstick> bind_yardstick(const Binding& binding, const std::optional<grammar::AgainstClause>& clause,
                                        const std::vector<const model::Concept*>& concepts, std::string_view verb) {
    if (!clause) {
        return Yardstick{};
    }
    const auto written = written_yardstick(binding, *clause);
    if (!written) {
        return std::nullopt;
    }
    if (const auto statistic = find_statistic(written->text)) {
        return Yardstick{*statistic};
    }
    if (is_baseline(binding, written->text)) {
        return baseline_yardstick(binding, concepts, *written);
    }
    if (const auto* jurisdiction = binding.catalogue.find_jurisdiction(written->text)) {
        return jurisdiction_yardstick(binding, *jurisdiction, *written);
    }
    const std::string note = fmt::format(
        "a yardstick is a jurisdiction, median, mode, strictest, weakest, or a "
        "baseline; {}",
        known_baselines(binding));
    if (const std::string_view kind = other_kind(binding.catalogue, written->text); !kind.empty()) {
        binding.report("wrong-yardstick", written->span,
                       fmt::format("'{}' is {}, and {} needs one yardstick", written->text, kind, verb),
                       baseline_of_instrument(binding.catalogue, written->text), {note});
        return std::nullopt;
    }
    std::vector<std::string> known = baseline_ids(binding);
    std::ranges::transform(statistics, std::back_inserter(known), [](Statistic s) { return std::string{name(s)}; });
    for (const model::Jurisdiction& jurisdiction : binding.catalogue.jurisdictions) {
        known.push_back(jurisdiction.code);
    }
    binding.report("unknown-yardstick", written->span,
                   fmt::format("there is no jurisdiction, baseline or statistic '{}'", written->text),
                   did_you_mean(written->text, known), {note});
    return std::nullopt;
}

std::optional<Yardstick> bind_baseline_yardstick(const Binding& binding,
                                                 const std::optional<grammar::AgainstClause>& clause,
                                                 const std::vector<const model::Concept*>& concepts,
                                                 std::string_view verb, grammar::Span place) {
    const std::string known = known_baselines(binding);
    if (!clause) {
        binding.report("missing-clause", place,
                       fmt::format("{} needs AGAINST and the baseline whose demands are asked for", verb), {}, {known});
        return std::nullopt;
    }
    const auto written = written_yardstick(binding, *clause);
    if (!written) {
        return std::nullopt;
    }
    if (is_baseline(binding, written->text)) {
        return baseline_yardstick(binding, concepts, *written);
    }
    const bool is_jurisdiction = binding.catalogue.find_jurisdiction(written->text) != nullptr;
    const std::string_view kind = is_jurisdiction                 ? "a jurisdiction"
                                  : find_statistic(written->text) ? "a statistic"
                                                                  : other_kind(binding.catalogue, written->text);
    if (!kind.empty()) {
        std::vector<std::string> notes{known};
        if (is_jurisdiction) {
            notes.push_back(fmt::format("`COMPARE … AGAINST {}` shows how the others differ from it", written->text));
        }
        binding.report("wrong-yardstick", written->span,
                       fmt::format("'{}' is {}, and {} needs a baseline", written->text, kind, verb),
                       baseline_of_instrument(binding.catalogue, written->text), std::move(notes));
        return std::nullopt;
    }
    binding.report("unknown-baseline", written->span, fmt::format("there is no baseline '{}'", written->text),
                   did_you_mean(written->text, baseline_ids(binding)), {known});
    return std::nullopt;
}

}  // namespace lacuna::query
