// Bytes that grow without being cleared first: text and glossaries are written over them at once.
#ifndef EXPLAINER_BASE_BUFFER_H_
#define EXPLAINER_BASE_BUFFER_H_

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace explainer {

// Bytes of every buffer that can be read behind its size, so that text can be read in whole
// vectors. What they hold means nothing.
inline constexpr std::size_t kPadding = 64;

class Buffer {
 public:
  Buffer() = default;
  // Copies.
  explicit Buffer(std::string_view bytes) {
    if (!bytes.empty()) std::memcpy(Reserve(bytes.size()), bytes.data(), bytes.size());
  }
  Buffer(const std::vector<char>& bytes)  // NOLINT(google-explicit-constructor)
      : Buffer(std::string_view(bytes.data(), bytes.size())) {}

  // Room for `size` bytes and the padding. What was there is lost when the buffer grows.
  char* Reserve(std::size_t size) {
    if (size > capacity_ || bytes_ == nullptr) {
      bytes_.reset();  // first, so that both are never there at once
      bytes_.reset(new char[size + kPadding]);
      capacity_ = size;
    }
    size_ = size;
    return bytes_.get();
  }
  // Keeps the first `size` bytes, no more than there are.
  void Truncate(std::size_t size) { size_ = size; }

  std::size_t size() const { return size_; }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

}  // namespace explainer

#endif  // EXPLAINER_BASE_BUFFER_H_
