// What an import or an export could not carry, for whoever asks whether all has come along.
#ifndef EXPLAINER_EXCHANGE_LOSSES_H_
#define EXPLAINER_EXCHANGE_LOSSES_H_

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace explainer {

class Losses {
 public:
  // Something of `where` (the id or term of an entry, or a row) is lost: `what`, in words an editor
  // understands, such as "cues against it" or "column 'Owner'".
  void Add(const std::string& what, const std::string& where);

  struct Loss {
    std::string what;
    std::string first;  // where it was lost first
    std::size_t times = 0;
  };
  // In the order in which they first occurred.
  const std::vector<Loss>& all() const { return losses_; }

 private:
  std::vector<Loss> losses_;
  std::unordered_map<std::string, std::size_t> index_;  // by `what`
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_LOSSES_H_
