#include "exchange/check_expression.hpp"

#include "lacuna/grammar/parse.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace lacuna::exchange {
namespace {

// Where the expression's first byte stands in the file, if it stands there as it was read.
std::optional<std::size_t> first_byte(const TextFile& file, const Node& node) {
    const std::string_view text = file.text;
    for (const std::size_t begin : {node.offset, node.offset + 1}) {  // behind a quote, if need be
        if (begin <= text.size() && text.substr(begin, node.text.size()) == node.text) {
            return begin;
        }
    }
    return std::nullopt;
}

class ExpressionChecker {
public:
    ExpressionChecker(const Reading& reading, const Node& node, const KnownNames& names, std::string_view concept_id)
        : reading_{reading},
          node_{node},
          names_{names},
          concept_id_{concept_id},
          first_byte_{first_byte(reading.file, node)} {}

    void check() {
        const grammar::ParsedExpression parsed = grammar::parse_expression(node_.text);
        for (const grammar::Diagnostic& diagnostic : parsed.diagnostics) {
            report(diagnostic);
        }
        if (parsed.is_valid()) {
            (*this)(parsed.expression);
        }
    }

    void operator()(const grammar::Expression& expression) {
        std::visit([this](const auto& part) { (*this)(part); }, expression.node);
    }
    void operator()(const grammar::SetLiteral& set) { all(set.members); }
    void operator()(const grammar::Call& call) { all(call.arguments); }
    void operator()(const grammar::Logical& logical) { all(logical.operands); }
    void operator()(const grammar::Unary& unary) { (*this)(*unary.operand); }
    void operator()(const grammar::Binary& binary) {
        (*this)(*binary.left);
        (*this)(*binary.right);
    }
    void operator()(const grammar::Between& between) {
        (*this)(*between.value);
        (*this)(*between.low);
        (*this)(*between.high);
    }
    void operator()(const grammar::Parameter& parameter) {
        error(parameter.span, "parameter-in-baseline",
              fmt::format("nobody can give a value to the parameter ${} here", parameter.name),
              "write the value itself");
    }
    void operator()(const grammar::AttributeName& name) {
        if (!name.concept_name) {
            check_attribute(name.attribute, concept_id_, true);
        } else if (names_.concepts.is_unknown(name.concept_name->text)) {
            error(name.concept_name->span, "unknown-concept",
                  fmt::format("there is no concept {}", in_quotes(name.concept_name->text)),
                  names_.concepts.fix_for(name.concept_name->text, "see the concepts in codebook.yaml"));
        } else {
            check_attribute(name.attribute, name.concept_name->text, false);
        }
    }
    // What remains are literals.
    template <typename Literal>
    void operator()(const Literal& /*literal*/) {}

private:
    void all(const std::vector<grammar::Expression>& expressions) {
        for (const grammar::Expression& expression : expressions) {
            (*this)(expression);
        }
    }

    void check_attribute(const grammar::Name& name, std::string_view concept_id, bool may_be_choice) {
        const NameList* of_concept = names_.attributes_of(concept_id);
        if (of_concept == nullptr || !of_concept->is_unknown(name.text) ||
            (may_be_choice && names_.choices.contains(name.text))) {
            return;
        }
        if (names_.attributes.contains(name.text)) {
            error(name.span, "attribute-of-another-concept",
                  fmt::format("the attribute '{}' does not belong to the concept '{}'", name.text, concept_id),
                  of_concept->fix_for(name.text, "name the concept it belongs to, as in `concept:attribute`"));
            return;
        }
        const std::string choice = names_.choices.fix_for(name.text, "see the concept's attributes in codebook.yaml");
        error(name.span, "unknown-attribute",
              fmt::format("{} is no attribute of the concept '{}'{}", in_quotes(name.text), concept_id,
                          may_be_choice ? " and no choice of an enumeration" : ""),
              of_concept->fix_for(name.text, choice));
    }

    void error(grammar::Span span, std::string_view code, std::string message, std::string fix) {
        reading_.error(first_byte_ ? *first_byte_ + span.begin : node_.offset, code, std::move(message),
                       std::move(fix));
    }

    void report(const grammar::Diagnostic& diagnostic) {
        Finding finding;
        finding.severity = diagnostic.severity == grammar::Severity::error ? Severity::error : Severity::warning;
        finding.code = diagnostic.code;
        finding.message = diagnostic.message;
        finding.fix = diagnostic.suggestion;
        if (finding.fix.empty() && !diagnostic.expected.empty()) {
            finding.fix = fmt::format("expected here: {}", fmt::join(diagnostic.expected, ", "));
        }
        if (!first_byte_) {
            finding.details = grammar::render(diagnostic, node_.text, "expression");
        }
        const std::size_t offset = first_byte_ ? *first_byte_ + diagnostic.span.begin : node_.offset;
        reading_.findings.add(reading_.file, offset, std::move(finding));
    }

    const Reading& reading_;
    const Node& node_;
    const KnownNames& names_;
    std::string_view concept_id_;
    std::optional<std::size_t> first_byte_;
};

}  // namespace

void check_expression(const Reading& reading, const Node& node, const KnownNames& names, std::string_view concept_id) {
    ExpressionChecker{reading, node, names, concept_id}.check();
}

}  // namespace lacuna::exchange
