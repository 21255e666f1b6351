#include "compile/order.h"

namespace explainer {

std::vector<const Entry*> CompiledOrder(const Glossary& glossary) {
  std::vector<const Entry*> order;
  order.reserve(glossary.entries.size());
  for (const bool plain : {true, false}) {
    for (const Entry& entry : glossary.entries) {
      if (HasCues(entry) != plain) order.push_back(&entry);
    }
  }
  return order;
}

}  // namespace explainer
