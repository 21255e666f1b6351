#include "exchange/turtle_writer.h"

#include <algorithm>
#include <cstdint>

namespace explainer {
namespace {

SerdNode NodeOf(SerdType type, const char* text) {
  return serd_node_from_string(type, reinterpret_cast<const uint8_t*>(text));
}

// A tag of another shape would not be Turtle.
bool IsLanguageTag(std::string_view tag) {
  bool first = true;  // the first subtag has no digits
  std::size_t size = 0;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-' && size > 0) {
      first = false;
      size = 0;
    } else if (letter || (!first && c >= '0' && c <= '9')) {
      ++size;
    } else {
      return false;
    }
  }
  return size > 0;
}

}  // namespace

TurtleWriter::TurtleWriter(std::initializer_list<Prefix> prefixes) : env_(serd_env_new(nullptr)) {
  writer_.reset(serd_writer_new(
      SERD_TURTLE, SERD_STYLE_ABBREVIATED, env_.get(), nullptr,
      [](const void* bytes, size_t size, void* out) {
        static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
        return size;
      },
      &out_));
  for (const auto& [name, iri] : prefixes) {
    const SerdNode name_node = NodeOf(SERD_LITERAL, name);
    const SerdNode iri_node = NodeOf(SERD_URI, iri);
    serd_writer_set_prefix(writer_.get(), &name_node, &iri_node);
  }
}

void TurtleWriter::Begin(const std::string& text, SerdType type) {
  subject_ = text;
  subject_type_ = type;
}

void TurtleWriter::SayText(const char* predicate, std::string_view text,
                           std::string_view language) {
  if (text.empty()) return;
  Say(predicate, std::string(text), SERD_LITERAL, nullptr,
      IsLanguageTag(language) ? std::string(language) : std::string());
}

void TurtleWriter::SayTyped(const char* predicate, std::string_view text, const char* datatype) {
  if (!text.empty()) Say(predicate, std::string(text), SERD_LITERAL, datatype);
}

void TurtleWriter::Say(const char* predicate, const std::string& object, SerdType type,
                       const char* datatype, const std::string& language) {
  const SerdNode subject_node = NodeOf(subject_type_, subject_.c_str());
  // serd knows rdf:type by its IRI only, and writes it as Turtle does: a.
  const bool is_type = std::string_view(predicate) == "a";
  const SerdNode predicate_node =
      is_type ? NodeOf(SERD_URI, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
              : NodeOf(SERD_CURIE, predicate);
  const SerdNode object_node = NodeOf(type, object.c_str());
  const SerdNode datatype_node =
      datatype == nullptr ? SERD_NODE_NULL : NodeOf(SERD_CURIE, datatype);
  const SerdNode language_node =
      language.empty() ? SERD_NODE_NULL : NodeOf(SERD_LITERAL, language.c_str());
  serd_writer_write_statement(writer_.get(), 0, nullptr, &subject_node, &predicate_node,
                              &object_node, &datatype_node, &language_node);
}

std::string TurtleWriter::Finish() {
  serd_writer_finish(writer_.get());
  return std::move(out_);
}

bool TurtleWriter::IsWritable(std::string_view iri) {
  constexpr std::string_view kForbidden = "<>\"{}|^`\\";
  return std::none_of(iri.begin(), iri.end(), [&](char c) {
    return static_cast<uint8_t>(c) <= ' ' || kForbidden.find(c) != std::string_view::npos;
  });
}

}  // namespace explainer
