#include "cli/today.h"

#include <ctime>

namespace explainer {

std::string Today() {
  const std::time_t now = std::time(nullptr);
  char date[11];
  std::strftime(date, sizeof date, "%Y-%m-%d", std::gmtime(&now));
  return date;
}

}  // namespace explainer
