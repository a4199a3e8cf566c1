#include "engine/report/report.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/diagnostics.hpp"

namespace {

TEST(DiagnosticsJson, HoldsEverythingADiagnosticSays) {
  golden::expect("tests/report/golden/diagnostics.json", kith::report::diagnostics_json(diagnostics::some()));
}

TEST(DiagnosticsJson, NothingFoundIsAnEmptyList) {
  EXPECT_EQ(kith::report::diagnostics_json({}), "{\n  \"kith\": 1,\n  \"diagnostics\": []\n}\n");
}

}  // namespace
