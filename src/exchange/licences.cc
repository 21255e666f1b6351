#include "exchange/licences.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr std::string_view kCreativeCommons = "https://creativecommons.org/";
constexpr std::string_view kSpdx = "https://spdx.org/licenses/";
constexpr std::string_view kZero = "CC0-1.0";
constexpr std::string_view kZeroPath = "publicdomain/zero/1.0/";

bool StartsWith(std::string_view text, std::string_view begin) {
  return text.substr(0, begin.size()) == begin;
}

std::string WithCase(std::string_view text, bool upper) {
  std::string out(text);
  for (char& c : out) {
    if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
    if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
  }
  return out;
}

bool IsVersion(std::string_view text) {
  return text.size() == 3 && text[0] >= '1' && text[0] <= '9' && text[1] == '.' && text[2] >= '0' &&
         text[2] <= '9';
}

// by, by-sa, by-nc-nd ...
bool IsElements(std::string_view text) {
  return StartsWith(text, "by") && text.size() <= 8 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
}

bool IsIdentifier(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '+';
  });
}

}  // namespace

std::string LicenceAddress(std::string_view licence) {
  if (licence == kZero) return std::string(kCreativeCommons) + std::string(kZeroPath);
  constexpr std::string_view kBegin = "CC-";
  const std::size_t last = licence.rfind('-');
  if (StartsWith(licence, kBegin) && last > kBegin.size()) {
    const std::string elements =
        WithCase(licence.substr(kBegin.size(), last - kBegin.size()), false);
    const std::string_view version = licence.substr(last + 1);
    if (IsElements(elements) && IsVersion(version)) {
      return std::string(kCreativeCommons) + "licenses/" + elements + "/" + std::string(version) +
             "/";
    }
  }
  return IsIdentifier(licence) ? std::string(kSpdx) + std::string(licence) : "";
}

std::string LicenceOf(std::string_view address) {
  std::string_view rest = address;
  if (StartsWith(rest, "http://")) rest.remove_prefix(7);
  if (StartsWith(rest, "https://")) rest.remove_prefix(8);
  if (StartsWith(rest, "www.")) rest.remove_prefix(4);
  constexpr std::string_view kHttps = "https://";
  constexpr std::string_view kCreativeCommonsHost = kCreativeCommons.substr(kHttps.size());
  constexpr std::string_view kSpdxHost = kSpdx.substr(kHttps.size());
  if (StartsWith(rest, kSpdxHost)) {
    rest.remove_prefix(kSpdxHost.size());
    if (rest.size() > 5 && rest.substr(rest.size() - 5) == ".html") rest.remove_suffix(5);
    if (IsIdentifier(rest)) return std::string(rest);
  }
  if (StartsWith(rest, kCreativeCommonsHost)) {
    rest.remove_prefix(kCreativeCommonsHost.size());
    if (StartsWith(rest, kZeroPath.substr(0, kZeroPath.size() - 1))) return std::string(kZero);
    constexpr std::string_view kLicenses = "licenses/";
    const std::size_t slash = rest.find('/', kLicenses.size());
    if (StartsWith(rest, kLicenses) && slash != std::string_view::npos) {
      const std::string_view elements = rest.substr(kLicenses.size(), slash - kLicenses.size());
      const std::string_view version = rest.substr(slash + 1, 3);
      // What follows the version is a country's own text, or a form to show ("deed.en").
      if (IsElements(elements) && IsVersion(version)) {
        return "CC-" + WithCase(elements, true) + "-" + std::string(version);
      }
    }
  }
  return std::string(address);
}

}  // namespace explainer
