// Turtle through serd, which calls back for each triple.
#include <serd/serd.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <unordered_map>

#include "base/position.h"
#include "exchange/rdf_graph.h"
#include "text/utf8.h"

namespace explainer {
namespace {

// serd recurses into blank nodes and lists; it calls back before it does.
constexpr uint32_t kMaxDepth = 100;
// A prefix or a base of a megabyte, used a million times, is what these two are against. No address
// in use is as long, and no honest document grows as much when its prefixes are spelled out.
constexpr std::size_t kMaxIri = 2000;
constexpr std::size_t kMaxGrowth = 32;
constexpr std::size_t kFreeBytes = 1 << 20;

std::string_view View(const SerdNode* node) {
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

class TurtleReader {
 public:
  TurtleReader(std::string_view document, std::string file, RdfGraph& graph)
      : document_(document), file_(std::move(file)), graph_(graph), env_(serd_env_new(nullptr)) {}

  Status Run() {
    const std::unique_ptr<SerdReader, void (*)(SerdReader*)> reader(
        serd_reader_new(SERD_TURTLE, this, nullptr, OnBase, OnPrefix, OnStatement, nullptr),
        serd_reader_free);
    serd_reader_set_error_sink(reader.get(), OnError, this);
    // Byte by byte, so that what has been read tells the line of a triple that is wrong.
    const SerdStatus status = serd_reader_read_source(
        reader.get(), ReadByte, [](void*) { return 0; }, this, nullptr, 1);
    if (message_.empty() && status > SERD_FAILURE) Fail("it is not understood here");
    if (!message_.empty()) return Error{ErrorCode::kInput, message_, file_};
    graph_.Index();
    return Ok{};
  }

 private:
  static TurtleReader& Self(void* handle) { return *static_cast<TurtleReader*>(handle); }

  static size_t ReadByte(void* buffer, size_t size, size_t count, void* handle) {
    TurtleReader& self = Self(handle);
    if (size * count == 0 || self.read_ == self.document_.size()) return 0;
    *static_cast<char*>(buffer) = self.document_[self.read_++];
    return 1;
  }

  static SerdStatus OnError(void* handle, const SerdError* error) {
    char text[200];
    std::vsnprintf(text, sizeof text, error->fmt, *error->args);
    std::string message = text;
    while (!message.empty() && message.back() == '\n') message.pop_back();
    Self(handle).Fail(ToWellFormedUtf8(message));
    return SERD_SUCCESS;
  }

  static SerdStatus OnBase(void* handle, const SerdNode* iri) {
    TurtleReader& self = Self(handle);
    if (iri->n_bytes > kMaxIri) return self.Fail("an IRI of more than 2,000 bytes");
    return serd_env_set_base_uri(self.env_.get(), iri);
  }

  static SerdStatus OnPrefix(void* handle, const SerdNode* name, const SerdNode* iri) {
    TurtleReader& self = Self(handle);
    std::string expanded;
    if (!self.Resolve(iri, expanded)) return SERD_ERR_BAD_SYNTAX;
    self.prefixes_[std::string(View(name))] = std::move(expanded);
    return SERD_SUCCESS;
  }

  static SerdStatus OnStatement(void* handle, SerdStatementFlags flags, const SerdNode*,
                                const SerdNode* subject, const SerdNode* predicate,
                                const SerdNode* object, const SerdNode* datatype,
                                const SerdNode* language) {
    return Self(handle).Take(flags, subject, predicate, object, datatype, language)
               ? SERD_SUCCESS
               : SERD_ERR_BAD_SYNTAX;
  }

  bool Take(SerdStatementFlags flags, const SerdNode* subject, const SerdNode* predicate,
            const SerdNode* object, const SerdNode* datatype, const SerdNode* language) {
    Triple triple;
    if (!message_.empty() || !Number(subject, nullptr, nullptr, triple.subject) ||
        !Number(predicate, nullptr, nullptr, triple.predicate) ||
        !Number(object, datatype, language, triple.object)) {
      return false;
    }
    depth_.resize(graph_.node_count(), 0);
    if ((flags & (SERD_ANON_O_BEGIN | SERD_LIST_O_BEGIN)) != 0) {
      depth_[triple.object] = depth_[triple.subject] + 1;
      if (depth_[triple.object] > kMaxDepth) {
        Fail("blank nodes more than 100 deep in one another");
        return false;
      }
    } else if ((flags & SERD_LIST_CONT) != 0 && object->type == SERD_BLANK) {
      depth_[triple.object] = std::max(depth_[triple.object], depth_[triple.subject]);
    }
    graph_.Add(triple);
    return true;
  }

  bool Number(const SerdNode* node, const SerdNode* datatype, const SerdNode* language,
              NodeId& number) {
    RdfNode out;
    if (node->type == SERD_LITERAL) {
      out.kind = NodeKind::kLiteral;
      out.text = View(node);
      if (language != nullptr && language->buf != nullptr) out.language = View(language);
      if (datatype != nullptr && datatype->buf != nullptr && !Resolve(datatype, out.datatype)) {
        return false;
      }
    } else if (node->type == SERD_BLANK) {
      out.kind = NodeKind::kBlank;
      out.text = View(node);
    } else if (!Resolve(node, out.text)) {
      return false;
    }
    number = graph_.Number(std::move(out));
    if (graph_.bytes() > kFreeBytes + kMaxGrowth * document_.size()) {
      Fail("its prefixes and base make it more than 32 times as long");
      return false;
    }
    return true;
  }

  // The IRI that an IRI reference or a prefixed name stands for.
  bool Resolve(const SerdNode* node, std::string& iri) {
    const std::string_view text = View(node);
    if (node->type == SERD_CURIE) {
      const std::size_t colon = text.find(':');
      const std::string prefix(text.substr(0, colon));
      const auto at = prefixes_.find(prefix);
      if (colon == std::string_view::npos || at == prefixes_.end()) {
        Fail("the prefix '" + prefix + ":' is used but not declared; add an @prefix line for it");
        return false;
      }
      iri = at->second;
      iri += text.substr(colon + 1);
    } else if (serd_uri_string_has_scheme(node->buf)) {
      iri = text;
    } else {
      SerdNode resolved = serd_env_expand_node(env_.get(), node);
      iri = resolved.buf == nullptr ? text : View(&resolved);
      serd_node_free(&resolved);
    }
    if (iri.size() <= kMaxIri) return true;
    Fail("an IRI of more than 2,000 bytes");
    return false;
  }

  // Keeps what went wrong first, with the line of what was read last.
  SerdStatus Fail(const std::string& what) {
    if (message_.empty()) {
      message_ =
          "is not Turtle at " + LineAndColumn(document_, read_ == 0 ? 0 : read_ - 1) + ": " + what;
    }
    return SERD_ERR_BAD_SYNTAX;
  }

  std::string_view document_;
  std::string file_;
  RdfGraph& graph_;
  struct FreeEnv {
    void operator()(SerdEnv* env) const { serd_env_free(env); }
  };
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unordered_map<std::string, std::string> prefixes_;
  std::vector<uint32_t> depth_;  // of each node: how many blank nodes and lists it is written in
  std::size_t read_ = 0;         // bytes
  std::string message_;
};

}  // namespace

Status ReadTurtle(std::string_view document, const std::string& file, RdfGraph& graph) {
  return TurtleReader(document, file, graph).Run();
}

}  // namespace explainer
