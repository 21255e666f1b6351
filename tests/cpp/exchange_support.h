// What tests of import and export share.
#ifndef EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
#define EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_

#include <string>
#include <string_view>
#include <vector>

#include "exchange/exchange.h"

namespace explainer::test {

// The glossary of the project in a language, such as "en"; requires it without errors.
Glossary ReadFolder(const std::string& language);

// One entry in which every field is filled in, and one that has only what it must have.
Glossary FullGlossary();

// An entry as one text, a field a line, so that a difference names its field.
std::string Describe(const Entry& entry);

// Checks that language, licence, topics and every field of every entry are the same. Files and
// layers may differ, and where `vocabulary` is false, the vocabulary of topics.
void CheckSame(const Glossary& got, const Glossary& wanted, bool vocabulary = true);

// "column 'Owner' (2 times, first at row 3)".
std::vector<std::string> Lines(const Losses& losses);

// What an import gave, or why it gave nothing.
struct Attempt {
  Glossary glossary;
  Losses losses;
  std::string error;
};
Attempt TryImport(Importer importer, std::string_view document, const std::string& file,
                  const std::string& language);

struct Imported {
  Glossary glossary;
  std::vector<std::string> losses;  // "skos:historyNote x2 at mammals"
};

// Requires that `document` is read.
Imported ImportWith(Importer importer, const std::string& document, const std::string& language);
// The error of a document that is called terms.ttl; empty when it is read.
std::string FailureOf(Importer importer, const std::string& document,
                      const std::string& language = "");

// Two topics with vocabularies, and between the entries every field that there is.
Glossary EveryField();
// Takes away what only the engine asks, as the formats for publishing do.
void ForgetEngineFields(Entry& entry);

std::vector<std::string> Names(const Losses& losses);
std::vector<std::string> Terms(const Glossary& glossary);
std::vector<std::string> LabelTexts(const Entry& entry);

}  // namespace explainer::test

#endif  // EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
