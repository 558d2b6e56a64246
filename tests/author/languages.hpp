// The languages of policies/languages.json by name, for tests that look at their words.
#pragma once

#include "author/policy/language.hpp"

namespace huji {

inline const Language zh_hans = *language_of("zh-Hans");
inline const Language zh_hant = *language_of("zh-Hant");
inline const Language en = *language_of("en");

}  // namespace huji
