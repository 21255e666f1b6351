#include "base/result.h"

namespace explainer {

std::string Error::ToString() const {
  std::string out;
  if (!file.empty()) out += file + ": ";
  if (!entry.empty()) out += "entry '" + entry + "': ";
  if (!field.empty()) out += "field '" + field + "': ";
  return out + message;
}

}  // namespace explainer
