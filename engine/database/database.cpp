#include "lacuna/database.hpp"

#include "database/mistakes.hpp"
#include "database/plan_cache.hpp"
#include "database/settings.hpp"
#include "lacuna/grammar/parse.hpp"
#include "query/bind/baseline_cache.hpp"
#include "query/bind/bind.hpp"
#include "query/bind/definitions.hpp"
#include "query/complete/complete.hpp"
#include "query/execute/execute.hpp"
#include "query/plan/plan.hpp"
#include "storage/store.hpp"

#include <fmt/format.h>

#include <mutex>
#include <utility>

namespace lacuna {

/// All that a statement needs to be run again: it keeps the snapshot against which it was bound.
struct PreparedStatement::Content {
    query::BoundStatement statement;
    query::Plan plan;
    std::shared_ptr<const storage::Snapshot> snapshot;
    std::shared_ptr<const storage::Snapshot> latest;  ///< only of statements that compare recordings
    std::vector<storage::Commit> commits;
    query::Bounds bounds;
};

PreparedStatement::PreparedStatement(std::shared_ptr<const Content> content, std::optional<Interrupt> interrupt)
    : content_(std::move(content)), interrupt_(std::move(interrupt)) {}

Result<Answer> PreparedStatement::run() const {
    // The bounds are shared by all who ask the same; the interrupt is the caller's own.
    query::Bounds bounds = content_->bounds;
    bounds.interrupt = interrupt_;
    return query::execute(content_->plan, content_->statement, *content_->snapshot, content_->commits, bounds,
                          content_->latest.get());
}

Result<Answer> PreparedStatement::run(const Interrupt& interrupt) const {
    return PreparedStatement(content_, interrupt).run();
}

/// The store with the snapshot of the newest commit, taken at the first question and kept.
struct Database::Content {
    explicit Content(std::unique_ptr<storage::Store> opened) : store(std::move(opened)) {}

    using Statements = PlanCache::Statements;

    [[nodiscard]] Result<std::shared_ptr<const storage::Snapshot>> snapshot(std::optional<std::int64_t> known_on) const;
    [[nodiscard]] Result<Statements> bind(std::string_view script, const QueryOptions& options) const;
    /// The same from the cache where the script was bound before.
    [[nodiscard]] Result<std::shared_ptr<const Statements>> bound(std::string_view script,
                                                                  const QueryOptions& options) const;
    [[nodiscard]] Result<std::vector<storage::Commit>> commits_for(const query::BoundStatement& statement,
                                                                   const storage::Snapshot& state) const;

    std::unique_ptr<storage::Store> store;
    mutable std::mutex mutex;
    mutable std::shared_ptr<const storage::Snapshot> newest;
    mutable query::BaselineCache baselines;  ///< of the newest snapshot's catalogue
    mutable PlanCache plans;
};

Result<std::shared_ptr<const storage::Snapshot>> Database::Content::snapshot(
    std::optional<std::int64_t> known_on) const {
    if (known_on) {
        return store->snapshot(known_on);
    }
    const std::scoped_lock lock(mutex);
    if (!newest) {
        auto taken = store->snapshot();
        if (!taken) {
            return taken;
        }
        newest = *std::move(taken);
    }
    return newest;
}

/// SHOW commits lists those up to the state that the statement sees.
Result<std::vector<storage::Commit>> Database::Content::commits_for(const query::BoundStatement& statement,
                                                                    const storage::Snapshot& state) const {
    const bool lists_commits = (statement.verb == query::Verb::show || statement.verb == query::Verb::find) &&
                               statement.subject == grammar::Subject::commits;
    if (!lists_commits) {
        return std::vector<storage::Commit>{};
    }
    auto commits = store->commits();
    if (commits) {
        std::erase_if(*commits, [&](const storage::Commit& commit) { return commit.number > state.commit().number; });
    }
    return commits;
}

Result<Database::Content::Statements> Database::Content::bind(std::string_view script,
                                                              const QueryOptions& options) const {
    auto environment = environment_of(options);
    if (!environment) {
        return environment.error();
    }
    grammar::ParsedScript parsed = grammar::parse_script(script);
    if (!parsed.is_valid()) {
        return error_of_mistakes(parsed.diagnostics, script, options.file_name);
    }
    std::vector<grammar::Diagnostic> diagnostics;
    query::Definitions definitions;
    environment->definitions = &definitions;
    Statements statements;
    for (const grammar::Statement& written : parsed.script.statements) {
        std::optional<std::int64_t> known_on;
        if (!query::bind_known_on(written, *environment, diagnostics, known_on)) {
            known_on.reset();  // the rest of the statement is still checked, against the newest state
        }
        auto state = snapshot(known_on);
        if (!state) {
            return std::move(state).error();
        }
        auto catalogue = (*state)->catalogue();
        if (!catalogue) {
            return std::move(catalogue).error();
        }
        environment->baselines = known_on ? nullptr : &baselines;
        if (query::is_definition(written)) {
            query::define(written, **catalogue, *environment, definitions, diagnostics);
            continue;
        }
        auto bound = query::bind_statement(written, *std::move(catalogue), *environment, diagnostics);
        if (!bound) {
            continue;
        }
        auto commits = commits_for(*bound, **state);
        if (!commits) {
            return std::move(commits).error();
        }
        std::shared_ptr<const storage::Snapshot> latest;
        if (bound->compares_recordings) {
            auto now = snapshot(std::nullopt);
            if (!now) {
                return std::move(now).error();
            }
            latest = *std::move(now);
        }
        query::Plan plan = query::make_plan(*bound);
        statements.push_back(std::make_shared<PreparedStatement::Content>(
            PreparedStatement::Content{*std::move(bound), std::move(plan), *std::move(state), std::move(latest),
                                       *std::move(commits), query::Bounds{options.limits.time, options.limits.rows}}));
    }
    if (!diagnostics.empty()) {
        return error_of_mistakes(diagnostics, script, options.file_name);
    }
    if (auto given = query::check_given_parameters(*environment, definitions); !given) {
        return std::move(given).error();
    }
    return statements;
}

Result<std::shared_ptr<const Database::Content::Statements>> Database::Content::bound(
    std::string_view script, const QueryOptions& options) const {
    // What can be stopped from outside belongs to whoever may stop it, and is not shared.
    if (auto known = options.interrupt ? nullptr : plans.find(script, options)) {
        return known;
    }
    auto statements = bind(script, options);
    if (!statements) {
        return std::move(statements).error();
    }
    auto kept = std::make_shared<const Statements>(*std::move(statements));
    if (!options.interrupt) {
        plans.keep(script, options, kept);
    }
    return kept;
}

Database::Database(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& directory) {
    auto store = storage::open_store(directory, storage::Access::read);
    if (!store) {
        return std::move(store).error();
    }
    return Database(std::make_shared<const Content>(*std::move(store)));
}

Result<std::vector<Answer>> Database::query(std::string_view script, const QueryOptions& options) const {
    const auto statements = content_->bound(script, options);
    if (!statements) {
        return statements.error();
    }
    std::vector<Answer> answers;
    for (const auto& statement : **statements) {
        auto answer = PreparedStatement(statement, options.interrupt).run();
        if (!answer) {
            return std::move(answer).error().while_doing(fmt::format("answering `{}`", statement->statement.canonical));
        }
        answers.push_back(*std::move(answer));
    }
    return answers;
}

Result<Completions> Database::complete(std::string_view text, std::size_t offset, std::size_t most) const {
    const auto state = content_->snapshot(std::nullopt);
    if (!state) {
        return state.error();
    }
    const auto catalogue = (*state)->catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    return query::complete(**catalogue, text, offset, most);
}

Result<PreparedStatement> Database::prepare(std::string_view statement, const QueryOptions& options) const {
    const auto statements = content_->bound(statement, options);
    if (!statements) {
        return statements.error();
    }
    if ((*statements)->size() != 1) {
        Error error;
        error.category = ErrorCategory::usage;
        error.code = "one-statement-needed";
        error.message = fmt::format("one statement can be prepared, and there are {}", (*statements)->size());
        error.advice = "prepare each statement for itself, or use query()";
        return error;
    }
    return PreparedStatement((*statements)->front(), options.interrupt);
}

}  // namespace lacuna
