#include "report/coverage_text.hpp"

#include "lacuna/base/utf8.hpp"
#include "report/date_text.hpp"

#include <fmt/format.h>

namespace lacuna::report {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string cells_text(const Coverage& coverage) {
    std::string text = fmt::format("{} of {} unknown", coverage.unknown, counted(coverage.cells, "cell", "cells"));
    if (coverage.absent != 0) {
        text += fmt::format(", {} absent", coverage.absent);
    }
    if (coverage.not_applicable != 0) {
        text += fmt::format(", {} not applicable", coverage.not_applicable);
    }
    return text;
}

}  // namespace

std::string coverage_text(const Coverage& coverage) {
    std::string text;
    const auto add = [&text](const std::string& part) {
        text += text.empty() ? "" : "; ";
        text += part;
    };
    if (coverage.jurisdictions_asked != 0) {
        add(fmt::format("{} of {} coded", coverage.jurisdictions_coded,
                        counted(coverage.jurisdictions_asked, "jurisdiction", "jurisdictions")));
    }
    if (!coverage.jurisdictions_not_coded.empty()) {
        add(utf8::visible(fmt::format("not coded: {}", fmt::join(coverage.jurisdictions_not_coded, ", "))));
    }
    if (coverage.cells != 0) {
        add(cells_text(coverage));
    }
    if (coverage.rows_undecided != 0) {
        add(fmt::format("{} could not be decided by WHERE", counted(coverage.rows_undecided, "row", "rows")));
    }
    return text;
}

std::string group_text(const ResolvedName& group) {
    std::string text = fmt::format("{}: {}", group.name, fmt::join(group.members, ", "));
    if (group.members.empty()) {
        text += "no member";
    }
    if (!group.undecided.empty()) {
        text += fmt::format(" (undecided on the date: {})", fmt::join(group.undecided, ", "));
    }
    return utf8::visible(text);
}

std::string oldest_source_text(const Answer& answer) {
    if (answer.oldest_source.empty()) {
        return utf8::visible(answer.oldest_source_name);
    }
    if (answer.oldest_source_name.empty()) {
        return date_text(answer.oldest_source);
    }
    return fmt::format("{} ({})", date_text(answer.oldest_source), utf8::visible(answer.oldest_source_name));
}

std::string collection_text(const Answer& answer) {
    std::string text = answer.collection;
    if (!answer.collection_version.empty()) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", answer.collection_version);
    }
    if (!answer.content_hash.empty()) {
        text += fmt::format("{}content {}", text.empty() ? "" : ", ", answer.content_hash);
    }
    return utf8::visible(text);
}

}  // namespace lacuna::report
