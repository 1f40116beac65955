#include "query/execute/explanation.hpp"

#include "query/execute/cells.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

std::size_t rows_of(const Answer& answer) {
    return answer.main_table < answer.tables.size() ? answer.tables[answer.main_table].rows.size() : 0;
}

}  // namespace

void Explanation::note(std::size_t step, std::chrono::nanoseconds time, const Evidence& evidence,
                       const Answer& answer) {
    const bool reads = std::holds_alternative<Read>(plan_.steps[step]);
    const std::size_t before = entries_.empty() ? 0 : entries_.back().given;
    const std::size_t coded = evidence.coded_provisions();
    entries_.push_back({step, reads ? evidence.size() : before, reads ? coded : rows_of(answer), time});
}

void Explanation::replace(Answer& answer) const {
    Table table;
    table.id = "plan";
    table.title = "Plan";
    table.columns = {{"step", "Step", Type::number},         {"operation", "Operation", Type::text},
                     {"detail", "What it does", Type::text}, {"rows_in", "Rows in", Type::number},
                     {"rows_out", "Rows out", Type::number}, {"microseconds", "Microseconds", Type::number}};
    std::chrono::nanoseconds total{};
    for (const Entry& entry : entries_) {
        const Step& step = plan_.steps[entry.step];
        Cell time;
        time.value = std::chrono::duration_cast<std::chrono::microseconds>(entry.time).count();
        table.rows.push_back({number_cell(entry.step + 1), text_cell(std::string{operation_name(step)}),
                              text_cell(to_text(step, statement_)), number_cell(entry.read), number_cell(entry.given),
                              std::move(time)});
        total += entry.time;
    }
    answer.tables.clear();
    answer.tables.push_back(std::move(table));
    answer.main_table = 0;
    answer.sentences = {fmt::format("{} was answered in {} microseconds; the answer itself is not shown.",
                                    name(statement_.verb),
                                    std::chrono::duration_cast<std::chrono::microseconds>(total).count())};
    answer.has_gaps = false;
}

}  // namespace lacuna::query
