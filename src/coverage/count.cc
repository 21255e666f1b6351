#include "coverage/count.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace explainer {
namespace {

// A thread may be so many batches ahead of the slowest, for each thread there is.
constexpr std::size_t kAhead = 4;

struct CountedBatch {
  Tally tally;
  std::vector<Error> errors;
};

// Hands out batches, and adds up what comes back in their order.
class Work {
 public:
  Work(DocumentSource& source, std::size_t threads, const std::function<void()>& progress)
      : source_(source), most_ahead_(kAhead * threads), progress_(progress) {}

  // The next batch and its number; false when there are none. Waits while too many batches are
  // held for one that is still being counted.
  bool Take(Batch& batch, std::size_t& number) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return taken_ - added_ < most_ahead_; });
    batch.documents.clear();
    batch.errors.clear();
    if (!source_.Next(batch)) return false;
    number = taken_++;
    if (progress_) progress_();
    return true;
  }

  void GiveBack(std::size_t number, std::unique_ptr<CountedBatch> counted) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(number, std::move(counted));
    while (!waiting_.empty() && waiting_.begin()->first == added_) {
      Add(*waiting_.begin()->second);
      waiting_.erase(waiting_.begin());
      ++added_;
    }
    room_.notify_all();
  }

  // Once all threads are done.
  CountedCorpus TakeResult() { return std::move(result_); }

 private:
  void Add(CountedBatch& counted) {
    result_.tally.Merge(counted.tally);
    result_.error_count += counted.errors.size();
    for (Error& error : counted.errors) {
      if (result_.errors.size() < kErrorsKept) result_.errors.push_back(std::move(error));
    }
  }

  DocumentSource& source_;
  const std::size_t most_ahead_;
  const std::function<void()>& progress_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::size_t taken_ = 0;
  std::size_t added_ = 0;
  std::map<std::size_t, std::unique_ptr<CountedBatch>> waiting_;
  CountedCorpus result_;
};

void CountBatches(const Engine& engine, const DocumentSource& source, Work& work) {
  DocumentCounter counter(engine);
  Batch batch;
  std::size_t number = 0;
  std::vector<std::string> texts;
  while (work.Take(batch, number)) {
    auto counted = std::make_unique<CountedBatch>();
    counted->errors = std::move(batch.errors);
    for (const RawDocument& document : batch.documents) {
      texts.clear();
      source.Read(document, texts, counted->errors);
      for (const std::string& text : texts) counter.Count(text, counted->tally);
    }
    work.GiveBack(number, std::move(counted));
  }
}

}  // namespace

CountedCorpus CountCorpus(const Engine& engine, DocumentSource& source, std::size_t threads,
                          const std::function<void()>& progress) {
  threads = std::max<std::size_t>(threads, 1);
  Work work(source, threads, progress);
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) {
    others.emplace_back([&] { CountBatches(engine, source, work); });
  }
  CountBatches(engine, source, work);
  for (std::thread& other : others) other.join();
  return work.TakeResult();
}

}  // namespace explainer
