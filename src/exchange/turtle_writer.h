// Writes RDF as Turtle through serd.
//
//   TurtleWriter turtle({{"skos", "http://www.w3.org/2004/02/skos/core#"}});
//   turtle.Begin("#nato");
//   turtle.SayName("a", "skos:Concept");
//   turtle.SayText("skos:prefLabel", "NATO", "en");
//   const std::string document = turtle.Finish();
#ifndef EXPLAINER_EXCHANGE_TURTLE_WRITER_H_
#define EXPLAINER_EXCHANGE_TURTLE_WRITER_H_

#include <serd/serd.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace explainer {

class TurtleWriter {
 public:
  using Prefix = std::pair<const char*, const char*>;  // a name without colon, and its IRI
  explicit TurtleWriter(std::initializer_list<Prefix> prefixes);
  TurtleWriter(const TurtleWriter&) = delete;
  TurtleWriter& operator=(const TurtleWriter&) = delete;

  // What the following triples are about: an IRI that Turtle can hold (IsWritable), absolute or
  // relative.
  void Begin(const std::string& iri) { Begin(iri, SERD_URI); }
  // The same for a blank node of that label (letters and digits).
  void BeginBlank(const std::string& label) { Begin(label, SERD_BLANK); }

  // A triple, with a prefixed name as predicate, or "a" for rdf:type. Empty literals are left out.
  void SayText(const char* predicate, std::string_view text, std::string_view language = {});
  void SayTyped(const char* predicate, std::string_view text, const char* datatype);
  void SayIri(const char* predicate, const std::string& iri) { Say(predicate, iri, SERD_URI); }
  void SayName(const char* predicate, const std::string& name) { Say(predicate, name, SERD_CURIE); }
  void SayBlank(const char* predicate, const std::string& label) {
    Say(predicate, label, SERD_BLANK);
  }

  // The document. Nothing may be said afterwards.
  std::string Finish();

  // Can it stand between < and >? (https://www.w3.org/TR/turtle/#grammar-production-IRIREF)
  static bool IsWritable(std::string_view iri);

 private:
  void Begin(const std::string& text, SerdType type);
  void Say(const char* predicate, const std::string& object, SerdType type,
           const char* datatype = nullptr, const std::string& language = {});

  struct FreeEnv {
    void operator()(SerdEnv* env) const { serd_env_free(env); }
  };
  struct FreeWriter {
    void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
  };
  std::string out_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
  std::string subject_;
  SerdType subject_type_ = SERD_URI;
};

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_TURTLE_WRITER_H_
