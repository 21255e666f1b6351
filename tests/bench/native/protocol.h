// What a native contestant of the benchmark says and hears; tests/bench/runner.mjs has the same for
// JavaScript.
//
//   Contest contest(folder);                        // reads labels.txt and articles.txt
//   contest.Run(build, find);                       // builds, checks, then scans as it is told
//
// `build()` makes what `find` uses; `find(text, spans)` appends start and end of each match in
// UTF-16 units. The texts are ASCII, so bytes are units.
#ifndef EXPLAINER_BENCH_PROTOCOL_H_
#define EXPLAINER_BENCH_PROTOCOL_H_

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Span {
  uint32_t start = 0;
  uint32_t end = 0;
};

// Ends the program, and the benchmark says why.
[[noreturn]] inline void Fail(const std::string& why) {
  std::fprintf(stderr, "Error: %s\n", why.c_str());
  std::exit(1);
}

inline std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) Fail("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The parts between separators; nothing for an empty last one.
inline std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Bytes of memory that the process has; 0 where the system does not tell.
inline int64_t ResidentBytes() {
  std::ifstream file("/proc/self/statm");
  int64_t size = 0;
  int64_t resident = 0;
  file >> size >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

inline double Milliseconds(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

class Contest {
 public:
  explicit Contest(const std::string& folder)
      : labels(Split(ReadFile(folder + "/labels.txt"), '\n')),
        articles_(Split(ReadFile(folder + "/../articles.txt"), '\0')) {
    for (const std::string& article : articles_) {
      page_ += article.substr(0, kFirstPage - page_.size());
      if (page_.size() == kFirstPage) break;
    }
  }

  template <typename Build, typename Find>
  void Run(Build build, Find find) {
    using Clock = std::chrono::steady_clock;
    std::vector<Span> spans;
    spans.reserve(4096);
    const int64_t before = ResidentBytes();
    const Clock::time_point start = Clock::now();
    build();
    const Clock::time_point built = Clock::now();
    find(page_, spans);
    const Clock::time_point first = Clock::now();
    const int64_t memory = ResidentBytes() - before;

    uint32_t hash = 0x811c9dc5;  // FNV-1a, as in contestant.mjs
    std::size_t matches = 0;
    for (const std::string& article : articles_) {
      spans.clear();
      find(article, spans);
      for (const Span& span : spans) {
        hash = (hash ^ span.start) * 0x01000193;
        hash = (hash ^ span.end) * 0x01000193;
      }
      matches += spans.size();
    }
    std::printf(
        "{\"buildMs\":%.3f,\"firstMs\":%.3f,\"memory\":%lld,\"matches\":%zu,"
        "\"checksum\":\"%08x\"}\n",
        Milliseconds(built - start), Milliseconds(first - built), static_cast<long long>(memory),
        matches, static_cast<unsigned>(hash));
    std::fflush(stdout);

    char line[64];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
      const Clock::time_point end = Clock::now() + std::chrono::milliseconds(std::atol(line));
      const char* separator = "[";
      Clock::time_point now;
      do {
        const Clock::time_point begin = Clock::now();
        std::size_t found = 0;
        for (const std::string& article : articles_) {
          spans.clear();
          find(article, spans);
          found += spans.size();
        }
        now = Clock::now();
        if (found != matches) Fail("matches changed");
        std::printf("%s%.0f", separator, Milliseconds(now - begin) * 1e6);
        separator = ",";
      } while (now < end);
      std::printf("]\n");
      std::fflush(stdout);
    }
  }

  const std::vector<std::string> labels;

 private:
  static constexpr std::size_t kFirstPage = 8000;

  std::vector<std::string> articles_;
  std::string page_;
};

}  // namespace bench

#endif  // EXPLAINER_BENCH_PROTOCOL_H_
