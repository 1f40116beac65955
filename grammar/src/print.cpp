#include "lacuna/grammar/print.hpp"

#include "clause.hpp"
#include "part.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace lacuna::grammar {
namespace {

// From the loosest to the tightest; an operand that binds looser than its place asks for gets parentheses.
enum class Binding : std::uint8_t { disjunction, conjunction, negation, comparison, sum, value };

Binding binding_of(const Expression& expression) {
    if (const auto* logical = std::get_if<Logical>(&expression.node)) {
        return logical->conjunction ? Binding::conjunction : Binding::disjunction;
    }
    if (const auto* unary = std::get_if<Unary>(&expression.node)) {
        return unary->operation == UnaryOperator::logical_not ? Binding::negation : Binding::comparison;
    }
    if (const auto* binary = std::get_if<Binary>(&expression.node)) {
        return binary->operation >= BinaryOperator::add ? Binding::sum : Binding::comparison;
    }
    return std::holds_alternative<Between>(expression.node) ? Binding::comparison : Binding::value;
}

std::string_view name(BinaryOperator operation) {
    constexpr std::array<std::string_view, 12> names = {
        "=", "!=", "<", "<=", ">", ">=", "IN", "HAS", "INCLUDES", "WITHIN", "+", "-"};
    return names[static_cast<std::size_t>(operation)];
}

std::string_view name(Subject subject) {
    constexpr std::array<std::string_view, 10> names = {"provisions", "jurisdictions", "groups",    "concepts",
                                                        "attributes", "instruments",   "baselines", "sources",
                                                        "commits",    "coverage"};
    return names[static_cast<std::size_t>(subject)];
}

std::string_view name(Extra extra) {
    constexpr std::array<std::string_view, 4> names = {"citations", "summaries", "notes", "sources"};
    return names[static_cast<std::size_t>(extra)];
}

std::string padded(std::int32_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

class Printer {
public:
    [[nodiscard]] std::string take() { return std::move(text_); }

    void write(std::string_view text) { text_ += text; }

    void operator()(const Name& name) { text_ += name.text; }
    void operator()(const Parameter& parameter) { text_ += "$" + parameter.name; }
    void operator()(const ConceptPattern& pattern) { text_ += pattern.text; }
    void operator()(const NumberLiteral& number) { text_ += number.digits; }
    void operator()(const MoneyLiteral& money) { text_ += money.digits + " " + money.unit; }
    void operator()(const BooleanLiteral& boolean) { text_ += boolean.value ? "true" : "false"; }
    void operator()(const StateLiteral& state) { text_ += state.absent ? "absent" : "unknown"; }
    void operator()(const DurationLiteral& duration);
    void operator()(const DateLiteral& date);
    void operator()(const TextLiteral& text);
    void operator()(const AttributeName& attribute);
    void operator()(const SetLiteral& set);
    void operator()(const Call& call);
    void operator()(const Unary& unary);
    void operator()(const Binary& binary);
    void operator()(const Between& between);
    void operator()(const Logical& logical);
    void operator()(const Expression& expression) { std::visit(*this, expression.node); }
    void operator()(const OrderKey& key);
    void operator()(const WithItem& item) { text_ += name(item.extra); }
    void operator()(const Places& places);
    void operator()(const Persons& persons);
    void operator()(const Requirement& requirement);
    template <typename... Alternatives>
    void operator()(const std::variant<Alternatives...>& variant) {
        std::visit(*this, variant);
    }

    template <typename Item>
    void write_list(const std::vector<Item>& items) {
        for (std::size_t at = 0; at < items.size(); ++at) {
            text_ += at == 0 ? "" : ", ";
            (*this)(items[at]);
        }
    }

private:
    void write_operand(const Expression& operand, Binding loosest) {
        const bool in_parentheses = binding_of(operand) < loosest;
        text_ += in_parentheses ? "(" : "";
        (*this)(operand);
        text_ += in_parentheses ? ")" : "";
    }

    std::string text_;
};

void Printer::operator()(const DurationLiteral& duration) {
    if (duration.life) {
        text_ += "life";
        return;
    }
    std::string text;
    const auto add = [&](std::int32_t count, std::string_view unit) {
        if (count != 0) {
            text += text.empty() ? "" : " ";
            text += std::to_string(count) + " " + std::string{unit} + (count == 1 ? "" : "s");
        }
    };
    add(duration.years, "year");
    add(duration.months, "month");
    add(duration.days, "day");
    text_ += text.empty() ? "0 days" : text;
}

void Printer::operator()(const DateLiteral& date) {
    if (date.today) {
        text_ += "today";
        return;
    }
    text_ += padded(date.year, 4);
    if (date.month != 0) {
        text_ += "-" + padded(date.month, 2);
    }
    if (date.day != 0) {
        text_ += "-" + padded(date.day, 2);
    }
}

void Printer::operator()(const TextLiteral& text) {
    text_ += "'";
    for (const char character : text.text) {
        text_ += character;
        text_ += character == '\'' ? "'" : "";
    }
    text_ += "'";
}

void Printer::operator()(const AttributeName& attribute) {
    if (attribute.concept_name) {
        text_ += attribute.concept_name->text + ":";
    }
    text_ += attribute.attribute.text;
}

void Printer::operator()(const SetLiteral& set) {
    text_ += "{";
    write_list(set.members);
    text_ += "}";
}

void Printer::operator()(const Call& call) {
    text_ += call.function.text + "(";
    write_list(call.arguments);
    text_ += ")";
}

void Printer::operator()(const Unary& unary) {
    if (unary.operation == UnaryOperator::logical_not) {
        text_ += "NOT ";
        write_operand(*unary.operand, Binding::negation);
        return;
    }
    write_operand(*unary.operand, Binding::sum);
    constexpr std::array<std::string_view, 5> tests = {"", " IS ABSENT", " IS NOT ABSENT", " IS UNKNOWN",
                                                       " IS NOT UNKNOWN"};
    text_ += tests[static_cast<std::size_t>(unary.operation)];
}

void Printer::operator()(const Binary& binary) {
    const bool is_sum = binary.operation >= BinaryOperator::add;
    write_operand(*binary.left, Binding::sum);
    text_ += " " + std::string{name(binary.operation)} + " ";
    write_operand(*binary.right, is_sum ? Binding::value : Binding::sum);
}

void Printer::operator()(const Between& between) {
    write_operand(*between.value, Binding::sum);
    text_ += " BETWEEN ";
    write_operand(*between.low, Binding::sum);
    text_ += " AND ";
    write_operand(*between.high, Binding::sum);
}

void Printer::operator()(const Logical& logical) {
    const Binding loosest = logical.conjunction ? Binding::negation : Binding::conjunction;
    for (std::size_t at = 0; at < logical.operands.size(); ++at) {
        text_ += at == 0 ? "" : logical.conjunction ? " AND " : " OR ";
        write_operand(logical.operands[at], loosest);
    }
}

void Printer::operator()(const OrderKey& key) {
    (*this)(key.column);
    text_ += key.descending ? " DESC" : "";
}

void Printer::operator()(const Places& places) {
    if (places.is_any()) {
        text_ += "ANY";
    }
    write_list(places.names);
}

void Printer::operator()(const Persons& persons) {
    text_ += persons.resident ? "RESIDENT OF " : "";
    (*this)(persons.places);
}

void Printer::operator()(const Requirement& requirement) {
    text_ += "REQUIRE " + requirement.concept_name.text + ": ";
    (*this)(requirement.require);
    if (requirement.applies_when) {
        text_ += " WHEN ";
        (*this)(*requirement.applies_when);
    }
    if (requirement.source) {
        text_ += " SOURCE ";
        (*this)(*requirement.source);
    }
}

// -- statements -------------------------------------------------------------------------------------------------------

void print_content(Printer& printer, const ForClause& clause) {
    printer.write_list(clause.concepts);
    if (!clause.except.empty()) {
        printer.write(" EXCEPT ");
        printer.write_list(clause.except);
    }
}

void print_content(Printer& printer, const AcrossClause& clause) {
    printer.write_list(clause.jurisdictions);
    if (!clause.except.empty()) {
        printer.write(" EXCEPT ");
        printer.write_list(clause.except);
    }
}

void print_content(Printer& printer, const LimitClause& clause) {
    printer(clause.count);
    if (clause.offset) {
        printer.write(" OFFSET ");
        printer(*clause.offset);
    }
}

void print_content(Printer& printer, const CommittedClause& clause) {
    printer.write(clause.online ? "ONLINE IN " : "IN ");
    printer(clause.places);
    if (clause.offender) {
        printer.write(" BY ");
        printer(*clause.offender);
    }
    if (clause.victim) {
        printer.write(" VICTIM ");
        printer(*clause.victim);
    }
}

void print_content(Printer& printer, const PeriodClause& clause) {
    printer(clause.from);
    printer.write(" TO ");
    printer(clause.to);
    if (clause.every) {
        printer.write(" EVERY ");
        printer(*clause.every);
    }
}

void print_content(Printer& printer, const AgainstClause& clause) {
    printer(clause.yardstick);
}
void print_content(Printer& printer, const WhereClause& clause) {
    printer(clause.condition);
}
void print_content(Printer& printer, const DateClause& clause) {
    printer(clause.date);
}
void print_content(Printer& printer, const ShowClause& clause) {
    printer.write_list(clause.columns);
}
void print_content(Printer& printer, const ByClause& clause) {
    printer.write_list(clause.keys);
}
void print_content(Printer& printer, const OrderClause& clause) {
    printer.write_list(clause.keys);
}
void print_content(Printer& printer, const WithClause& clause) {
    printer.write_list(clause.items);
}

template <typename Clause>
void add_part(std::vector<Part>& parts, ClauseKind kind, const std::optional<Clause>& clause) {
    if (clause) {
        Printer printer;
        printer.write(name(kind));
        if constexpr (!std::is_same_v<Clause, DifferencesOnlyClause>) {
            printer.write(" ");
            print_content(printer, *clause);
        }
        parts.push_back({printer.take(), clause->span});
    }
}

std::string head_of(const Find& find) {
    return "FIND " + std::string{name(find.subject)};
}
std::string head_of(const Show& show) {
    return "SHOW " + std::string{name(show.subject)};
}
std::string head_of(const Describe& describe) {
    return "DESCRIBE " + describe.subject.text;
}
std::string head_of(const Gaps& /*gaps*/) {
    return "GAPS";
}
std::string head_of(const Changes& /*changes*/) {
    return "CHANGES";
}
std::string head_of(const Rank& /*rank*/) {
    return "RANK jurisdictions";
}
std::string head_of(const Forum& /*forum*/) {
    return "FORUM";
}

template <typename Item>
std::string head_with_list(std::string_view verb, const std::vector<Item>& items) {
    Printer printer;
    printer.write(verb);
    printer.write(items.empty() ? "" : " ");
    printer.write_list(items);
    return printer.take();
}
std::string head_of(const Compare& compare) {
    return head_with_list("COMPARE", compare.attributes);
}
std::string head_of(const Trend& trend) {
    return head_with_list("TREND", trend.measures);
}
std::string head_of(const Summarise& summarise) {
    return head_with_list("SUMMARISE", summarise.measures);
}

std::string head_of(const Diff& diff) {
    Printer printer;
    printer.write("DIFF ");
    printer(diff.left);
    if (diff.left_as_of) {
        printer.write(" AS OF ");
        printer(diff.left_as_of->date);
    }
    printer.write(" WITH ");
    printer(diff.right);
    return printer.take();
}

std::string head_of(const Explain& explain) {
    return "EXPLAIN " + std::visit([](const auto& question) { return head_of(question); }, explain.question);
}

std::string head_of(const Let& let) {
    Printer printer;
    printer.write("LET " + let.name.text + " = ");
    if (const auto* expression = std::get_if<Expression>(&let.value)) {
        printer(*expression);
    } else {
        print_content(printer, std::get<AcrossClause>(let.value));
    }
    return printer.take();
}

std::string head_of(const DefineBaseline& baseline) {
    Printer printer;
    printer.write("DEFINE BASELINE " + baseline.name.text);
    if (baseline.label) {
        printer.write(" ");
        printer(*baseline.label);
    }
    printer.write(" AS ");
    printer.write_list(baseline.requirements);
    return printer.take();
}

std::string head_of(const DeclareParameter& declared) {
    Printer printer;
    printer.write("PARAMETER $" + declared.parameter.name + " ");
    printer.write(name(declared.type));
    if (declared.description) {
        printer.write(" ");
        printer(*declared.description);
    }
    if (declared.fallback) {
        printer.write(" DEFAULT ");
        if (const auto* expression = std::get_if<Expression>(&*declared.fallback)) {
            printer(*expression);
        } else {
            printer.write_list(std::get<NameList>(*declared.fallback).names);
        }
    }
    return printer.take();
}

}  // namespace

std::vector<Part> parts_of(const Statement& statement) {
    static const Clauses none;
    const Clauses* taken = clauses_of(statement);
    const Clauses& clauses = taken == nullptr ? none : *taken;
    std::vector<Part> parts;
    parts.push_back(
        {std::visit([](const auto& alternative) { return head_of(alternative); }, statement), span_of(statement)});
    add_part(parts, ClauseKind::for_concepts, clauses.for_concepts);
    add_part(parts, ClauseKind::committed, clauses.committed);
    add_part(parts, ClauseKind::across, clauses.across);
    add_part(parts, ClauseKind::against, clauses.against);
    add_part(parts, ClauseKind::where, clauses.where);
    add_part(parts, ClauseKind::as_of, clauses.as_of);
    add_part(parts, ClauseKind::period, clauses.period);
    add_part(parts, ClauseKind::as_known_on, clauses.as_known_on);
    add_part(parts, ClauseKind::show, clauses.show);
    add_part(parts, ClauseKind::by, clauses.by);
    add_part(parts, ClauseKind::order_by, clauses.order_by);
    add_part(parts, ClauseKind::limit, clauses.limit);
    add_part(parts, ClauseKind::differences_only, clauses.differences_only);
    add_part(parts, ClauseKind::with, clauses.with);
    // The head ends where the first clause as written begins.
    for (std::size_t at = 1; at < parts.size(); ++at) {
        parts.front().span.end = std::min(parts.front().span.end, parts[at].span.begin);
    }
    return parts;
}

std::string print(const Statement& statement) {
    std::string text;
    for (const Part& part : parts_of(statement)) {
        text += text.empty() ? "" : " ";
        text += part.text;
    }
    return text;
}

std::string print(const Script& script) {
    std::string text;
    for (const Statement& statement : script.statements) {
        text += print(statement) + ";\n";
    }
    return text;
}

std::string_view name(ParameterType type) {
    constexpr std::array<std::string_view, 9> names = {"date", "duration", "number",        "money",   "boolean",
                                                       "text", "concepts", "jurisdictions", "baseline"};
    return names[static_cast<std::size_t>(type)];
}

std::string print(const NameList& names) {
    Printer printer;
    printer.write_list(names.names);
    return printer.take();
}

std::string print(const Expression& expression) {
    Printer printer;
    printer(expression);
    return printer.take();
}

}  // namespace lacuna::grammar
