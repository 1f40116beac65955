#include "clause_options.hpp"

#include "lacuna/grammar/vocabulary.hpp"
#include "message.hpp"
#include "parse.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::cli {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view dropped = " \t\n,";
    const std::size_t begin = text.find_first_not_of(dropped);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(dropped) - begin + 1);
}

/// Clauses are joined by spaces. Behind a value with a comment in it a line must end, or the comment would swallow
/// the clauses that follow.
void append(std::string& statement, std::string_view clause) {
    const std::size_t last_line = statement.rfind('\n') + 1;
    statement += statement.find("--", last_line) == std::string::npos ? ' ' : '\n';
    statement += clause;
}

std::string conjunction(const std::vector<std::string>& conditions) {
    if (conditions.size() == 1) {
        return conditions.front();
    }
    std::string text;
    for (const std::string& condition : conditions) {
        text += text.empty() ? "" : " AND ";
        text += fmt::format("({})", condition);
    }
    return text;
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (const std::string_view bare = trimmed(word); !bare.empty()) {
            text += text.empty() ? "" : ", ";
            text += bare;
        }
    }
    return text;
}

ClauseOptions::ClauseOptions(CLI::App& application, std::string_view verb) : application_(application), verb_(verb) {
    add_lists();
    add_rest();
    add_period();
    add_conduct();
}

bool ClauseOptions::takes(std::string_view clause) const {
    const std::vector<std::string_view> clauses = grammar::clauses_of(verb_);
    return std::ranges::find(clauses, clause) != clauses.end();
}

void ClauseOptions::add_lists() {
    const auto add = [this](std::string_view clause, const char* name, std::vector<std::string>& values,
                            const char* description, const char* type) {
        if (takes(clause)) {
            add_list(application_, name, values, description)->type_name(type);
        }
    };
    add("FOR", "--for", concepts_, "concepts, such as csam.*; may be repeated", "CONCEPTS");
    add("ACROSS", "--across", jurisdictions_, "jurisdictions and groups; may be repeated", "JURISDICTIONS");
    if (takes("FOR") || takes("ACROSS")) {
        add_list(application_, "--except", except_, "what to leave out of the --for or --across before it")
            ->type_name("NAMES");
    }
    add("WHERE", "--where", where_, "a condition; several must all hold", "CONDITION");
    add("SHOW", "--show", show_, "columns; may be repeated", "COLUMNS");
    add("BY", "--by", keys_, "what to group by: concept, jurisdiction, group; may be repeated", "KEYS");
    add("ORDER BY", "--order-by", order_by_, "columns, each with DESC for the greatest first", "COLUMNS");
    add("WITH", "--with", with_, "citations, summaries, notes, sources", "EXTRAS");
}

void ClauseOptions::add_rest() {
    const auto add = [this](std::string_view clause, const char* name, std::string& value, const char* description,
                            const char* type) {
        if (takes(clause)) {
            application_.add_option(name, value, description)->type_name(type);
        }
    };
    add("AGAINST", "--against", against_, "the yardstick: a baseline, a jurisdiction, median …", "YARDSTICK");
    add("AS KNOWN ON", "--known-on", known_on_, "answer as the database would have on that day", "DATE");
    add("LIMIT", "--limit", limit_, "at most so many rows", "COUNT");
    add("LIMIT", "--offset", offset_, "leave so many rows out first; needs --limit", "COUNT");
    if (takes("DIFFERENCES ONLY")) {
        application_.add_flag("--differences-only", differences_only_, "only rows that differ from the yardstick");
    }
}

void ClauseOptions::add_period() {
    if (takes("FROM")) {
        application_.add_option("--from", from_, "the first day of the period")->type_name("DATE");
        application_.add_option("--to", to_, "its last day; today if not given; needs --from")->type_name("DATE");
        application_.add_option("--every", every_, "how far the days are apart, such as '1 year'; needs --from")
            ->type_name("DURATION");
    }
}

void ClauseOptions::add_conduct() {
    if (takes("COMMITTED")) {
        add_list(application_, "--committed-in", committed_in_, "where it is done; ANY for each place")
            ->type_name("JURISDICTIONS");
        application_.add_flag("--online", online_, "it is done online; needs --committed-in");
        application_
            .add_option("--by", offender_, "whose national the offender is, or 'RESIDENT OF' where; ANY if not given")
            ->type_name("PERSONS");
        application_.add_option("--victim", victim_, "the same of the victim")->type_name("PERSONS");
    }
}

Result<std::string> ClauseOptions::period() const {
    if (from_.empty()) {
        if (!to_.empty() || !every_.empty()) {
            return usage_error("wrong-usage", fmt::format("{} needs --from", to_.empty() ? "--every" : "--to"),
                               "say where the period begins: --from 2015");
        }
        return std::string{};
    }
    std::string clause = from_;
    append(clause, fmt::format("TO {}", to_.empty() ? "today" : to_));
    if (!every_.empty()) {
        append(clause, fmt::format("EVERY {}", every_));
    }
    return clause;
}

Result<std::string> ClauseOptions::conduct() const {
    if (committed_in_.empty()) {
        if (online_ || !offender_.empty() || !victim_.empty()) {
            return usage_error("wrong-usage",
                               fmt::format("{} needs --committed-in", online_             ? "--online"
                                                                      : offender_.empty() ? "--victim"
                                                                                          : "--by"),
                               "say where it is done: --committed-in ANY");
        }
        return std::string{};
    }
    std::string clause = fmt::format("{}IN {}", online_ ? "ONLINE " : "", joined(committed_in_));
    if (!offender_.empty()) {
        append(clause, fmt::format("BY {}", offender_));
    }
    if (!victim_.empty()) {
        append(clause, fmt::format("VICTIM {}", victim_));
    }
    return clause;
}

Result<ClauseOptions::Exceptions> ClauseOptions::exceptions(const GivenWords& words) const {
    Exceptions found;
    if (except_.empty()) {
        return found;
    }
    const CLI::Option* const except = application_.get_option_no_throw("--except");
    const CLI::Option* const concepts = application_.get_option_no_throw("--for");
    const CLI::Option* const across = application_.get_option_no_throw("--across");
    std::vector<std::string>* const of_words = !words.jurisdictions.empty() ? &found.jurisdictions
                                               : !words.concepts.empty()    ? &found.concepts
                                                                            : nullptr;
    std::vector<std::string>* current = of_words;
    std::size_t next = 0;
    for (const CLI::Option* option : application_.parse_order()) {
        if (option == concepts) {
            current = &found.concepts;
        } else if (option == across) {
            current = &found.jurisdictions;
        } else if (option->get_positional()) {
            current = of_words == nullptr ? current : of_words;
        } else if (option == except && next < except_.size()) {
            if (current == nullptr) {
                return usage_error("wrong-usage", "--except stands before what it leaves something out of",
                                   "put it behind --for or --across");
            }
            current->push_back(except_[next]);
            ++next;
        }
    }
    return found;
}

Result<std::string> ClauseOptions::statement(const GivenWords& words, const std::string& as_of) const {
    Result<Exceptions> except = exceptions(words);
    if (!except) {
        return std::move(except).error();
    }
    const Result<std::string> committed = conduct();
    if (!committed) {
        return committed.error();
    }
    const Result<std::string> from = period();
    if (!from) {
        return from.error();
    }
    std::string statement = verb_;
    const auto add = [&statement](std::string_view keyword, const std::string& value) {
        if (!value.empty()) {
            append(statement, fmt::format("{}{}{}", keyword, keyword.empty() ? "" : " ", value));
        }
    };
    const auto both = [](std::vector<std::string> first, const std::vector<std::string>& second) {
        first.insert(first.end(), second.begin(), second.end());
        return joined(first);
    };
    add("", words.subject);
    add("FOR", both(words.concepts, concepts_));
    add("EXCEPT", joined(except->concepts));
    add("COMMITTED", *committed);
    add("ACROSS", both(words.jurisdictions, jurisdictions_));
    add("EXCEPT", joined(except->jurisdictions));
    add("AGAINST", against_);
    add("WHERE", where_.empty() ? std::string{} : conjunction(where_));
    add("AS OF", takes("AS OF") ? as_of : std::string{});
    add("FROM", *from);
    add("AS KNOWN ON", known_on_);
    add("SHOW", joined(show_));
    add("BY", joined(keys_));
    add("ORDER BY", joined(order_by_));
    add("LIMIT", limit_);
    if (!offset_.empty() && limit_.empty()) {
        return usage_error("wrong-usage", "--offset needs --limit", "say how many rows are wanted: --limit 100");
    }
    add("OFFSET", offset_);
    add("", differences_only_ ? "DIFFERENCES ONLY" : "");
    add("WITH", joined(with_));
    return statement;
}

}  // namespace lacuna::cli
