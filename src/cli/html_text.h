// The text of an HTML page, as far as a statistic needs it.
#ifndef EXPLAINER_CLI_HTML_TEXT_H_
#define EXPLAINER_CLI_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace explainer {

// What a reader reads on the page `html` (well-formed UTF-8), its blocks as in text/words.h: the
// text of its first <article>, else of its <main>, else all of it; without scripts, styles,
// navigation, asides, footers, forms and pictures. Linear in the page.
//
// It is no parser of HTML: tags are read as they come, and no tree is built. So it knows nothing of
// style sheets (hidden text is read), of scripts (what they would write is not there), of other
// encodings than UTF-8, or of end tags that are left out of the elements it passes over; and of
// named characters it knows those that newspapers use, and leaves others as they are written.
std::string HtmlText(std::string_view html);

}  // namespace explainer

#endif  // EXPLAINER_CLI_HTML_TEXT_H_
