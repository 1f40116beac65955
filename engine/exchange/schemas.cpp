#include "exchange/schemas.hpp"

#include "exchange/json.hpp"
#include "exchange/notation.hpp"
#include "exchange/shape.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <utility>

namespace lacuna::exchange {
namespace {

constexpr int most_years_of_age = 99;

Json::Object pattern(std::string_view expression) {
    return Json::Object{{"type", "string"}, {"pattern", expression}};
}

Json names(const std::vector<std::string>& values) {
    Json::Array array;
    for (const std::string& value : values) {
        array.emplace_back(value);
    }
    return array;
}

Json::Object reference_to(std::string_view definition) {
    return Json::Object{{"$ref", fmt::format("#/$defs/{}", definition)}};
}

// YAML reads a bare year as a number.
Json::Object date() {
    return Json::Object{{"anyOf", Json::Array{pattern(date_pattern),
                                              Json::Object{{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}}}};
}

// Numbers and versions are often left without quotes; the reader takes what is written.
Json::Object text() {
    return Json::Object{{"type", Json::Array{"string", "number"}}};
}

Json::Object translations() {
    return Json::Object{{"type", "object"},
                        {"propertyNames", Json::Object{{"pattern", language_tag_pattern}}},
                        {"additionalProperties", Json::Object{{"type", "string"}}},
                        {"required", Json::Array{"en"}}};
}

Json::Object name_lists() {
    return Json::Object{
        {"type", "object"},
        {"propertyNames", Json::Object{{"pattern", name_pattern}}},
        {"additionalProperties",
         Json::Object{{"type", "array"}, {"uniqueItems", true}, {"items", pattern(dotted_name_pattern)}}}};
}

// What a value may be where only the codebook knows its type.
Json::Object any_scalar() {
    return Json::Object{{"type", Json::Array{"string", "number", "boolean"}}};
}

Json::Object state() {
    return {{"enum", Json::Array{"unknown", "absent", "not_applicable"}}};
}

Json::Object value_of(const model::Attribute& attribute) {
    switch (attribute.type) {
        case Type::boolean:
            return Json::Object{{"type", "boolean"}};
        case Type::age:
            return Json::Object{{"type", "integer"}, {"minimum", 0}, {"maximum", most_years_of_age}};
        case Type::number:
            return Json::Object{{"type", "number"}};
        case Type::duration:
            return pattern(duration_pattern);
        case Type::choice:
            return Json::Object{{"enum", names(attribute.choices)}};
        case Type::set:
            return Json::Object{
                {"type", "array"}, {"uniqueItems", true}, {"items", Json::Object{{"enum", names(attribute.choices)}}}};
        case Type::money:
            return pattern(money_pattern);
        case Type::date:
            return date();
        case Type::text:
            break;
    }
    return text();
}

// A schema of one kind of file.
class SchemaWriter {
public:
    explicit SchemaWriter(const model::Codebook& codebook) : codebook_{codebook} {}

    std::string write(std::string_view title, const Shape& shape) {
        Json::Object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
        for (Json::Member& member : properties_of(shape)) {
            schema.push_back(std::move(member));
        }
        if (!definitions_.empty()) {
            schema.emplace_back("$defs", std::move(definitions_));
        }
        return Json{std::move(schema)}.to_text() + '\n';
    }

private:
    Json::Object properties_of(const Shape& shape) {
        Json::Object properties;
        Json::Array required;
        for (const Key& key : shape.keys) {
            properties.emplace_back(key.name, described(key));
            if (key.is_required) {
                required.emplace_back(key.name);
            }
        }
        Json::Object schema{{"type", "object"}, {"properties", std::move(properties)}};
        schema.emplace_back("required", std::move(required));
        schema.emplace_back("additionalProperties", false);
        return schema;
    }

    Json described(const Key& key) {
        Json::Object schema{{"description", key.meaning}};
        if (key.is_list) {
            schema.emplace_back("type", "array");
            if (!key.may_be_empty) {
                schema.emplace_back("minItems", 1);
            }
            schema.emplace_back("items", form_of(key));
        } else {
            // In draft 2020-12 a reference may have neighbours.
            for (Json::Member& member : form_of(key)) {
                schema.push_back(std::move(member));
            }
        }
        return schema;
    }

    Json::Object form_of(const Key& key) {
        switch (key.form) {
            case Form::name:
                return pattern(name_pattern);
            case Form::dotted_name:
                return pattern(dotted_name_pattern);
            case Form::collection_name:
                return pattern(collection_name_pattern);
            case Form::jurisdiction_code:
                return pattern(jurisdiction_code_pattern);
            case Form::language_tag:
                return pattern(language_tag_pattern);
            case Form::address:
                return pattern(address_pattern);
            case Form::relative_path:
                return pattern("^[^/]");
            case Form::date:
                return date();
            case Form::whole_number:
                return Json::Object{{"type", "integer"}, {"minimum", 0}};
            case Form::boolean:
                return Json::Object{{"type", "boolean"}};
            case Form::choice:
                return choices(key);
            case Form::translations:
                return translations();
            case Form::name_lists:
                return name_lists();
            case Form::scalar:
                return any_scalar();
            case Form::value:
                return {};  // each attribute narrows it
            case Form::concept_name:
                return concepts();
            case Form::map:
                return map(*key.shape);
            case Form::values:
                return values();
            case Form::expression:
                return Json::Object{{"type", "string"}};
            case Form::text:
                break;
        }
        return text();
    }

    static Json::Object choices(const Key& key) {
        Json::Array array;
        for (const std::string_view choice : key.choices) {
            array.emplace_back(choice);
        }
        return Json::Object{{"enum", std::move(array)}};
    }

    Json::Object define(std::string name, Json (SchemaWriter::*make)(const std::string&)) {
        Json::Object reference = reference_to(name);
        if (defined_.insert(name).second) {
            Json definition = (this->*make)(name);
            definitions_.emplace_back(std::move(name), std::move(definition));
        }
        return reference;
    }

    Json::Object concepts() { return define("concept", &SchemaWriter::make_concepts); }

    Json make_concepts(const std::string& /*name*/) {
        Json::Array entries;
        for (const model::Concept& entry : codebook_.concepts) {
            entries.push_back(Json::Object{{"const", entry.id}, {"title", entry.label}});
        }
        return Json::Object{{"oneOf", std::move(entries)}};
    }

    Json::Object map(const Shape& shape) {
        std::string name{shape.name};
        for (char& c : name) {
            c = c == ' ' || c == '\'' ? '_' : c;
        }
        Json::Object reference = reference_to(name);
        if (defined_.insert(name).second) {
            Json::Object definition = properties_of(shape);
            if (shape.find("concept") != nullptr && shape.find("versions") != nullptr) {
                definition.emplace_back("allOf", attributes_by_concept());
            }
            definitions_.emplace_back(std::move(name), std::move(definition));
        }
        return reference;
    }

    // Which attributes a version may have follows from the concept two levels above it.
    Json attributes_by_concept() {
        Json::Array rules;
        for (const model::Concept& entry : codebook_.concepts) {
            const auto under = [](std::string key, Json schema) {
                return Json::Object{{"properties", Json::Object{{std::move(key), std::move(schema)}}}};
            };
            Json versions = Json::Object{
                {"items", under("attributes",
                                Json::Object{{"propertyNames", Json::Object{{"enum", names(entry.attributes)}}}})}};
            rules.push_back(Json::Object{{"if", under("concept", Json::Object{{"const", entry.id}})},
                                         {"then", under("versions", std::move(versions))}});
        }
        return rules;
    }

    Json::Object values() {
        Json::Object properties;
        for (const model::Attribute& attribute : codebook_.attributes) {
            properties.emplace_back(attribute.id,
                                    define(fmt::format("attribute_{}", attribute.id), &SchemaWriter::make_attribute));
        }
        return Json::Object{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    }

    // The short form, a state, or the long form around one of them.
    Json make_attribute(const std::string& definition) {
        const std::string_view id = std::string_view{definition}.substr(std::string_view{"attribute_"}.size());
        const model::Attribute& attribute = *codebook_.find_attribute(id);
        const Json value = Json::Object{{"anyOf", Json::Array{value_of(attribute), state()}}};
        Json::Object long_form = define("long_form", &SchemaWriter::make_long_form);
        long_form.emplace_back("properties", Json::Object{{"value", value}});
        return Json::Object{{"description", attribute.question},
                            {"anyOf", Json::Array{value_of(attribute), state(), std::move(long_form)}}};
    }

    Json make_long_form(const std::string& /*name*/) { return properties_of(shapes::coded_value); }

    const model::Codebook& codebook_;
    Json::Object definitions_;
    std::set<std::string> defined_;
};

}  // namespace

std::map<std::string, std::string> schemas(const model::Codebook& codebook) {
    const auto write = [&](std::string_view title, const Shape& shape) {
        return SchemaWriter{codebook}.write(title, shape);
    };
    return {
        {"baseline.schema.json", write("What an instrument demands", shapes::baseline_file)},
        {"codebook.schema.json", write("What is asked of every law", shapes::codebook_file)},
        {"collection.schema.json", write("A collection", shapes::collection_file)},
        {"instruments.schema.json", write("Instruments that no single jurisdiction owns", shapes::instruments_file)},
        {"jurisdiction.schema.json", write("The law of one jurisdiction", shapes::jurisdiction_file)},
        {"reference-groups.schema.json", write("Groups of jurisdictions", shapes::groups_file)},
        {"reference-jurisdictions.schema.json", write("Jurisdictions", shapes::jurisdictions_file)},
    };
}

}  // namespace lacuna::exchange
