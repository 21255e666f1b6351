#include "exchange/html_scripts.h"

#include <algorithm>
#include <string>

namespace explainer {

std::vector<std::string_view> JsonLdScripts(std::string_view html) {
  std::string small(html);  // names of elements and attributes come in any capitals
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  std::vector<std::string_view> scripts;
  std::size_t at = 0;
  while ((at = small.find("<script", at)) != std::string::npos) {
    const std::size_t begin = small.find('>', at);
    if (begin == std::string::npos) break;
    const std::size_t end = small.find("</script", begin);
    if (end == std::string::npos) break;
    const std::string_view tag = std::string_view(small).substr(at, begin - at);
    if (tag.find("application/ld+json") != std::string_view::npos) {
      scripts.push_back(html.substr(begin + 1, end - begin - 1));
    }
    at = end;
  }
  return scripts;
}

}  // namespace explainer
