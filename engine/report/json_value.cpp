#include "report/json_value.hpp"

#include <algorithm>
#include <cmath>

namespace lacuna::report {
namespace {

struct JsonScalar {
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(double value) const { return std::isfinite(value) ? Json(value) : Json(nullptr); }
    Json operator()(const Duration& value) const {
        return {{"years", value.years()},
                {"months", value.months()},
                {"days", value.days()},
                {"life", value.is_life()},
                {"text", value.to_string()}};
    }
    Json operator()(const Money& value) const {
        return {{"hundredths", value.hundredths}, {"unit", value.unit}, {"text", value.to_string()}};
    }
    Json operator()(const Date& value) const { return value.to_string(); }
    Json operator()(const NameSet& value) const {
        NameSet sorted = value;
        std::ranges::sort(sorted);
        return sorted;
    }
    Json operator()(const std::string& value) const { return value; }
};

}  // namespace

Json json_value(const Scalar& value) {
    return std::visit(JsonScalar{}, value);
}

Json json_cell(const Cell& cell) {
    Json flag = nullptr;
    if (cell.flag) {
        flag = Json{{"direction", cell.flag->direction},
                    {"size", cell.flag->size ? json_value(*cell.flag->size) : Json(nullptr)}};
    }
    return {{"state", name(cell.state)},
            {"value", cell.state == CellState::known ? json_value(cell.value) : Json(nullptr)},
            {"flag", std::move(flag)},
            {"contested", cell.contested},
            {"from_general_part", cell.from_general_part},
            {"citations", cell.citations},
            {"note", cell.note}};
}

Json json_citation(const CitationNote& note) {
    return {{"jurisdiction", note.jurisdiction},
            {"instrument", note.instrument},
            {"title", note.title},
            {"pinpoint", note.pinpoint},
            {"native", note.native},
            {"valid_from", note.valid_from},
            {"valid_to", note.valid_to},
            {"source", note.source},
            {"address", note.address},
            {"version_date", note.version_date},
            {"text_kind", note.text_kind},
            {"summary", note.summary},
            {"note", note.note},
            {"confidence", note.confidence}};
}

}  // namespace lacuna::report
