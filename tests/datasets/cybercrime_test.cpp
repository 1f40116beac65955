// The second real collection: it shares the reference with the first and nothing else.

#include "exchange/read_collection.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace lacuna::exchange {
namespace {

TEST(Cybercrime, HasNoErrorsAndEightJurisdictions) {
    const auto read = read_collection(LACUNA_SOURCE_DIR "/datasets/cybercrime");
    ASSERT_TRUE(read);
    for (const Finding& finding : read->findings) {
        EXPECT_NE(finding.severity, Severity::error) << to_text(finding);
    }
    ASSERT_TRUE(read->collection.has_value());
    std::set<std::string> jurisdictions;
    for (const model::Provision& provision : read->collection->provisions) {
        jurisdictions.insert(provision.jurisdiction);
    }
    EXPECT_GE(jurisdictions.size(), 8U);
    EXPECT_EQ(read->collection->catalogue.baselines.size(), 1U);
    EXPECT_FALSE(read->collection->catalogue.codebook.forum.has_value());
}

}  // namespace
}  // namespace lacuna::exchange
