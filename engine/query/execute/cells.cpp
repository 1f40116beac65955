#include "query/execute/cells.hpp"

namespace lacuna::query {

Cell text_cell(std::string text) {
    Cell cell;
    cell.value = std::move(text);
    return cell;
}

Cell number_cell(std::size_t number) {
    Cell cell;
    cell.value = static_cast<std::int64_t>(number);
    return cell;
}

Cell date_cell(const Date& date) {
    Cell cell;
    cell.value = date;
    return cell;
}

Cell names_cell(NameSet names) {
    Cell cell;
    cell.value = std::move(names);
    return cell;
}

Cell nothing_cell() {
    Cell cell;
    cell.state = CellState::not_applicable;
    return cell;
}

Cell unknown_cell(std::string note) {
    Cell cell;
    cell.state = CellState::unknown;
    cell.note = std::move(note);
    return cell;
}

Cell value_cell(const model::Value& value) {
    Cell cell;
    switch (value.state) {
        case model::ValueState::known:
            cell.value = value.scalar;
            break;
        case model::ValueState::absent:
            cell.state = CellState::absent;
            break;
        case model::ValueState::not_applicable:
            cell.state = CellState::not_applicable;
            break;
        case model::ValueState::unknown:
            cell.state = CellState::unknown;
            break;
    }
    cell.contested = value.contested;
    return cell;
}

Cell verdict_cell(compare::Verdict verdict) {
    Cell cell = text_cell(std::string{compare::name(verdict)});
    cell.flag = Flag{std::string{compare::name(verdict)}, std::nullopt};
    return cell;
}

model::Value as_value(const Cell& cell) {
    switch (cell.state) {
        case CellState::known:
            return model::Value::known(cell.value);
        case CellState::absent:
            return model::Value::absent();
        case CellState::not_applicable:
            return model::Value::not_applicable();
        case CellState::unknown:
            break;
    }
    return model::Value::unknown();
}

Table make_table(std::string id, std::string title, const std::vector<OutputColumn>& columns) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    for (const OutputColumn& column : columns) {
        table.columns.push_back(column.column);
    }
    return table;
}

}  // namespace lacuna::query
