#pragma once

#include "lacuna/base/result.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// What the words before the flags say, by where it stands in the statement.
struct GivenWords {
    std::string subject;  ///< between verb and clauses
    std::vector<std::string> concepts;
    std::vector<std::string> jurisdictions;
};

/// The flags that stand for the clauses of a statement, each only where the verb takes its clause. Their values are
/// spliced into the statement as they are: the language's own errors speak of them. Must outlive the application.
class ClauseOptions {
public:
    /// `verb` in capitals: "GAPS".
    ClauseOptions(CLI::App& application, std::string_view verb);

    /// Whether the verb takes that clause: "AS OF".
    [[nodiscard]] bool takes(std::string_view clause) const;
    /// The statement after parsing: the verb, the words and the clauses. `as_of` is that of the general options.
    [[nodiscard]] Result<std::string> statement(const GivenWords& words, const std::string& as_of) const;

private:
    struct Exceptions {
        std::vector<std::string> concepts;
        std::vector<std::string> jurisdictions;
    };

    void add_lists();
    void add_rest();
    void add_period();
    void add_conduct();
    [[nodiscard]] Result<Exceptions> exceptions(const GivenWords& words) const;
    [[nodiscard]] Result<std::string> conduct() const;
    [[nodiscard]] Result<std::string> period() const;

    CLI::App& application_;
    std::string verb_;
    std::vector<std::string> concepts_;
    std::vector<std::string> jurisdictions_;
    std::vector<std::string> except_;
    std::string against_;
    std::vector<std::string> where_;
    std::string known_on_;
    std::vector<std::string> show_;
    std::vector<std::string> order_by_;
    std::string limit_;
    std::string offset_;
    std::vector<std::string> with_;
    bool differences_only_ = false;
    std::vector<std::string> keys_;
    std::string from_;
    std::string to_;
    std::string every_;
    std::vector<std::string> committed_in_;
    bool online_ = false;
    std::string offender_;
    std::string victim_;
};

/// Words as a shell user writes lists, with or without commas, joined as the language wants them: `a, b`.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace lacuna::cli
