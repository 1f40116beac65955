#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"
#include "lacuna/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::cli {

/// Where the answers of the shell go and how they are written: to the terminal, through a pager where they are long,
/// or to a file.
class AnswerSink {
public:
    explicit AnswerSink(const ReportOptions& options) : options_(options), width_(options.width) {}
    AnswerSink(const AnswerSink&) = delete;
    AnswerSink& operator=(const AnswerSink&) = delete;
    ~AnswerSink() { close(); }

    [[nodiscard]] Status write(const std::vector<Answer>& answers) const;

    [[nodiscard]] Format format() const { return options_.format; }
    void set_format(Format format) { options_.format = format; }
    /// Nothing: as wide as the terminal.
    void set_width(std::optional<std::size_t> width) { width_ = width; }
    /// Empties the file and writes to it from now on; with no name, to the terminal again.
    [[nodiscard]] Status set_file(const std::string& file);
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    void close();

    ReportOptions options_;
    std::optional<std::size_t> width_;
    std::string file_;
    int descriptor_ = -1;
};

}  // namespace lacuna::cli
