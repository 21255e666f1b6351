// Licences as glossaries name them (SPDX identifiers, https://spdx.org/licenses/) and as linked
// data does (addresses).
#ifndef EXPLAINER_EXCHANGE_LICENCES_H_
#define EXPLAINER_EXCHANGE_LICENCES_H_

#include <string>
#include <string_view>

namespace explainer {

// "CC-BY-4.0" -> "https://creativecommons.org/licenses/by/4.0/", others of SPDX's shape to their
// page at spdx.org; empty for a text that cannot be an identifier.
std::string LicenceAddress(std::string_view licence);

// The other way round; an address that is neither Creative Commons' nor SPDX's, or any other text,
// stays as it is.
std::string LicenceOf(std::string_view address);

}  // namespace explainer

#endif  // EXPLAINER_EXCHANGE_LICENCES_H_
