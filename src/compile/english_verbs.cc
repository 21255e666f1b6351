// The forms of English verbs, the irregular ones by table.
#include <algorithm>
#include <array>

#include "compile/edits.h"
#include "compile/english.h"

namespace explainer {
namespace {

// Base form, past, participle; where there are more of them, they stand in `also`.
struct Verb {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
  std::string_view also = "";
};
constexpr Verb kIrregular[] = {
    {"arise", "arose", "arisen"},
    {"awake", "awoke", "awoken"},
    {"bear", "bore", "borne", "born"},
    {"beat", "beat", "beaten"},
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bend", "bent", "bent"},
    {"bet", "bet", "bet"},
    {"bid", "bid", "bid"},
    {"bind", "bound", "bound"},
    {"bleed", "bled", "bled"},
    {"blow", "blew", "blown"},
    {"break", "broke", "broken"},
    {"breed", "bred", "bred"},
    {"bring", "brought", "brought"},
    {"broadcast", "broadcast", "broadcast"},
    {"build", "built", "built"},
    {"burst", "burst", "burst"},
    {"buy", "bought", "bought"},
    {"cast", "cast", "cast"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"cling", "clung", "clung"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"creep", "crept", "crept"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"dig", "dug", "dug"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"drink", "drank", "drunk"},
    {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feed", "fed", "fed"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"flee", "fled", "fled"},
    {"fling", "flung", "flung"},
    {"fly", "flew", "flown"},
    {"forbid", "forbade", "forbidden"},
    {"forget", "forgot", "forgotten"},
    {"forgive", "forgave", "forgiven"},
    {"forgo", "forwent", "forgone"},
    {"freeze", "froze", "frozen"},
    {"get", "got", "got", "gotten"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grind", "ground", "ground"},
    {"grow", "grew", "grown"},
    {"hang", "hung", "hung", "hanged"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"pay", "paid", "paid"},
    {"plead", "pleaded", "pled"},
    {"put", "put", "put"},
    {"quit", "quit", "quit"},
    {"read", "read", "read"},
    {"ride", "rode", "ridden"},
    {"ring", "rang", "rung"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"shake", "shook", "shaken"},
    {"shed", "shed", "shed"},
    {"shoot", "shot", "shot"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"sink", "sank", "sunk"},
    {"sit", "sat", "sat"},
    {"slay", "slew", "slain"},
    {"slide", "slid", "slid"},
    {"speak", "spoke", "spoken"},
    {"speed", "sped", "sped", "speeded"},
    {"spend", "spent", "spent"},
    {"spin", "spun", "spun"},
    {"split", "split", "split"},
    {"spread", "spread", "spread"},
    {"spring", "sprang", "sprung"},
    {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"},
    {"stick", "stuck", "stuck"},
    {"strike", "struck", "struck", "stricken"},
    {"swear", "swore", "sworn"},
    {"sweep", "swept", "swept"},
    {"swing", "swung", "swung"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tear", "tore", "torn"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"understand", "understood", "understood"},
    {"wear", "wore", "worn"},
    {"win", "won", "won"},
    {"wind", "wound", "wound"},
    {"withdraw", "withdrew", "withdrawn"},
    {"write", "wrote", "written"},
};
// What stands before a verb and leaves its forms alone: "overthrow", "undercut", "resell".
constexpr std::array<std::string_view, 13> kPrefixes = {
    "over", "under", "with", "fore", "out", "off", "mis", "pre", "for", "up", "re", "un", "by"};
// Begins like one of them by chance: "relayed".
constexpr std::string_view kNoPrefix = "relay";

// Verbs of more than one syllable that double their last consonant, being stressed there.
constexpr std::string_view kDoubling[] = {
    "admit",  "commit", "submit", "permit", "omit",   "remit",    "acquit", "abet",
    "rebut",  "refer",  "defer",  "prefer", "confer", "transfer", "deter",  "incur",
    "occur",  "compel", "expel",  "propel", "repel",  "control",  "equip",  "kidnap",
    "begin",  "forbid", "forget", "regret", "recur",  "concur",   "infer",  "impel",
    "dispel", "rebel",  "patrol", "extol",  "debar",  "outwit",   "embed",  "program"};

const Verb* FindIrregular(std::string_view verb) {
  const auto* found = std::find_if(std::begin(kIrregular), std::end(kIrregular),
                                   [verb](const Verb& row) { return row.base == verb; });
  return found == std::end(kIrregular) ? nullptr : found;
}

// Does the verb double its last consonant? British spelling doubles every l besides.
enum class Doubling { kNo, kAlways, kBritish };
Doubling DoublingOf(std::string_view verb) {
  const std::size_t size = verb.size();
  if (size < 3 || !IsVowel(verb[size - 2])) return Doubling::kNo;
  // The u of "qu" is no vowel.
  const bool after_qu = size >= 4 && verb.compare(size - 4, 2, "qu") == 0;
  const bool single = !IsVowel(verb[size - 3]) || after_qu;
  const char last = verb[size - 1];
  if (!single || !IsSmall(last) || IsVowel(last) || last == 'w' || last == 'x' || last == 'y') {
    return Doubling::kNo;
  }
  const auto vowels = std::count_if(verb.begin(), verb.end(), IsVowel);
  if (vowels == (after_qu ? 2 : 1) || IsOneOf(kDoubling, verb)) return Doubling::kAlways;
  return last == 'l' ? Doubling::kBritish : Doubling::kNo;
}

// The forms of a verb in small letters, in the order in which grammars list them.
std::vector<std::string> FormsOfVerb(const std::string& verb) {
  std::string_view prefix;
  std::string base = verb;
  const Verb* irregular = FindIrregular(verb);
  for (const std::string_view start : kPrefixes) {
    if (irregular != nullptr || verb == kNoPrefix || !StartsWith(verb, start)) continue;
    irregular = FindIrregular(std::string_view(verb).substr(start.size()));
    if (irregular != nullptr) prefix = start;
  }
  base.erase(0, prefix.size());
  const auto with = [&base](std::size_t strip, std::string_view append) {
    return base.substr(0, base.size() - strip) + std::string(append);
  };

  std::vector<std::string> forms;
  const bool es = English::TakesEs(base) || base == "do" || base == "go" || base == "forgo";
  const bool in_y = English::EndsInConsonantY(base);
  if (base == "have") {
    forms.push_back("has");
  } else {
    forms.push_back(in_y ? with(1, "ies") : with(0, es ? "es" : "s"));
  }
  std::vector<std::string> past = {with(0, "ed")};
  std::vector<std::string> ing = {with(0, "ing")};
  const Doubling doubling = DoublingOf(base);
  if (in_y) {
    past = {with(1, "ied")};
  } else if (EndsWith(base, "ie")) {
    past = {with(0, "d")};
    ing = {with(2, "ying")};
  } else if (EndsWith(base, "ee")) {
    past = {with(0, "d")};
  } else if (EndsWith(base, "e")) {
    past = {with(0, "d")};
    ing = {with(1, "ing")};
  } else if (EndsWith(base, "ic")) {
    past = {with(0, "ked")};
    ing = {with(0, "king")};
  } else if (doubling != Doubling::kNo) {
    const std::string last(1, base.back());
    past.insert(past.begin(), with(0, last + "ed"));
    ing.insert(ing.begin(), with(0, last + "ing"));
    if (doubling == Doubling::kAlways) {
      past.pop_back();
      ing.pop_back();
    }
  }
  if (irregular != nullptr) {
    past = {std::string(irregular->past), std::string(irregular->participle)};
    if (!irregular->also.empty()) past.emplace_back(irregular->also);
  }
  for (std::size_t i = 0; i < std::max(past.size(), ing.size()); ++i) {
    if (i < past.size()) forms.push_back(past[i]);
    if (i < ing.size() && irregular == nullptr) forms.push_back(ing[i]);
  }
  if (irregular != nullptr) forms.push_back(ing[0]);
  for (std::string& form : forms) form.insert(0, prefix);
  return forms;
}

}  // namespace

// "lay off": the verb is the first word, and the rest stays.
Forms English::VerbForms(std::string_view label) const {
  const std::size_t end = std::min(label.find(' '), label.size());
  const std::string_view verb = label.substr(0, end);
  const std::string lower = Lower(verb);
  Paradigm edits;
  for (const std::string& form : FormsOfVerb(lower)) edits.push_back(EditBetween(lower, form));
  edits = WithoutRepeats(verb, edits);
  if (end == label.size()) return {edits};
  Forms forms;
  for (const Edit& edit : edits) {
    forms.inside.push_back({ApplyEdit(verb, edit) + std::string(label.substr(end))});
  }
  return forms;
}

}  // namespace explainer
