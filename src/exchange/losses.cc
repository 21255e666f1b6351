#include "exchange/losses.h"

#include <algorithm>

namespace explainer {

void Losses::Add(const std::string& what, const std::string& where) {
  // There are few kinds of loss, however many entries.
  const auto found = std::find_if(losses_.begin(), losses_.end(),
                                  [&what](const Loss& loss) { return loss.what == what; });
  if (found != losses_.end()) {
    ++found->times;
  } else {
    losses_.push_back({what, where, 1});
  }
}

}  // namespace explainer
