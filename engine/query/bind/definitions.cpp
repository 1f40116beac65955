#include "query/bind/definitions.hpp"

#include "query/bind/baselines.hpp"
#include "query/bind/constant.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

// A definition may use others, which may use others: each level costs stack, and each use costs work.
constexpr std::size_t deepest = 8;
constexpr std::size_t most_definitions = 100;

/// What a name already means in the language or the collection: "an attribute" …; empty where it is free.
std::string_view meaning_of(const model::Catalogue& catalogue, std::string_view name) {
    if (catalogue.find_jurisdiction(name) != nullptr) {
        return "a jurisdiction";
    }
    if (catalogue.find_group(name) != nullptr) {
        return "a group";
    }
    if (catalogue.codebook.find_attribute(name) != nullptr) {
        return "an attribute";
    }
    if (catalogue.codebook.find_concept(name) != nullptr) {
        return "a concept";
    }
    if (catalogue.find_baseline(name) != nullptr) {
        return "a baseline";
    }
    constexpr std::array<std::string_view, 6> words = {"all", "any", "median", "mode", "strictest", "weakest"};
    return std::ranges::find(words, name) != words.end() ? std::string_view{"a word of the language"}
                                                         : std::string_view{};
}

class Definer {
public:
    Definer(const Binding& binding, Definitions& definitions) : binding_(binding), definitions_(definitions) {}

    void operator()(const grammar::Let& let) {
        check_free(let.name, std::ranges::any_of(definitions_.names,
                                                 [&](const NamedValue& known) { return known.name == let.name.text; }));
        definitions_.names.push_back({let.name.text, meant(let)});
        check(definitions_.names.back());
    }

    void operator()(const grammar::DefineBaseline& baseline) {
        check_free(baseline.name, definitions_.find_baseline(baseline.name.text) != nullptr);
        static_cast<void>(bind_defined_baseline(binding_, baseline));
        definitions_.baselines.push_back(baseline);
    }

    void operator()(const grammar::DeclareParameter& declared) {
        if (definitions_.find_parameter(declared.parameter.name) != nullptr) {
            binding_.report("name-taken", declared.parameter.span,
                            fmt::format("the parameter ${} is declared twice", declared.parameter.name));
        }
        definitions_.parameters.push_back(declared);
        check_parameter(binding_, declared);
    }

    template <typename Question>
    void operator()(const Question& /*question*/) {}

private:
    void check_free(const grammar::Name& name, bool is_defined) {
        if (is_defined) {
            binding_.report("name-taken", name.span, fmt::format("'{}' is defined twice", name.text),
                            "give one of them another name");
        } else if (const std::string_view meaning = meaning_of(binding_.catalogue, name.text); !meaning.empty()) {
            binding_.report("name-taken", name.span,
                            fmt::format("'{}' is {} and cannot be defined anew", name.text, meaning),
                            fmt::format("choose another name, such as 'my_{}'", name.text));
        }
        if (definitions_.names.size() + definitions_.baselines.size() >= most_definitions) {
            binding_.report("too-many-definitions", name.span,
                            fmt::format("more than {} definitions in one script", most_definitions));
        }
    }

    /// A single name or parameter is read as a list of one jurisdiction; here it becomes what it is.
    [[nodiscard]] std::variant<grammar::AcrossClause, grammar::Expression> meant(const grammar::Let& let) const {
        const auto* places = std::get_if<grammar::AcrossClause>(&let.value);
        if (places == nullptr || places->jurisdictions.size() != 1 || !places->except.empty()) {
            return let.value;
        }
        if (const auto* parameter = std::get_if<grammar::Parameter>(&places->jurisdictions.front())) {
            const auto* declared = definitions_.find_parameter(parameter->name);
            const bool is_places = declared == nullptr || declared->type == grammar::ParameterType::jurisdictions;
            return is_places ? let.value : grammar::Expression{*parameter, parameter->span};
        }
        const auto& name = std::get<grammar::Name>(places->jurisdictions.front());
        const auto known = std::ranges::find(definitions_.names, name.text, &NamedValue::name);
        const bool is_expression = known != definitions_.names.end()
                                       ? std::holds_alternative<grammar::Expression>(known->value)
                                       : binding_.catalogue.codebook.find_attribute(name.text) != nullptr;
        return is_expression ? grammar::Expression{grammar::AttributeName{std::nullopt, name, name.span}, name.span}
                             : let.value;
    }

    void check(const NamedValue& defined) {
        Binding inner = binding_;
        inner.visible = definitions_.names.size() - 1;
        if (const auto* places = std::get_if<grammar::AcrossClause>(&defined.value)) {
            const Date day = binding_.environment.as_of.value_or(binding_.environment.today);
            static_cast<void>(bind_territory(inner, *places, day));
        } else {
            check_definition(inner, std::get<grammar::Expression>(defined.value));
        }
    }

    const Binding& binding_;
    Definitions& definitions_;
};

}  // namespace

const grammar::DeclareParameter* Definitions::find_parameter(std::string_view name) const {
    const auto found = std::ranges::find_if(
        parameters, [&](const grammar::DeclareParameter& declared) { return declared.parameter.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

const grammar::DefineBaseline* Definitions::find_baseline(std::string_view name) const {
    const auto found = std::ranges::find_if(
        baselines, [&](const grammar::DefineBaseline& baseline) { return baseline.name.text == name; });
    return found == baselines.end() ? nullptr : &*found;
}

std::optional<FoundName> find_name(const Binding& binding, std::string_view name, grammar::Span span) {
    const Definitions* definitions = binding.environment.definitions;
    if (definitions == nullptr) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < std::min(definitions->names.size(), binding.visible); ++at) {
        if (definitions->names[at].name != name) {
            continue;
        }
        if (binding.nesting >= deepest) {
            binding.report("nested-too-deep", span,
                           fmt::format("more than {} definitions within one another", deepest));
            return std::nullopt;
        }
        Binding inner = binding;
        inner.visible = at;
        ++inner.nesting;
        return FoundName{&definitions->names[at], inner};
    }
    return std::nullopt;
}

std::vector<std::string> defined_names(const Binding& binding, bool jurisdictions) {
    std::vector<std::string> names;
    const Definitions* definitions = binding.environment.definitions;
    for (std::size_t at = 0; definitions != nullptr && at < std::min(definitions->names.size(), binding.visible);
         ++at) {
        if (std::holds_alternative<grammar::AcrossClause>(definitions->names[at].value) == jurisdictions) {
            names.push_back(definitions->names[at].name);
        }
    }
    return names;
}

bool is_definition(const grammar::Statement& statement) {
    return grammar::clauses_of(statement) == nullptr;
}

void define(const grammar::Statement& statement, const model::Catalogue& catalogue, const Environment& environment,
            Definitions& definitions, std::vector<grammar::Diagnostic>& diagnostics) {
    Environment seen = environment;
    seen.definitions = &definitions;
    const Binding binding{seen, catalogue, diagnostics};
    std::visit(Definer{binding, definitions}, statement);
}

Status check_given_parameters(const Environment& environment, const Definitions& definitions) {
    if (definitions.parameters.empty()) {
        return Done{};
    }
    std::vector<std::string> declared;
    for (const grammar::DeclareParameter& parameter : definitions.parameters) {
        declared.push_back(parameter.parameter.name);
    }
    for (const auto& [name, value] : environment.parameters) {
        if (std::ranges::find(declared, name) != declared.end()) {
            continue;
        }
        Error error;
        error.category = ErrorCategory::usage;
        error.code = "undeclared-parameter";
        error.message =
            fmt::format("the script declares no parameter '{}'; it declares {}", name, listed(declared, 20));
        error.advice = did_you_mean(name, declared);
        return error;
    }
    return Done{};
}

}  // namespace lacuna::query
