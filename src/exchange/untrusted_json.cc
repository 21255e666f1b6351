#include "exchange/untrusted_json.h"

#include "base/position.h"
#include "text/utf8.h"

namespace explainer {
namespace {

using Json = nlohmann::json;

// Reads as nlohmann::json does by itself, but counts how deep it is and keeps where it failed.
class DepthReader : public nlohmann::detail::json_sax_dom_parser<Json> {
  using Base = nlohmann::detail::json_sax_dom_parser<Json>;

 public:
  explicit DepthReader(Json& document) : Base(document, false) {}

  bool start_object(std::size_t size) { return Enter() && Base::start_object(size); }
  bool start_array(std::size_t size) { return Enter() && Base::start_array(size); }
  bool end_object() {
    --depth_;
    return Base::end_object();
  }
  bool end_array() {
    --depth_;
    return Base::end_array();
  }
  bool parse_error(std::size_t at, const std::string& token, const nlohmann::detail::exception&) {
    position = at;
    constexpr std::size_t kShown = 40;  // of a string that nobody closes, which may be the rest
    last_token = ToWellFormedUtf8(std::string_view(token).substr(0, kShown));
    return false;
  }

  bool too_deep = false;
  std::size_t position = 0;  // bytes, counted from 1
  std::string last_token;

 private:
  bool Enter() {
    too_deep = ++depth_ > kMaxJsonDepth;
    return !too_deep;
  }

  std::size_t depth_ = 0;
};

}  // namespace

Result<Json> ReadJson(std::string_view document, std::size_t begin, std::size_t size,
                      const std::string& file) {
  const std::string_view text = document.substr(begin, size);
  Json root;
  DepthReader reader(root);
  if (Json::sax_parse(text.begin(), text.end(), &reader)) return root;
  if (reader.too_deep) {
    return Error{ErrorCode::kInput,
                 "has lists and objects more than " + std::to_string(kMaxJsonDepth) +
                     " deep in one another; no glossary needs that",
                 file};
  }
  const std::size_t at = begin + (reader.position == 0 ? 0 : reader.position - 1);
  return Error{ErrorCode::kInput,
               "is not JSON at " + LineAndColumn(document, at) + ", near '" + reader.last_token +
                   "'; mend it there",
               file};
}

}  // namespace explainer
