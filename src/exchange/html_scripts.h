// Data in pages.
#ifndef EXPLAINER_EXCHANGE_HTML_SCRIPTS_H_
#define EXPLAINER_EXCHANGE_HTML_SCRIPTS_H_

#include <string_view>
#include <vector>

namespace explainer {

// The contents of the <script type="application/ld+json"> elements of a page. Borrow `html`.
// Linear.
std::vector<std::string_view> JsonLdScripts(std::string_view html);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_HTML_SCRIPTS_H_
