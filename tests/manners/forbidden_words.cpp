#include "forbidden_words.hpp"

#include <cctype>

namespace lacuna::manners {
namespace {

bool continues_word(const std::string& text, std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
}

}  // namespace

std::vector<std::string> words_in(const std::filesystem::path& root, const std::vector<std::string>& folders,
                                  const std::vector<std::string>& words, Keep keep) {
    std::vector<std::string> found;
    for (const SourceFile& file : source_files(root, folders)) {
        const std::string code = code_of(file.text, keep);
        for (const std::string& word : words) {
            for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
                const bool is_whole =
                    (at == 0 || !continues_word(code, at - 1)) && !continues_word(code, at + word.size());
                if (is_whole) {
                    found.push_back(file.path + ":" + std::to_string(line_of(code, at)) + ": " + word);
                }
            }
        }
    }
    return found;
}

}  // namespace lacuna::manners
