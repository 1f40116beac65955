#include "lacuna/agreement.hpp"

#include "compare/agreement.hpp"
#include "exchange/read_coding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>
#include <utility>
#include <vector>

namespace lacuna {
namespace {

namespace fs = std::filesystem;
using compare::Agreement;

Error data_error(std::string code, std::string message, std::string advice) {
    Error error;
    error.category = ErrorCategory::data;
    error.code = std::move(code);
    error.message = std::move(message);
    error.advice = std::move(advice);
    return error;
}

using FilePair = std::pair<fs::path, fs::path>;

/// The files that are compared with one another.
Result<std::vector<FilePair>> pair_files(const fs::path& first, const fs::path& second) {
    std::error_code error;
    const bool is_folder = fs::is_directory(second, error);
    for (const fs::path& path : {first, second}) {
        if (!fs::exists(path, error)) {
            return data_error("missing-file", fmt::format("there is no file or folder '{}'", path.string()),
                              "name two files of one jurisdiction, or two folders of such files");
        }
    }
    if (fs::is_directory(first, error) != is_folder) {
        return data_error("file-and-folder",
                          fmt::format("'{}' is a folder and '{}' is a file", (is_folder ? second : first).string(),
                                      (is_folder ? first : second).string()),
                          "name two files, or two folders");
    }
    if (!is_folder) {
        return std::vector<FilePair>{{first, second}};
    }
    std::vector<FilePair> pairs;
    for (fs::directory_iterator entry{second, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        if (entry->path().extension() == ".yaml") {
            pairs.emplace_back(first / entry->path().filename(), entry->path());
        }
    }
    if (error) {
        return data_error("unreadable-folder",
                          fmt::format("the folder '{}' cannot be read: {}", second.string(), error.message()),
                          "look at its permissions");
    }
    if (pairs.empty()) {
        return data_error("nothing-to-compare", fmt::format("the folder '{}' has no .yaml file", second.string()),
                          "name a folder of jurisdictions' files");
    }
    std::ranges::sort(pairs);
    std::vector<std::string> missing;
    for (const auto& [first_file, second_file] : pairs) {
        if (!fs::exists(first_file, error)) {
            missing.push_back(first_file.filename().string());
        }
    }
    if (!missing.empty()) {
        return data_error("missing-file",
                          fmt::format("the folder '{}' has no {}", first.string(), fmt::join(missing, ", ")),
                          "name the folder of the first coding; its files have the names of the second's");
    }
    return pairs;
}

/// Adds a file's provisions; what is wrong with it goes to `mistakes`.
void read_into(const fs::path& file, std::vector<model::Provision>& provisions, std::string& mistakes) {
    exchange::ReadCoding read = exchange::read_coding(file);
    for (const exchange::Finding& finding : read.findings) {
        if (finding.severity == exchange::Severity::error) {
            mistakes += exchange::to_text(finding);
        }
    }
    std::ranges::move(read.provisions, std::back_inserter(provisions));
}

double rounded(double value, double places) {
    return std::round(value * places) / places;
}

double percent(const Agreement& agreement) {
    return agreement.pairs == 0
               ? 0
               : rounded(100 * static_cast<double>(agreement.agreed) / static_cast<double>(agreement.pairs), 10);
}

Cell cell(Scalar value) {
    Cell made;
    made.value = std::move(value);
    return made;
}

Cell count(std::size_t number) {
    return cell(static_cast<std::int64_t>(number));
}

std::vector<Cell> row_of(std::string name, const Agreement& agreement) {
    std::vector<Cell> row{cell(std::move(name)), count(agreement.pairs), count(agreement.agreed),
                          cell(percent(agreement))};
    row.push_back(agreement.kappa ? cell(rounded(*agreement.kappa, 100)) : Cell{});
    if (!agreement.kappa) {
        row.back().state = CellState::not_applicable;
    }
    return row;
}

Table agreement_table(const compare::AgreementReport& report) {
    Table table;
    table.id = "agreement";
    table.title = "Agreement by attribute";
    table.columns = {{"attribute", "Attribute", Type::text},
                     {"answers", "Answers", Type::number},
                     {"agreed", "The same", Type::number},
                     {"percent", "Percent", Type::number},
                     {"kappa", "Kappa", Type::number, false, true}};
    for (const Agreement& agreement : report.attributes) {
        table.rows.push_back(row_of(agreement.attribute, agreement));
    }
    table.rows.push_back(row_of("all", report.all));
    table.rows.push_back(row_of("decided", report.decided));
    return table;
}

Table disagreements_table(const compare::AgreementReport& report) {
    Table table;
    table.id = "disagreements";
    table.title = "Disagreements";
    table.columns = {{"jurisdiction", "Jurisdiction", Type::text}, {"concept", "Concept", Type::text},
                     {"valid_from", "In force from", Type::text},  {"attribute", "Attribute", Type::text},
                     {"first", "First coder", Type::text},         {"second", "Second coder", Type::text}};
    for (const compare::Disagreement& disagreement : report.disagreements) {
        const compare::RecordName& record = disagreement.record;
        table.rows.push_back({cell(record.jurisdiction), cell(record.concept_id), cell(record.valid_from),
                              cell(disagreement.attribute), cell(disagreement.first), cell(disagreement.second)});
    }
    return table;
}

std::string kappa_text(const Agreement& agreement) {
    return agreement.kappa ? fmt::format("kappa {:.2f}", *agreement.kappa) : std::string{"kappa does not apply"};
}

std::string counted(std::size_t number, const char* noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

void add_sentences(Answer& answer, const compare::AgreementReport& report) {
    answer.sentences.push_back(fmt::format("Both coded {} of {}, with {} each.", counted(report.records, "record"),
                                           counted(report.jurisdictions, "jurisdiction"),
                                           counted(report.all.pairs, "answer")));
    answer.sentences.push_back(fmt::format("{}% of the answers are the same; Cohen's {}, unknown being an answer.",
                                           percent(report.all), kappa_text(report.all)));
    answer.sentences.push_back(fmt::format("Of the {} that both decided {}% are the same; {}.",
                                           counted(report.decided.pairs, "answer"), percent(report.decided),
                                           kappa_text(report.decided)));
    if (report.redated != 0) {
        answer.sentences.push_back(
            fmt::format("{} of the records {} dated differently by the two; compared is what "
                        "shares the most days.",
                        report.redated, report.redated == 1 ? "is" : "are"));
    }
    if (report.adjudicated != 0) {
        answer.sentences.push_back(fmt::format(
            "{} of the records {} been settled since: of these the first coding is no longer independent, and the "
            "figures say more than the coders agreed.",
            report.adjudicated, report.adjudicated == 1 ? "has" : "have"));
    }
    if (!report.unmatched.empty()) {
        answer.sentences.push_back(fmt::format(
            "Not compared: {} of the second coder, of whose concept the first has none on any day that they share.",
            counted(report.unmatched.size(), "record")));
    }
}

}  // namespace

Result<Answer> agreement_of(const fs::path& first, const fs::path& second, bool list_disagreements) {
    const auto files = pair_files(first, second);
    if (!files) {
        return files.error();
    }
    std::vector<model::Provision> firsts;
    std::vector<model::Provision> seconds;
    std::string mistakes;
    for (const auto& [first_file, second_file] : *files) {
        read_into(first_file, firsts, mistakes);
        read_into(second_file, seconds, mistakes);
    }
    if (!mistakes.empty()) {
        Error error =
            data_error("unreadable-coding", "the codings cannot be compared", "correct the places named above");
        error.details = std::move(mistakes);
        return error;
    }
    const compare::AgreementReport report = compare::agreement(firsts, seconds);
    if (report.records == 0) {
        return data_error("nothing-to-compare",
                          fmt::format("no record in '{}' is in '{}' too", second.string(), first.string()),
                          "records are matched by jurisdiction, concept and the days on which they are in force");
    }
    Answer answer;
    answer.statement = fmt::format("lacuna agreement {} {}", first.string(), second.string());
    answer.verb = "AGREEMENT";
    for (const compare::RecordName& record : report.unmatched) {
        answer.warnings.push_back(
            {"not-in-first", fmt::format("only the second coder has {} in {}, valid from {}", record.concept_id,
                                         record.jurisdiction, record.valid_from)});
    }
    add_sentences(answer, report);
    answer.tables.push_back(agreement_table(report));
    if (list_disagreements) {
        answer.main_table = answer.tables.size();
        answer.tables.push_back(disagreements_table(report));
    }
    return answer;
}

}  // namespace lacuna
