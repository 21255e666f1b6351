// Hyperscan as a contestant: `hyperscan FOLDER`. It reports every label that ends at a place, and
// not where it began, which its length tells.
#include <hs/hs.h>

#include "protocol.h"
#include "spans.h"

namespace {

struct Scan {
  const std::vector<std::string>* labels;
  const std::string* text;
  std::vector<bench::Span>* spans;
};

int OnMatch(unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) {
  const Scan& scan = *static_cast<const Scan*>(context);
  const auto to = static_cast<uint32_t>(end);
  const bench::Span span = {to - static_cast<uint32_t>((*scan.labels)[id].size()), to};
  if (bench::IsWhole(*scan.text, span)) bench::Insert(*scan.spans, span);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) bench::Fail("usage: hyperscan FOLDER");
  bench::Contest contest(argv[1]);
  hs_database_t* database = nullptr;
  hs_scratch_t* scratch = nullptr;
  contest.Run(
      [&] {
        std::vector<const char*> texts;
        std::vector<std::size_t> sizes;
        std::vector<unsigned> flags(contest.labels.size(), HS_FLAG_CASELESS);
        std::vector<unsigned> ids;
        for (const std::string& label : contest.labels) {
          texts.push_back(label.data());
          sizes.push_back(label.size());
          ids.push_back(static_cast<unsigned>(ids.size()));
        }
        hs_compile_error_t* error = nullptr;
        const auto count = static_cast<unsigned>(ids.size());
        if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(), count,
                                 HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
          bench::Fail(error->message);
        }
        if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) bench::Fail("no scratch memory");
      },
      [&](const std::string& text, std::vector<bench::Span>& spans) {
        Scan scan = {&contest.labels, &text, &spans};
        hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, OnMatch,
                &scan);
        bench::Select(spans);
      });
}
