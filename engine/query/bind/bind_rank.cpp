#include "query/bind/columns.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/yardstick.hpp"

namespace lacuna::query {

void StatementBinder::bind_rank() {
    bind_dates();
    bind_concepts_clause();
    bind_across();
    if (!clauses_.against) {
        binding_.report("missing-clause", {span_.begin, span_.begin + 4},
                        "RANK needs AGAINST and the yardstick to which the distance is measured", {},
                        {"a baseline, `median`, `strictest`, `weakest`, `mode`, or the code of a jurisdiction"});
        return;
    }
    auto yardstick = bind_yardstick(binding_, clauses_.against,
                                    clauses_.for_concepts ? bound_.concepts : std::vector<const model::Concept*>{},
                                    name(bound_.verb));
    if (!yardstick) {
        return;
    }
    bound_.yardstick = *std::move(yardstick);
    const bool by_demands = std::holds_alternative<std::shared_ptr<const BoundBaseline>>(bound_.yardstick);
    bound_.columns = by_demands ? demand_rank_columns() : difference_rank_columns();
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query
