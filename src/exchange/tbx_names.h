// What TBX (ISO 30042, https://www.tbxinfo.net/) calls things in its three ways of writing, as one.
#ifndef EXPLAINER_EXCHANGE_TBX_NAMES_H_
#define EXPLAINER_EXCHANGE_TBX_NAMES_H_

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace explainer {

// The category of data that an element holds: "definition" of both <descrip type="definition">
// (DCA style) and <basic:definition> (DCT style); "term" of <term>. The element's own name without
// its prefix where it has no type.
std::string_view TbxCategory(const pugi::xml_node& node);

// Is it <name>, under any prefix?
bool IsElement(const pugi::xml_node& node, std::string_view name);

// All text inside of an element, of elements in it too, as one line.
std::string TextInside(const pugi::xml_node& node);

// The last part of a value such as "preferredTerm-admn-sts", which TBX of 2008 writes, and
// "preferredTerm", of 2019: without what follows the first hyphen.
std::string_view PlainValue(std::string_view value);

// "line 12", counted from 1, of where an element begins in its document.
std::string LineOf(std::string_view document, std::ptrdiff_t offset);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_TBX_NAMES_H_
