#include <gmock/gmock.h>

#include "engine/report/report.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/diagnostics.hpp"

namespace {

TEST(DiagnosticsJson, HoldsEverythingADiagnosticSays) {
  golden::expect("tests/report/golden/diagnostics.json", kith::report::diagnostics_json(diagnostics::some()));
}

TEST(DiagnosticsSarif, HoldsEverythingADiagnosticSays) {
  golden::expect("tests/report/golden/diagnostics.sarif",
                 kith::report::diagnostics_sarif(diagnostics::some()));
}

TEST(DiagnosticsSarif, NothingFoundIsARunWithoutResults) {
  EXPECT_THAT(kith::report::diagnostics_sarif({}), testing::HasSubstr("\"results\": []"));
}

/// A path is a reference by RFC 3986, whatever is in it.
TEST(DiagnosticsSarif, PathsAreReferences) {
  kith::Diagnostic finding;
  finding.code = "K4007";
  finding.place.file = "our rules/c:é.kith";
  EXPECT_THAT(kith::report::diagnostics_sarif({finding}),
              testing::HasSubstr("\"uri\": \"our%20rules/c%3A%C3%A9.kith\""));
}

TEST(DiagnosticsJson, NothingFoundIsAnEmptyList) {
  EXPECT_EQ(kith::report::diagnostics_json({}), "{\n  \"kith\": 1,\n  \"diagnostics\": []\n}\n");
}

}  // namespace
