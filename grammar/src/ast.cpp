#include "lacuna/grammar/ast.hpp"

namespace lacuna::grammar {
namespace {

struct ClausesOf {
    template <typename Verb>
    const Clauses* operator()(const Verb& verb) const {
        return &verb.clauses;
    }
    const Clauses* operator()(const Explain& explain) const { return std::visit(*this, explain.question); }
    const Clauses* operator()(const Let& /*let*/) const { return nullptr; }
    const Clauses* operator()(const DefineBaseline& /*baseline*/) const { return nullptr; }
    const Clauses* operator()(const DeclareParameter& /*parameter*/) const { return nullptr; }
};

}  // namespace

const Clauses* clauses_of(const Statement& statement) {
    return std::visit(ClausesOf{}, statement);
}

Span span_of(const Statement& statement) {
    return std::visit([](const auto& alternative) { return alternative.span; }, statement);
}

}  // namespace lacuna::grammar
