#include "exchange/topic_addresses.h"

#include <unordered_set>

#include "terms/terms.h"

namespace explainer {

std::vector<std::string> TopicAddresses(const Glossary& glossary) {
  std::vector<std::string> addresses;
  std::unordered_set<std::string> taken;
  for (const Topic& topic : glossary.topics) {
    const std::string slug = Slug(topic.title);
    std::string address = "#topic/" + slug;
    // No slug has a slash, so a number behind one is free.
    if (slug.empty() || !taken.insert(address).second) {
      address += (slug.empty() ? "" : "/") + std::to_string(addresses.size() + 1);
      if (slug.empty()) address += "/";
    }
    addresses.push_back(address);
  }
  return addresses;
}

}  // namespace explainer
