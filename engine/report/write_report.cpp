#include "report/writers.hpp"

namespace lacuna {

std::string write_report(std::span<const Answer> answers, const ReportOptions& options) {
    switch (options.format) {
        case Format::table:
            return report::write_tables(answers, options);
        case Format::markdown:
            return report::write_markdown(answers, options);
        case Format::json:
            return report::write_json(answers);
        case Format::jsonl:
            return report::write_json_lines(answers);
        case Format::csv:
            return report::write_csv(answers, options);
        case Format::tsv:
            break;
    }
    return report::write_tsv(answers, options);
}

}  // namespace lacuna
