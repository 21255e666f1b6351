// What tests of import and export share.
#ifndef EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
#define EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_

#include <string>
#include <vector>

#include "exchange/losses.h"
#include "glossary/entry.h"

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

}  // namespace explainer::test

#endif  // EXPLAINER_TESTS_CPP_EXCHANGE_SUPPORT_H_
