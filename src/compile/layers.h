// One glossary laid over another: a publisher's own over a general one.
#ifndef EXPLAINER_COMPILE_LAYERS_H_
#define EXPLAINER_COMPILE_LAYERS_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "glossary/entry.h"

namespace explainer {

// What a later layer did to an entry of an earlier one.
struct Overridden {
  std::string file;     // of the later layer
  std::string message;  // for editors: "'nato' replaces 'nato' of alliances.json"
};

// Leaves one entry where layers have several, the later layer's:
//
// - an entry replaces those of earlier layers that have its id, or whose term is one of its labels;
// - it takes its labels from the other labels of earlier entries, but where both entries have cues:
//   then they are two senses of the words, and evidence tells them apart;
// - `off` removes entries of earlier layers by id.
//
// Inside of a layer nothing is resolved. An id in `off` that no earlier layer has is an error, with
// file and field. Linear in the labels.
std::vector<Overridden> ResolveLayers(Glossary& glossary, std::vector<Error>& errors);

}  // namespace explainer

#endif  // EXPLAINER_COMPILE_LAYERS_H_
