#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lacuna::exchange {

/// What may stand under a key.
enum class Form : std::uint8_t {
    text,
    name,               ///< lower_snake_case
    dotted_name,        ///< names with dots between them
    collection_name,    ///< names with hyphens between them
    concept_name,       ///< a concept of the codebook
    jurisdiction_code,  ///< ISO 3166 or user-assigned
    language_tag,       ///< BCP 47
    address,            ///< http or https
    relative_path,      ///< a folder, seen from the collection's
    date,
    whole_number,
    boolean,
    choice,        ///< one of Key::choices
    expression,    ///< of the query language
    translations,  ///< a map of texts by language tag; `en` is always there
    map,           ///< as Key::shape says
    name_lists,    ///< a map of lists of dotted names
    scalar,        ///< a value that the codebook types
    value,         ///< the same, or `unknown`, `absent`, `not_applicable`, or a list of names
    values,        ///< a map of coded values by attribute
};

struct Shape;

/// A key of a map: the one definition from which files are checked and JSON Schemas are made.
struct Key {
    std::string_view name;
    bool is_required = false;
    Form form = Form::text;
    bool is_list = false;       ///< a list of what `form` says
    bool may_be_empty = false;  ///< for lists
    std::span<const std::string_view> choices = {};
    const Shape* shape = nullptr;
    std::string_view meaning;  ///< one line for who writes the file
};

/// A kind of map in a collection's files.
struct Shape {
    std::string_view name;  ///< as findings and schemas call it: "version"
    std::span<const Key> keys;

    /// Null where there is no such key.
    [[nodiscard]] const Key* find(std::string_view key) const;
};

namespace shapes {

extern const Shape collection_file;
extern const Shape codebook_file;
extern const Shape jurisdictions_file;
extern const Shape groups_file;
extern const Shape instruments_file;
extern const Shape baseline_file;
extern const Shape jurisdiction_file;
extern const Shape coded_value;  ///< the long form of a value

}  // namespace shapes

}  // namespace lacuna::exchange
