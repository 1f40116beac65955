#include "lacuna/report.hpp"

#include <gtest/gtest.h>

namespace lacuna {
namespace {

TEST(ErrorLines, AnErrorWithoutDiagnosticsIsOneLine) {
    Error error;
    error.category = ErrorCategory::storage;
    error.code = "database-missing";
    error.message = "there is no \"database\"";
    error.advice = "load one";
    error.place = {"law.db", 0, 0};
    error.context = {"answering `SHOW concepts`", "running report.lq"};
    EXPECT_EQ(write_error_lines(error),
              R"({"severity":"error","category":"storage","code":"database-missing",)"
              R"("message":"there is no \"database\"","file":"law.db","line":null,"column":null,"offsets":null,)"
              R"("expected":[],"suggestion":null,"notes":[],"advice":"load one",)"
              R"("context":["answering `SHOW concepts`","running report.lq"]})"
              "\n");
}

TEST(ErrorLines, EachDiagnosticIsALineWithWhatTheErrorSaysOfAll) {
    Error error;
    error.category = ErrorCategory::query;
    error.code = "first";
    error.message = "2 mistakes";
    error.details = "rendered";
    error.context = {"reading"};
    Diagnostic first;
    first.code = "first";
    first.message = "one";
    first.place = {"a.lq", 3, 7};
    first.offsets = ByteRange{20, 24};
    first.expected = {"FOR"};
    first.suggestion = "did you mean FOR?";
    first.notes = {"a note"};
    Diagnostic second;
    second.severity = Severity::warning;
    second.code = "second";
    second.message = "two \xff";
    error.diagnostics = {first, second};
    EXPECT_EQ(write_error_lines(error),
              R"({"severity":"error","category":"query","code":"first","message":"one","file":"a.lq","line":3,)"
              R"("column":7,"offsets":{"begin":20,"end":24},"expected":["FOR"],"suggestion":"did you mean FOR?",)"
              R"("notes":["a note"],"advice":null,"context":["reading"]})"
              "\n"
              R"({"severity":"warning","category":"query","code":"second","message":"two )"
              "\xef\xbf\xbd"
              R"(","file":null,)"
              R"("line":null,"column":null,"offsets":null,"expected":[],"suggestion":null,"notes":[],"advice":null,)"
              R"("context":["reading"]})"
              "\n");
}

TEST(ErrorLines, ADiagnosticAlone) {
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "building";
    note.message = "building";
    EXPECT_TRUE(write_diagnostic_line(ErrorCategory::usage, note)
                    .starts_with(R"({"severity":"note","category":"usage","code":"building")"));
}

}  // namespace
}  // namespace lacuna
