#include "query/execute/execution.hpp"

namespace lacuna::query {

Status follow_trend(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query
