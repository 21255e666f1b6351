// The addresses of topics in documents of linked data.
#ifndef EXPLAINER_EXCHANGE_TOPIC_ADDRESSES_H_
#define EXPLAINER_EXCHANGE_TOPIC_ADDRESSES_H_

#include <string>
#include <vector>

#include "glossary/entry.h"

namespace explainer {

// "#topic/law-and-order" for each topic, no two the same. They are relative to the document, and no
// address of an entry ("#nato"), since no id has a slash.
std::vector<std::string> TopicAddresses(const Glossary& glossary);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_TOPIC_ADDRESSES_H_
