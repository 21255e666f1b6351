// What tests of exchange formats share: a glossary with everything in it, imports as lists.
#ifndef EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
#define EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_

#include <string>
#include <vector>

#include "exchange/exchange.h"

namespace explainer::test {

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

// Checks language, licences, topics and every field of every entry, but where they were read from.
void CheckEqual(const Glossary& actual, const Glossary& expected);

}  // namespace explainer::test

#endif  // EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
