#include "exchange/read_collection.hpp"

#include "exchange/check_shape.hpp"
#include "exchange/first_places.hpp"
#include "exchange/known_names.hpp"
#include "exchange/read_baseline.hpp"
#include "exchange/read_codebook.hpp"
#include "exchange/read_instruments.hpp"
#include "exchange/read_provisions.hpp"
#include "exchange/read_reference.hpp"
#include "exchange/read_yaml.hpp"
#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace lacuna::exchange {
namespace {

namespace fs = std::filesystem;

// A file and its tree, if it has one.
struct Document {
    TextFile file;
    std::optional<Node> root;
};

std::string printed(const fs::path& path) {
    return utf8::visible(path.lexically_normal().string());
}

class CollectionReader {
public:
    CollectionReader(const fs::path& folder, const ExpressionCheck& check) : folder_{folder}, check_{check} {}

    ReadCollection read() {
        open_files();
        read_collection_file();
        read_codebook_file();
        read_reference_files();
        list_instruments();
        read_baselines();
        read_jurisdictions_files();
        sort();
        return result();
    }

private:
    // -- files --------------------------------------------------------------------------------------------------------

    Document& open(const fs::path& path) {
        Document& document = documents_.emplace_back();
        document.file.name = printed(path);
        document.file.rank = documents_.size();
        if (bytes_ > most_collection_bytes || documents_.size() > most_files) {
            if (!is_too_large_) {
                is_too_large_ = true;
                whole_file_error(document.file, "collection-too-large",
                                 fmt::format("a collection has at most {} files and {} MiB; what follows is not read",
                                             most_files, most_collection_bytes / 1024 / 1024),
                                 "split the collection");
            }
            return document;
        }
        read_text(path, document.file, findings_);
        bytes_ += document.file.text.size();
        if (document.file.is_readable) {
            document.root = read_yaml(document.file, findings_);
        }
        return document;
    }

    void whole_file_error(const TextFile& file, std::string code, std::string message, std::string fix) {
        findings_.add(file, Findings::no_offset,
                      {Severity::error, {}, std::move(code), std::move(message), std::move(fix), {}});
    }

    // The YAML files of a folder by name. A folder that is not there has none.
    std::vector<Document*> open_all(const fs::path& folder) {
        std::vector<fs::path> paths;
        std::error_code error;
        fs::directory_iterator entries{folder, error};
        for (; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
            const fs::path& path = entries->path();
            if (path.extension() == ".yml") {
                other_extension(path);
            }
            if (path.extension() == ".yaml" && !path.filename().string().starts_with('.')) {
                paths.push_back(path);
            }
        }
        if (error && error != std::errc::no_such_file_or_directory) {
            Document& document = documents_.emplace_back();
            document.file.name = printed(folder);
            document.file.rank = documents_.size();
            whole_file_error(document.file, "unreadable-folder",
                             fmt::format("the folder cannot be read: {}", error.message()), "look at its permissions");
        }
        std::ranges::sort(paths);
        std::vector<Document*> documents;
        documents.reserve(paths.size());
        for (const fs::path& path : paths) {
            documents.push_back(&open(path));
        }
        return documents;
    }

    void other_extension(const fs::path& path) {
        Document& document = documents_.emplace_back();
        document.file.name = printed(path);
        document.file.rank = most_files + 1;
        findings_.add(document.file, Findings::no_offset,
                      {Severity::warning,
                       {},
                       "other-extension",
                       "only files that end in .yaml are read",
                       "rename it so that it ends in .yaml",
                       {}});
    }

    // All files are parsed before any is understood: each may refer to every other.
    void open_files() {
        collection_ = &open(folder_ / "collection.yaml");
        codebook_ = &open(folder_ / "codebook.yaml");
        if (collection_->root) {
            const std::string& reference = collection_->root->text_of("reference");
            if (!reference.empty() && !fs::path{reference}.is_absolute()) {
                jurisdictions_ = &open(folder_ / reference / "jurisdictions.yaml");
                groups_ = &open(folder_ / reference / "groups.yaml");
            }
        }
        instruments_ = &open(folder_ / "instruments.yaml");
        baseline_files_ = open_all(folder_ / "baselines");
        jurisdiction_files_ = open_all(folder_ / "jurisdictions");
    }

    [[nodiscard]] Reading reading_of(const Document& document) { return {document.file, findings_}; }

    // -- what is in them ----------------------------------------------------------------------------------------------

    void read_collection_file() {
        if (!collection_->root) {
            return;
        }
        const Node& root = *collection_->root;
        check_shape(reading_of(*collection_), root, shapes::collection_file);
        catalogue_.collection = root.text_of("collection");
        catalogue_.title = root.text_of("title");
        catalogue_.version = root.text_of("version");
        catalogue_.licence = root.text_of("licence");
        catalogue_.description = root.text_of("description");
    }

    void read_codebook_file() {
        if (!codebook_->root) {
            names_.set_no_codebook();
            return;
        }
        ReadCodebook read = read_codebook(reading_of(*codebook_), *codebook_->root);
        catalogue_.codebook = std::move(read.codebook);
        is_codebook_whole_ = read.incomplete_concepts.empty();
        names_.set_codebook(catalogue_.codebook, read.incomplete_concepts);
    }

    void read_reference_files() {
        const bool known = jurisdictions_ != nullptr && jurisdictions_->root;
        if (known) {
            catalogue_.jurisdictions = read_jurisdictions(reading_of(*jurisdictions_), *jurisdictions_->root);
        }
        std::vector<std::string> codes;
        for (const model::Jurisdiction& jurisdiction : catalogue_.jurisdictions) {
            codes.push_back(jurisdiction.code);
        }
        names_.jurisdictions = NameList{std::move(codes), known};
        if (groups_ != nullptr && groups_->root) {
            catalogue_.groups = read_groups(reading_of(*groups_), *groups_->root, names_.jurisdictions);
        }
    }

    void list_instruments() {
        bool all_known = instruments_->root.has_value();
        InstrumentList list;
        if (instruments_->root) {
            check_shape(reading_of(*instruments_), *instruments_->root, shapes::instruments_file);
            list.add(reading_of(*instruments_), *instruments_->root, {});
        }
        for (const Document* document : jurisdiction_files_) {
            all_known = all_known && document->root;
            if (document->root) {
                check_shape(reading_of(*document), *document->root, shapes::jurisdiction_file);
                list.add(reading_of(*document), *document->root, document->root->text_of("jurisdiction"));
            }
        }
        std::vector<std::string> instruments;
        for (const model::Instrument& instrument : list.instruments) {
            instruments.push_back(instrument.id);
        }
        std::vector<std::string> sources;
        for (const model::Source& source : list.sources) {
            sources.push_back(source.id);
        }
        names_.instruments = NameList{std::move(instruments), all_known};
        names_.sources = NameList{std::move(sources), all_known};
        catalogue_.instruments = std::move(list.instruments);
        catalogue_.sources = std::move(list.sources);
        if (instruments_->root) {
            check_sources(reading_of(*instruments_), *instruments_->root, names_);
        }
        for (const Document* document : jurisdiction_files_) {
            if (document->root) {
                check_sources(reading_of(*document), *document->root, names_);
            }
        }
    }

    void read_baselines() {
        // Half a codebook would make mistakes of what is right.
        const ExpressionCheck check = is_codebook_whole_ ? check_ : ExpressionCheck{};
        FirstPlaces first{"baseline"};
        for (const Document* document : baseline_files_) {
            if (document->root) {
                const Reading reading = reading_of(*document);
                model::Baseline baseline = read_baseline(reading, *document->root, names_, catalogue_, check);
                first.is_first(reading, *document->root, "baseline");
                catalogue_.baselines.push_back(std::move(baseline));
            }
        }
    }

    void read_jurisdictions_files() {
        FirstPlaces first{"jurisdiction"};
        for (const Document* document : jurisdiction_files_) {
            if (!document->root) {
                continue;
            }
            const Reading reading = reading_of(*document);
            first.is_first(reading, *document->root, "jurisdiction");
            for (model::Provision& provision : read_provisions(reading, *document->root, names_)) {
                provisions_.push_back(std::move(provision));
            }
        }
    }

    // -- the result ---------------------------------------------------------------------------------------------------

    void sort() {
        std::ranges::sort(catalogue_.instruments, {}, &model::Instrument::id);
        std::ranges::sort(catalogue_.sources, {}, &model::Source::id);
        std::ranges::stable_sort(catalogue_.baselines, {}, &model::Baseline::id);
        std::ranges::stable_sort(provisions_, {}, [](const model::Provision& provision) {
            return std::tie(provision.concept_id, provision.jurisdiction);
        });
    }

    [[nodiscard]] ReadCounts count(const std::vector<Finding>& findings) const {
        ReadCounts counts;
        counts.files = static_cast<std::size_t>(
            std::ranges::count_if(documents_, [](const Document& document) { return document.file.is_readable; }));
        counts.jurisdictions = jurisdiction_files_.size();
        counts.instruments = catalogue_.instruments.size();
        counts.sources = catalogue_.sources.size();
        counts.provisions = provisions_.size();
        for (const model::Provision& provision : provisions_) {
            counts.versions += provision.versions.size();
            for (const model::Version& version : provision.versions) {
                counts.facts += version.facts.size();
            }
        }
        counts.baselines = catalogue_.baselines.size();
        for (const model::Baseline& baseline : catalogue_.baselines) {
            counts.demands += baseline.demands.size();
        }
        counts.errors = static_cast<std::size_t>(std::ranges::count(findings, Severity::error, &Finding::severity));
        counts.warnings = findings.size() - counts.errors;
        return counts;
    }

    ReadCollection result() {
        ReadCollection read;
        read.findings = findings_.sorted();
        read.counts = count(read.findings);
        if (read.counts.errors == 0) {
            read.collection = model::Collection{std::move(catalogue_), std::move(provisions_)};
        }
        return read;
    }

    const fs::path& folder_;
    const ExpressionCheck& check_;
    Findings findings_;
    std::deque<Document> documents_;  // whose addresses stay, for findings point into files
    std::size_t bytes_ = 0;
    bool is_too_large_ = false;
    bool is_codebook_whole_ = false;
    Document* collection_ = nullptr;
    Document* codebook_ = nullptr;
    Document* jurisdictions_ = nullptr;
    Document* groups_ = nullptr;
    Document* instruments_ = nullptr;
    std::vector<Document*> baseline_files_;
    std::vector<Document*> jurisdiction_files_;
    KnownNames names_;
    model::Catalogue catalogue_;
    std::vector<model::Provision> provisions_;
};

Error unreadable(const fs::path& folder, std::string code, std::string message, std::string advice) {
    return {.category = ErrorCategory::data,
            .code = std::move(code),
            .message = std::move(message),
            .advice = std::move(advice),
            .place = {.file = folder.string(), .line = 0, .column = 0},
            .context = {},
            .details = {}};
}

}  // namespace

Result<ReadCollection> read_collection(const std::filesystem::path& folder, const ExpressionCheck& check) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) {
        return unreadable(folder, "missing-folder", fmt::format("there is no folder {}", folder.string()),
                          "look at its name; a collection is a folder with collection.yaml in it");
    }
    if (!error && !fs::is_directory(status)) {
        return unreadable(folder, "not-a-folder", fmt::format("{} is not a folder", folder.string()),
                          "name the folder that holds collection.yaml");
    }
    if (!error) {
        const fs::directory_iterator entries{folder, error};
    }
    if (error) {
        return unreadable(folder, "unreadable-folder",
                          fmt::format("the folder {} cannot be read: {}", folder.string(), error.message()),
                          "look at its permissions");
    }
    try {
        return CollectionReader{folder, check}.read();
    } catch (const std::exception& exception) {
        // Paths and memory: the standard library's own failures.
        return unreadable(folder, "unreadable-folder",
                          fmt::format("the folder {} cannot be read: {}", folder.string(), exception.what()),
                          "look at its permissions and at the memory that is left");
    }
}

}  // namespace lacuna::exchange
