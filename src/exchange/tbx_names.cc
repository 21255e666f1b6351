#include "exchange/tbx_names.h"

#include <algorithm>

#include "exchange/texts.h"

namespace explainer {
namespace {

std::string_view WithoutPrefix(std::string_view name) {
  return name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1);
}

}  // namespace

std::string_view TbxCategory(const pugi::xml_node& node) {
  const std::string_view type = node.attribute("type").value();
  return type.empty() ? WithoutPrefix(node.name()) : type;
}

bool IsElement(const pugi::xml_node& node, std::string_view name) {
  return WithoutPrefix(node.name()) == name;
}

std::string TextInside(const pugi::xml_node& node) {
  std::string text;
  // Without recursion: how deep elements lie is the document's choice.
  pugi::xml_node at = node.first_child();
  while (at) {
    text += at.value();
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != node && !at.next_sibling()) at = at.parent();
    if (at == node) break;
    at = at.next_sibling();
  }
  return OneLine(text);
}

std::string_view PlainValue(std::string_view value) { return value.substr(0, value.find('-')); }

std::string LineOf(std::string_view document, std::ptrdiff_t offset) {
  const std::size_t size =
      std::min(document.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
  const std::string_view before = document.substr(0, size);
  return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

}  // namespace explainer
