#include "temporary_collection.hpp"

#include "exchange/schemas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace lacuna::exchange::tests {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

model::Collection right() {
    const TemporaryCollection collection;
    ReadCollection read = collection.read();
    EXPECT_TRUE(read.collection) << collection.findings();
    return read.collection ? *read.collection : model::Collection{};
}

TEST(ReadCollection, CataloguesWhatThereIs) {
    const model::Catalogue catalogue = right().catalogue;
    EXPECT_EQ(catalogue.collection, "dog-licences");
    EXPECT_EQ(catalogue.title, "Dog licences");
    EXPECT_EQ(catalogue.version, "1");
    EXPECT_EQ(catalogue.licence, "CC0-1.0");
    EXPECT_EQ(catalogue.description, "How invented countries license dogs.");

    const model::Jurisdiction* whole = catalogue.find_jurisdiction("XC");
    ASSERT_NE(whole, nullptr);
    EXPECT_THAT(whole->parts, ElementsAre("XC-N", "XC-S"));
    EXPECT_TRUE(whole->user_assigned);
    EXPECT_EQ(whole->footnote, "Its parts make the law.");
    EXPECT_EQ(catalogue.find_jurisdiction("rr"), catalogue.find_jurisdiction("XA"));
    EXPECT_EQ(catalogue.find_jurisdiction("XC-N")->part_of, "XC");
    EXPECT_EQ(catalogue.find_jurisdiction("XB")->level, "federal");

    ASSERT_EQ(catalogue.groups.size(), 1U);
    ASSERT_EQ(catalogue.groups[0].members.size(), 2U);
    EXPECT_FALSE(catalogue.groups[0].members[0].to);
    EXPECT_EQ(catalogue.groups[0].members[1].to, *Date::parse("2001-05-01"));

    ASSERT_EQ(catalogue.instruments.size(), 3U);  // by id, wherever they are defined
    EXPECT_EQ(catalogue.instruments[0].id, "convention");
    EXPECT_EQ(catalogue.instruments[0].jurisdiction, "");
    EXPECT_EQ(catalogue.instruments[1].id, "xa_dog_code");
    EXPECT_EQ(catalogue.instruments[1].jurisdiction, "XA");
    EXPECT_EQ(catalogue.instruments[1].title.at("ru"), "Собачий кодекс");
    EXPECT_EQ(catalogue.find_source("xa_dog_code_2010")->version_date, *Date::parse("2010-07"));
    EXPECT_EQ(catalogue.find_source("xb_dog_act_2001")->version_date, std::nullopt);

    const model::Baseline* baseline = catalogue.find_baseline("convention");
    ASSERT_NE(baseline, nullptr);
    ASSERT_EQ(baseline->demands.size(), 2U);
    EXPECT_EQ(baseline->demands[0].require,
              "required AND term.max <= 5 years AND fine = cumulative AND breeds HAS poodle");
    EXPECT_EQ(baseline->demands[1].applies_when, "licence.dog:required AND NOT owner_age IS ABSENT");
}

TEST(ReadCollection, CodebookResolvesSetsAndEnumerations) {
    const model::Codebook codebook = right().catalogue.codebook;
    EXPECT_EQ(codebook.id, "dog-licences");
    EXPECT_EQ(codebook.version, 1);
    EXPECT_THAT(
        codebook.find_concept("licence.kennel")->attributes,
        ElementsAre("required", "owner_age", "term.min", "term.max", "term.aggravated.max", "fine", "fee", "ratio"));
    const model::Attribute* fine = codebook.find_attribute("fine");
    EXPECT_EQ(fine->type, Type::choice);
    EXPECT_THAT(fine->choices, ElementsAre("none", "alternative", "cumulative"));
    EXPECT_EQ(codebook.find_attribute("required")->when_absent, Scalar{false});
    EXPECT_EQ(codebook.find_attribute("required")->more_is, model::Order::stricter);
    EXPECT_EQ(codebook.find_attribute("since")->more_is, model::Order::none);
    EXPECT_EQ(codebook.find_attribute("office")->when_absent, std::nullopt);
}

TEST(ReadCollection, ForumKnowsItsRoles) {
    EXPECT_EQ(right().catalogue.codebook.forum, std::nullopt);
    const TemporaryCollection collection;
    collection.overlay(fs::path{COLLECTIONS} / "forum_right");
    const ReadCollection read = collection.read();
    ASSERT_TRUE(read.collection && read.collection->catalogue.codebook.forum) << collection.findings();
    const model::ForumRoles& roles = *read.collection->catalogue.codebook.forum;
    EXPECT_EQ(roles.reach, "reach");
    EXPECT_EQ(roles.offence, "required");
    EXPECT_THAT(roles.penalties, ElementsAre("fine", "fee"));
    EXPECT_EQ(roles.means, "times");
    EXPECT_EQ(roles.online, "night");
    EXPECT_THAT(roles.grounds,
                ElementsAre("at_home", "barking_counts", "by_nationals", "", "against_nationals", "", "by_anyone", ""));
    const model::DualCriminality& dual = roles.dual_criminality;
    EXPECT_EQ(dual.condition.attribute, "punishable_there");
    EXPECT_TRUE(dual.condition.grounds.has(model::Ground::offender_nationality));
    EXPECT_TRUE(dual.condition.grounds.has(model::Ground::universality));
    EXPECT_FALSE(dual.condition.grounds.has(model::Ground::victim_nationality));
    EXPECT_TRUE(dual.waived_on.has(model::Ground::offender_nationality));
    EXPECT_FALSE(dual.waived_on.has(model::Ground::universality));
    EXPECT_THAT(dual.required, ElementsAre("must_be"));
    EXPECT_THAT(dual.waived, ElementsAre("excused"));
    EXPECT_THAT(dual.none, ElementsAre("need_not_be"));
    EXPECT_EQ(dual.waived_for, "excused");
    EXPECT_EQ(dual.put_on_by(model::Ground::universality), "forbidden_too");
    EXPECT_EQ(dual.put_on_by(model::Ground::offender_nationality), "");
    EXPECT_EQ(roles.complaint.attribute, "on_complaint");
    EXPECT_TRUE(roles.complaint.grounds.has(model::Ground::universality)) << "all that reach abroad";
    EXPECT_FALSE(roles.complaint.grounds.has(model::Ground::territory));
    EXPECT_EQ(roles.presence.attribute, "");
    EXPECT_EQ(*roles.group_of("licence.dog"), "licence");
    EXPECT_EQ(*roles.group_of("licence.kennel"), "kennel");
    EXPECT_EQ(roles.group_of("reach"), nullptr);
}

TEST(ReadCollection, ProvisionsAreSorted) {
    const model::Collection collection = right();
    ASSERT_EQ(collection.provisions.size(), 3U);
    EXPECT_EQ(collection.provisions[0].concept_id + " " + collection.provisions[0].jurisdiction, "licence.dog XA");
    EXPECT_EQ(collection.provisions[1].concept_id + " " + collection.provisions[1].jurisdiction, "licence.dog XB");
    EXPECT_EQ(collection.provisions[2].concept_id + " " + collection.provisions[2].jurisdiction, "licence.kennel XA");
    const model::Provision& dogs = collection.provisions[0];
    ASSERT_EQ(dogs.versions.size(), 2U);
    EXPECT_EQ(dogs.versions[0].valid_from.to_string(), "1998-03-01");
    EXPECT_EQ(dogs.versions[1].valid_from.to_string(), "2005");
    for (const model::Version& version : dogs.versions) {
        EXPECT_TRUE(std::ranges::is_sorted(version.facts, {}, &model::Fact::attribute));
    }
}

TEST(ReadCollection, FactsKeepTheirStates) {
    const model::Collection collection = right();
    const model::Version& old = collection.provisions[0].versions[0];
    EXPECT_EQ(old.find_fact("owner_age")->value, model::Value::absent());
    EXPECT_EQ(old.find_fact("term.max")->value, model::Value::unknown());
    EXPECT_EQ(old.find_fact("fee")->value, model::Value::not_applicable());
    EXPECT_EQ(old.find_fact("breeds")->value, model::Value::known(NameSet{}));
    EXPECT_EQ(old.find_fact("fine"), nullptr);
    EXPECT_EQ(old.coding.review, "adjudicated");
    EXPECT_EQ(old.coding.confidence, "contested");

    const model::Version& current = collection.provisions[0].versions[1];
    EXPECT_EQ(current.find_fact("office")->value, model::Value::known(std::string{"unknown"}));  // it was in quotes
    EXPECT_TRUE(current.find_fact("owner_age")->value.contested);
    EXPECT_EQ(current.find_fact("owner_age")->value.scalar, Scalar{std::int64_t{16}});
    EXPECT_EQ(current.find_fact("owner_age")->note, "Another reading asks for 18.");
    EXPECT_TRUE(current.find_fact("term.min")->from_general_part);
    EXPECT_EQ(current.find_fact("term.min")->citation, (model::Citation{"xa_dog_code", "Art. 1", ""}));
    EXPECT_FALSE(current.find_fact("term.max")->from_general_part);
    EXPECT_EQ(current.find_fact("breeds")->value, model::Value::known(NameSet{"beagle", "poodle"}));
    EXPECT_EQ(to_string(current.find_fact("fee")->value), "12.50 EUR");
    EXPECT_EQ(to_string(current.find_fact("since")->value), "1998-04~");
    EXPECT_EQ(current.citation, (model::Citation{"xa_dog_code", "Art. 4(2)", "ст. 4 ч. 2"}));
    ASSERT_EQ(current.also.size(), 1U);
    EXPECT_EQ(current.also[0].instrument, "convention");
    EXPECT_EQ(current.amended_by, "Gazette 2005, 1");
    EXPECT_THAT(current.sources, ElementsAre("xa_dog_code_2010", "convention_en"));

    const model::Version& absent = collection.provisions[1].versions[0];
    EXPECT_EQ(absent.status, model::ProvisionStatus::absent);
    EXPECT_THAT(absent.facts, IsEmpty());
    EXPECT_EQ(collection.provisions[2].versions[0].find_fact("ratio")->value, model::Value::known(2.5));
}

TEST(ReadCollection, CountsWhatItRead) {
    const TemporaryCollection collection;
    EXPECT_EQ(collection.read().counts, (ReadCounts{.files = 8,
                                                    .jurisdictions = 2,
                                                    .instruments = 3,
                                                    .sources = 3,
                                                    .provisions = 3,
                                                    .versions = 4,
                                                    .facts = 16,
                                                    .baselines = 1,
                                                    .demands = 2,
                                                    .errors = 0,
                                                    .warnings = 0}));
}

TEST(ReadCollection, DoesNotDependOnTheOrderOfFiles) {
    const model::Collection first = right();
    const TemporaryCollection renamed;
    fs::rename(renamed.folder() / "jurisdictions/xa.yaml", renamed.folder() / "jurisdictions/zz.yaml");
    EXPECT_EQ(*renamed.read().collection, first);
}

TEST(ReadCollection, FoldersMayBeMissing) {
    const TemporaryCollection collection;
    collection.remove("baselines");
    collection.remove("jurisdictions");
    EXPECT_EQ(collection.findings(), "");
    EXPECT_THAT(collection.read().collection->provisions, IsEmpty());
}

TEST(ReadCollection, AWarningKeepsNothingFromBeingLoaded) {
    const TemporaryCollection collection;
    collection.write("jurisdictions/xc.yml", "");
    const ReadCollection read = collection.read();
    EXPECT_TRUE(read.collection);
    EXPECT_EQ(read.counts.warnings, 1U);
}

TEST(Schemas, OfferTheCodebooksNames) {
    const auto texts = schemas(right().catalogue.codebook);
    EXPECT_EQ(texts.size(), 7U);
    const std::string& jurisdiction = texts.at("jurisdiction.schema.json");
    EXPECT_THAT(jurisdiction, HasSubstr(R"({"const": "licence.dog", "title": "Dog licence"})"));
    EXPECT_THAT(jurisdiction, HasSubstr(R"("attribute_term.aggravated.max")"));
    EXPECT_THAT(jurisdiction, HasSubstr(R"("enum": ["none", "alternative", "cumulative"])"));
    EXPECT_THAT(jurisdiction, HasSubstr(R"("description": "How long is a licence valid at least?")"));
}

}  // namespace
}  // namespace lacuna::exchange::tests
