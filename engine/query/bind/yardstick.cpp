#include "query/bind/yardstick.hpp"

#include "lacuna/base/utf8.hpp"
#include "query/bind/baselines.hpp"
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

std::vector<std::string> baseline_ids(const model::Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (const model::Baseline& baseline : catalogue.baselines) {
        ids.push_back(baseline.id);
    }
    return ids;
}

std::string known_baselines(const model::Catalogue& catalogue) {
    const std::vector<std::string> ids = baseline_ids(catalogue);
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

std::optional<Yardstick> baseline_yardstick(const Binding& binding, const model::Baseline& baseline,
                                            const std::vector<const model::Concept*>& concepts,
                                            const Written& written) {
    auto bound = bind_baseline(binding, baseline, concepts, written.span);
    if (!bound) {
        return std::nullopt;
    }
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
                                        const std::vector<const model::Concept*>& concepts) {
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
    if (const auto* baseline = binding.catalogue.find_baseline(written->text)) {
        return baseline_yardstick(binding, *baseline, concepts, *written);
    }
    if (const auto* jurisdiction = binding.catalogue.find_jurisdiction(written->text)) {
        return jurisdiction_yardstick(binding, *jurisdiction, *written);
    }
    const std::string note = fmt::format(
        "a yardstick is a jurisdiction, median, mode, strictest, weakest, or a "
        "baseline; {}",
        known_baselines(binding.catalogue));
    if (const std::string_view kind = other_kind(binding.catalogue, written->text); !kind.empty()) {
        binding.report("wrong-yardstick", written->span,
                       fmt::format("'{}' is {}, and COMPARE needs one yardstick", written->text, kind),
                       baseline_of_instrument(binding.catalogue, written->text), {note});
        return std::nullopt;
    }
    std::vector<std::string> known = baseline_ids(binding.catalogue);
    std::ranges::transform(statistics, std::back_inserter(known), [](Statistic s) { return std::string{name(s)}; });
    for (const model::Jurisdiction& jurisdiction : binding.catalogue.jurisdictions) {
        known.push_back(jurisdiction.code);
    }
    binding.report("unknown-yardstick", written->span,
                   fmt::format("there is no jurisdiction, baseline or statistic '{}'", written->text),
                   did_you_mean(written->text, known), {note});
    return std::nullopt;
}

std::optional<Yardstick> bind_gaps_baseline(const Binding& binding, const std::optional<grammar::AgainstClause>& clause,
                                            const std::vector<const model::Concept*>& concepts, grammar::Span place) {
    const std::string known = known_baselines(binding.catalogue);
    if (!clause) {
        binding.report("missing-clause", place, "GAPS needs AGAINST and the baseline whose demands are asked for", {},
                       {known});
        return std::nullopt;
    }
    const auto written = written_yardstick(binding, *clause);
    if (!written) {
        return std::nullopt;
    }
    if (const auto* baseline = binding.catalogue.find_baseline(written->text)) {
        return baseline_yardstick(binding, *baseline, concepts, *written);
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
                       fmt::format("'{}' is {}, and GAPS needs a baseline", written->text, kind),
                       baseline_of_instrument(binding.catalogue, written->text), std::move(notes));
        return std::nullopt;
    }
    binding.report("unknown-baseline", written->span, fmt::format("there is no baseline '{}'", written->text),
                   did_you_mean(written->text, baseline_ids(binding.catalogue)), {known});
    return std::nullopt;
}

}  // namespace lacuna::query
