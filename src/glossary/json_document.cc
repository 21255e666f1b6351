#include "glossary/json_document.h"

#include <set>
#include <vector>

#include "base/position.h"

namespace explainer {
namespace {

// Reads a document as nlohmann::json does by itself, and besides keeps what that throws away: where
// the text stops being JSON, and a key that an object has twice.
class DocumentReader : public nlohmann::detail::json_sax_dom_parser<Json> {
  using Base = nlohmann::detail::json_sax_dom_parser<Json>;

 public:
  explicit DocumentReader(Json& document) : Base(document, false) {}

  bool start_object(std::size_t size) {
    keys_.emplace_back();
    return Base::start_object(size);
  }
  bool end_object() {
    keys_.pop_back();
    return Base::end_object();
  }
  bool key(std::string& name) {
    if (!keys_.back().insert(name).second && twice.empty()) twice = name;
    return Base::key(name);
  }
  bool parse_error(std::size_t at, const std::string& token, const nlohmann::detail::exception&) {
    position = at;
    last_token = token;
    return false;
  }

  std::size_t position = 0;  // bytes, counted from 1
  std::string last_token;
  std::string twice;

 private:
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

Result<Json> ParseDocument(std::string_view text, const std::string& file) {
  Json root;
  DocumentReader syntax(root);
  if (!Json::sax_parse(text.begin(), text.end(), &syntax)) {
    const std::size_t at = syntax.position == 0 ? 0 : syntax.position - 1;
    return Error{ErrorCode::kInput,
                 "is not JSON at " + LineAndColumn(text, at) + ", near '" + syntax.last_token + "'",
                 file, "", ""};
  }
  if (!syntax.twice.empty()) {
    return Error{ErrorCode::kInput, "stands twice in one object, and one would be lost", file, "",
                 syntax.twice};
  }
  return root;
}

}  // namespace explainer
