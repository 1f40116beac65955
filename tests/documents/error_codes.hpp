#pragma once

#include <map>
#include <string>

namespace lacuna::documents {

/// Every stable code in the sources, with the first place where it stands ("engine/base/date.cpp:38"). A code is a word
/// of small letters, joined by hyphens where it has several parts; so that none is overlooked, every text of the
/// sources that is written so is taken for one, but for those that are known to be something else.
[[nodiscard]] std::map<std::string, std::string> codes_of_the_sources();

}  // namespace lacuna::documents
