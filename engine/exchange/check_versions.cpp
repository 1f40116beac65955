#include "exchange/check_versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace lacuna::exchange {
namespace {

// Every pair is looked at.
constexpr std::size_t most_versions = 500;

using model::Version;

// Whether the one begins before the other has ended.
Kleene begins_before_end(const Version& one, const Version& other) {
    return other.valid_to ? is_before(one.valid_from, *other.valid_to) : Kleene::yes;
}

// Whether the two may follow each other at one day, which the coder has written as precisely as she could.
bool meet_at_written_boundary(const Version& one, const Version& other) {
    if (!one.valid_to) {
        return false;
    }
    const Date& end = *one.valid_to;
    const Date& begin = other.valid_from;
    const bool may_be_same = is_same_day(end, begin) != Kleene::no;
    const bool is_bound = end.bound() == Date::Bound::on_or_after || begin.bound() == Date::Bound::on_or_before;
    return end == begin || (may_be_same && is_bound);
}

void check_order(const Reading& reading, const PlacedVersion& placed) {
    const Version& version = placed.version;
    if (version.valid_to && is_before(version.valid_from, *version.valid_to) == Kleene::no) {
        reading.error(placed.node->at_or_self("valid_to"), "reversed-dates",
                      fmt::format("the version ends on {}, which is not after {}", version.valid_to->to_string(),
                                  version.valid_from.to_string()),
                      "exchange or correct the dates; `valid_to` is the first day no longer in force");
    }
}

void check_pair(const Reading& reading, const PlacedVersion& older, const PlacedVersion& newer) {
    const Kleene overlap =
        begins_before_end(older.version, newer.version) & begins_before_end(newer.version, older.version);
    if (overlap == Kleene::no) {
        return;
    }
    const std::string others =
        fmt::format("the version of line {}, valid from {}", reading.file.line_of(older.node->offset),
                    older.version.valid_from.to_string());
    const Node& at = newer.node->at_or_self("valid_from");
    if (overlap == Kleene::yes) {
        const bool open = !older.version.valid_to;
        reading.error(
            at, "overlapping-versions",
            fmt::format("this version overlaps with {} {}", others,
                        open ? "and without an end" : fmt::format("to {}", older.version.valid_to->to_string())),
            open ? fmt::format("end that one with `valid_to: {}`", newer.version.valid_from.to_string())
                 : "correct the dates so that each ends where the next begins");
    } else if (overlap == Kleene::unknown && !meet_at_written_boundary(older.version, newer.version) &&
               !meet_at_written_boundary(newer.version, older.version)) {
        reading.warning(at, "perhaps-overlapping-versions",
                        fmt::format("as far as the dates are precise, this version may overlap with {}", others),
                        "write the same date as the end of the one and the beginning of the other");
    }
}

}  // namespace

void check_versions(const Reading& reading, std::vector<PlacedVersion>& versions) {
    std::ranges::stable_sort(versions, {}, [](const PlacedVersion& placed) {
        const Version& version = placed.version;
        return std::tuple{version.valid_from.earliest(), version.valid_from.latest(),
                          version.valid_to ? version.valid_to->earliest() : latest_day};
    });
    if (versions.size() > most_versions) {
        reading.error(*versions[most_versions].node, "too-many-versions",
                      fmt::format("a provision has at most {} versions", most_versions),
                      "keep those that the law really had");
        return;
    }
    for (std::size_t newer = 0; newer < versions.size(); ++newer) {
        if (!versions[newer].has_dates || reading.findings.is_full()) {
            continue;
        }
        check_order(reading, versions[newer]);
        for (std::size_t older = 0; older < newer; ++older) {
            if (versions[older].has_dates) {
                check_pair(reading, versions[older], versions[newer]);
            }
        }
    }
}

}  // namespace lacuna::exchange
