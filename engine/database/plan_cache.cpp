#include "database/plan_cache.hpp"

#include "database/settings.hpp"

namespace lacuna {
namespace {

void append(std::string& key, std::string_view part) {
    key += std::to_string(part.size());
    key += ':';
    key += part;
}

}  // namespace

std::string PlanCache::key_of(std::string_view script, const QueryOptions& options) {
    constexpr std::int64_t day_length = 86'400'000;
    std::string key;
    append(key, script);
    append(key, options.today.empty() ? std::to_string(now() / day_length) : options.today);
    append(key, options.as_of ? "=" + *options.as_of : std::string{});
    append(key, options.file_name);
    append(key, std::to_string(options.limits.time.count()));
    append(key, std::to_string(options.limits.rows));
    for (const auto& [name, value] : options.parameters) {
        append(key, name);
        append(key, value);
    }
    return key;
}

std::shared_ptr<const PlanCache::Statements> PlanCache::find(std::string_view script, const QueryOptions& options) {
    if (script.size() > longest_script) {
        return nullptr;
    }
    const std::string key = key_of(script, options);
    const std::scoped_lock lock(mutex_);
    const auto place = places_.find(key);
    if (place == places_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, place->second);
    return place->second->statements;
}

void PlanCache::keep(std::string_view script, const QueryOptions& options,
                     std::shared_ptr<const Statements> statements) {
    if (script.size() > longest_script) {
        return;
    }
    std::string key = key_of(script, options);
    const std::scoped_lock lock(mutex_);
    if (places_.contains(key)) {
        return;
    }
    entries_.push_front({std::move(key), std::move(statements)});
    places_.emplace(entries_.front().key, entries_.begin());
    if (entries_.size() > most_scripts) {
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

}  // namespace lacuna
