#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/coverage.hpp"
#include "kith/files.hpp"
#include "kith/moment.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "kith/ruleset.hpp"

/// Releases: a ruleset with all that it uses as one signed file, and the index of those that were made.
/// `compile` reads such a file wherever it reads a ruleset; whether it is to be believed is asked here.
/// docs/releases.md says who holds which key.
namespace kith {

/// A pair of keys (Ed25519), each as the text of its file.
struct KeyPair {
  std::string secret;  ///< signs; whoever has it can make releases
  std::string open;    ///< checks; may be known to anybody
};
/// A new pair, by the chance of the system.
KeyPair new_key_pair();

/// What a release says of itself.
struct Release {
  std::string ruleset, version;  ///< of the ruleset that was asked for
  std::string kith, language;    ///< the versions that made it
  std::uint64_t sequence = 0;    ///< its place in the index; 0: it is in none
  std::string released;          ///< the day, `2026-11-29`
  std::string from, until;       ///< days, both included, in the zone; empty: open
  std::string zone;              ///< "Europe/London"
  std::string signer;            ///< the public key, 64 hexadecimal digits
  std::uint64_t scenarios = 0;   ///< rehearsed; none has failed
  struct Promise {
    Proof::Result result = Proof::Result::not_proved;
    std::uint64_t questions = 0, cases = 0;  ///< as in `Proof`
    std::string name;
  };
  std::vector<Promise> promises;
  /// What its scenarios showed of the rules that are written in the ruleset itself, as in `Coverage`: of each
  /// kind that it has, how many were seen applying; then of the conditions, how many a pair shows.
  struct Covered {
    std::optional<RuleCoverage::Kind> kind;  ///< nothing: the conditions
    std::uint64_t number = 0, of = 0;
  };
  std::vector<Covered> coverage;
  struct File {
    std::string sha256, name;  ///< of its bytes, hexadecimal; its path from where all of them stand
  };
  std::vector<File> files;  ///< the ruleset itself first
};

/// What a file is, or why it is not believed, as a sentence without its end: "it is altered or cut off".
struct ReadRelease {
  std::optional<Release> release;
  std::string why_not;
};
/// Reads a release whoever signed it: its hash shows accidents, and nothing else.
ReadRelease read_release(std::string_view file);
/// The same, signed by one of the keys (each the text of a public key's file, or its 64 digits). Every
/// byte is as it was signed.
ReadRelease verify_release(std::string_view file, const std::vector<std::string>& keys);

/// A line of an index. Each is signed and has the hash of the line before.
struct IndexEntry {
  std::uint64_t sequence = 0;  ///< 1, 2, 3, …
  std::string released, from, until, zone, ruleset;
  std::string sha256;  ///< of the release's whole file
  std::string file;    ///< its path from the index's folder
};
struct ReadIndex {
  std::optional<std::vector<IndexEntry>> entries;
  std::string why_not;
};
/// Every entry of an index, from 1 on, each signed by one of the keys. That the last ones were taken off is
/// seen only by whoever remembers the highest sequence that they have met.
ReadIndex verify_index(std::string_view text, const std::vector<std::string>& keys);

/// The release of the ruleset that is in force at a moment: of those that have begun by then, the last,
/// unless it has ended; one that was replaced does not come back. Where there is none, or a zone is not known
/// here, `entry` is null and `why_not` a sentence without its end.
struct InForce {
  const IndexEntry* entry = nullptr;
  std::string why_not;
};
InForce in_force(const std::vector<IndexEntry>&, const std::string& ruleset, Moment);
/// Why a release by itself is not to be used at a moment, as a sentence without its end: it has not begun, or
/// has ended, or its zone is not known here. Empty where it may be; that another has taken its place is said
/// by an index alone.
std::string why_not_in_force(const Release&, Moment);
/// Of the entries before the last, those that would have been in force one day and never will be: the last
/// begins no later. One that begins on the same day and had begun when the last was released was replaced, as
/// releases are, and is none of them.
std::vector<IndexEntry> displaced_by_last(const std::vector<IndexEntry>&);

struct ReleaseOptions {
  std::string key;              ///< the text of the secret key's file
  std::string released;         ///< the day, `2026-11-29`
  bool broken = false;          ///< a release is made though a promise is broken, and says so
  bool unproved = false;        ///< the same of one that is not proved
  std::vector<Ruleset> beside;  ///< that use it, and whose scenarios must pass too
  ProofLimits limits;
  std::optional<std::string> index;       ///< its text, empty for a new one; nothing: no index is kept
  std::string file;                       ///< the release's path from the index's folder
  std::vector<std::string> earlier_keys;  ///< that entries before may be signed by, beside the key's own
};

/// What making a release found. Where something stands in its way, `file` and `index` are empty, and the
/// first of compilation, rehearsals, proofs and `why_not` that is wrong says what.
struct Released {
  Compilation compilation;
  std::vector<Rehearsal> rehearsals;
  std::vector<Proof> proofs;
  std::optional<Release> release;
  std::string file;   ///< the bytes to write
  std::string index;  ///< the whole text to write, with one entry more; empty without an index
  std::vector<IndexEntry> displaced;  ///< of the index before, as in `displaced_by_last`
  std::string why_not;
};
/// Checks the ruleset at `path`, rehearses its scenarios, proves its promises and signs. The same arguments
/// and files give the same bytes, from whatever folder.
Released release(const std::string& path, const ReadFile& read, const ReleaseOptions&);

}  // namespace kith
