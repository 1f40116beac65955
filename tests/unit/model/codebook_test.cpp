#include "model/codebook.hpp"

#include <gtest/gtest.h>

namespace lacuna::model {
namespace {

Codebook small_codebook() {
    Codebook codebook;
    codebook.attributes.resize(2);
    codebook.attributes[0].id = "required";
    codebook.attributes[1].id = "fee.max";
    codebook.concepts.resize(2);
    codebook.concepts[0].id = "dog.licence";
    codebook.concepts[1].id = "cat.licence";
    return codebook;
}

TEST(Codebook, FindsAttributesAndConceptsById) {
    const Codebook codebook = small_codebook();
    EXPECT_EQ(codebook.find_attribute("fee.max"), &codebook.attributes[1]);
    EXPECT_EQ(codebook.find_concept("dog.licence"), &codebook.concepts[0]);
}

TEST(Codebook, FindsNothingElse) {
    const Codebook codebook = small_codebook();
    for (const char* id : {"", "fee", "fee.max.", "FEE.MAX", "dog.licence"}) {
        EXPECT_EQ(codebook.find_attribute(id), nullptr) << id;
    }
    for (const char* id : {"", "dog", "dog.*", "Dog.licence", "required"}) {
        EXPECT_EQ(codebook.find_concept(id), nullptr) << id;
    }
    EXPECT_EQ(Codebook{}.find_concept("dog.licence"), nullptr);
}

TEST(Codebook, OrdersHaveNames) {
    EXPECT_EQ(name(Order::none), "none");
    EXPECT_EQ(name(Order::stricter), "stricter");
    EXPECT_EQ(name(Order::weaker), "weaker");
    EXPECT_EQ(name(Order::wider), "wider");
    EXPECT_EQ(name(Order::narrower), "narrower");
}

}  // namespace
}  // namespace lacuna::model
