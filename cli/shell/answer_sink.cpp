#include "shell/answer_sink.hpp"

#include "output.hpp"
#include "shell/pager.hpp"
#include "terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace lacuna::cli {

Status AnswerSink::write(const std::vector<Answer>& answers) const {
    ReportOptions options = options_;
    if (descriptor_ >= 0) {
        options.colour = false;
        options.width = width_.value_or(0);
        return write_to_descriptor(write_report(answers, options), descriptor_, file_);
    }
    options.width = width_.value_or(terminal_width(STDOUT_FILENO));
    return show_in_pager(write_report(answers, options));
}

Status AnswerSink::set_file(const std::string& file) {
    if (file.empty()) {
        close();
        return Done{};
    }
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0666);
    if (descriptor < 0) {
        return cannot_write(errno, file);
    }
    close();
    descriptor_ = descriptor;
    file_ = file;
    return Done{};
}

void AnswerSink::close() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
    descriptor_ = -1;
    file_.clear();
}

}  // namespace lacuna::cli
