#include <lacuna/database.hpp>

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    if (const auto loaded = lacuna::Database::load(argv[2], argv[1]); !loaded) {
        std::fputs(to_text(loaded.error()).c_str(), stderr);
        return 1;
    }
    const auto database = lacuna::Database::open(argv[2]);
    const auto answers =
        database ? database->query("SHOW concepts") : lacuna::Result<std::vector<lacuna::Answer>>{database.error()};
    if (!answers) {
        std::fputs(to_text(answers.error()).c_str(), stderr);
        return 1;
    }
    const std::size_t rows = answers->front().tables.front().rows.size();
    std::printf("%zu concepts\n", rows);
    return rows > 10 ? 0 : 1;
}
