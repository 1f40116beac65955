#pragma once

#include "lacuna/base/result.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// The flags that stand for the clauses of a statement, each only where the verb takes its clause. Their values are
/// spliced into the statement as they are: the language's own errors speak of them. Must outlive the application.
class ClauseOptions {
public:
    /// `verb` in capitals: "GAPS".
    ClauseOptions(CLI::App& application, std::string_view verb);

    /// Whether the verb takes that clause: "AS OF".
    [[nodiscard]] bool takes(std::string_view clause) const;
    /// The statement after parsing: the verb, `subject` (what stands between verb and clauses; may be empty), `across`
    /// (jurisdictions given without --across) and the clauses. `as_of` is that of the general options.
    [[nodiscard]] Result<std::string> statement(const std::string& subject, const std::vector<std::string>& across,
                                                const std::string& as_of) const;

private:
    struct Exceptions {
        std::vector<std::string> concepts;
        std::vector<std::string> jurisdictions;
    };

    void add_lists();
    void add_rest();
    [[nodiscard]] Result<Exceptions> exceptions(bool has_jurisdictions) const;

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
};

/// Words as a shell user writes lists, with or without commas, joined as the language wants them: `a, b`.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace lacuna::cli
