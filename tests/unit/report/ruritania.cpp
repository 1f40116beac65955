#include "ruritania.hpp"

#include <utility>

namespace lacuna::test {

Cell known(Scalar value) {
    Cell cell;
    cell.value = std::move(value);
    return cell;
}

Cell text(std::string value) {
    return known(Scalar{std::move(value)});
}

Cell in_state(CellState state) {
    Cell cell;
    cell.state = state;
    return cell;
}

Cell flagged(Cell cell, std::string direction) {
    cell.flag = Flag{.direction = std::move(direction), .size = std::nullopt};
    return cell;
}

Cell flagged(Cell cell, std::string direction, Scalar size) {
    cell.flag = Flag{.direction = std::move(direction), .size = std::move(size)};
    return cell;
}

Duration duration(std::string_view text) {
    return Duration::parse(text).value();
}

namespace {

Cell cited(Cell cell, std::vector<std::size_t> citations) {
    cell.citations = std::move(citations);
    return cell;
}

Table comparison() {
    Table table{.id = "comparison", .title = "Smuggling of cheese (cheese.smuggling)", .columns = {}, .rows = {}};
    table.columns = {{.name = "jurisdiction", .label = "Jurisdiction", .type = Type::text},
                     {.name = "penalty.max", .label = "penalty.max", .type = Type::duration},
                     {.name = "conduct", .label = "conduct", .type = Type::set}};
    Cell contested = flagged(known(duration("8 years")), "weaker", duration("2 years"));
    contested.contested = true;
    contested.note = "A second reading gives 9 years.";
    Cell general = flagged(known(duration("life")), "stricter");
    general.from_general_part = true;
    table.rows = {
        {text("XA Ruritania"), cited(contested, {0}),
         cited(flagged(known(NameSet{"hiding", "carrying"}), "narrower", NameSet{"selling"}), {0, 1})},
        {text("XB Σέλινον"), cited(general, {2}), flagged(in_state(CellState::absent), "missing")},
        {text("XC Кравица*"), in_state(CellState::unknown), in_state(CellState::not_applicable)},
    };
    return table;
}

std::vector<CitationNote> citations() {
    CitationNote code;
    code.jurisdiction = "XA";
    code.instrument = "xa_code";
    code.title = "Penal Code";
    code.pinpoint = "Art. 12(3)";
    code.native = "чл. 12 ст. 3";
    code.valid_from = "..2014-09-15";
    code.valid_to = "2023-02";
    code.source = "Consolidated text through Gazette 132/2014";
    code.address = "https://example.org/code?a=1&b=2";
    code.version_date = "2014-09~";
    code.text_kind = "consolidated";
    code.confidence = "contested";
    CitationNote definition;
    definition.jurisdiction = "XA";
    definition.instrument = "xa_cheese_act";
    definition.pinpoint = "§ 1";
    definition.summary = "Lists the acts.";
    definition.note = "The list may be open.";
    CitationNote greek;
    greek.jurisdiction = "XB";
    greek.title = "Customs Act";
    greek.pinpoint = "Art. 7";
    greek.native = "άρθρο 7";
    return {code, definition, greek};
}

}  // namespace

Answer toll_comparison() {
    Answer answer;
    answer.statement = "COMPARE penalty.max, conduct FOR cheese.smuggling ACROSS alps AGAINST XD AS OF 2021-07-15";
    answer.verb = "COMPARE";
    answer.as_of = "2021-07-15";
    answer.known_on = "2026-11-24T18:00:00Z";
    answer.collection = "cheese";
    answer.collection_version = "2026.1";
    answer.content_hash = "c0ffee";
    answer.groups = {{.name = "alps", .members = {"XA", "XB"}, .undecided = {"XC"}}};
    answer.coverage.jurisdictions_asked = 3;
    answer.coverage.jurisdictions_coded = 2;
    answer.coverage.jurisdictions_not_coded = {"XC"};
    answer.coverage.cells = 6;
    answer.coverage.known = 3;
    answer.coverage.absent = 1;
    answer.coverage.not_applicable = 1;
    answer.coverage.unknown = 1;
    answer.coverage.rows_undecided = 1;
    answer.oldest_source = "2014-09~";
    answer.oldest_source_name = "Consolidated text through Gazette 132/2014";
    answer.warnings = {{.code = "contested", .message = "1 value is contested"}};
    answer.sentences = {"2 of 3 jurisdictions punish the smuggling of cheese."};
    answer.tables = {comparison()};
    answer.citations = citations();
    answer.footnotes = {"* Kravitsa: this name is without prejudice to its cows."};
    return answer;
}

}  // namespace lacuna::test
