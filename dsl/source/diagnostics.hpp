#pragma once
// Texts, places in them, and what is said of them. The register has every code with its words and examples, a
// file a subject in register/; whoever raises a new one adds it there.

#include <functional>
#include <string>
#include <vector>

#include "dsl/source/register.hpp"
#include "dsl/source/source.hpp"
#include "kith/diagnostic.hpp"

namespace kith::source {

/// Gathers what is found on the way through one compilation, in order.
class Diagnostics {
 public:
  explicit Diagnostics(const Sources& sources) : sources_(&sources) {}

  /// Adds a finding; the severity comes from the register. The reference stays good until the next `add`.
  Diagnostic& add(Code, Span, std::string message);
  Place place(Span span) const { return sources_->place(span); }

  /// Takes out what `drop` says.
  void drop(const std::function<bool(const Diagnostic&)>& drop) { std::erase_if(all_, drop); }

  bool failed() const;
  const std::vector<Diagnostic>& all() const { return all_; }
  /// Errors first to last by file, then by place; stable.
  std::vector<Diagnostic> take();

 private:
  const Sources* sources_;
  std::vector<Diagnostic> all_;
};

/// The nearest of `known` to a misspelt name, or "" where nothing is near (at most a third of its letters
/// differ).
std::string nearest(std::string_view misspelt, const std::vector<std::string>& known);

/// `file:line:col: error[K2004]: …` with the caret excerpt, labels and notes. Colours by ANSI codes when
/// asked.
std::string terminal(const Diagnostic&, bool colour);
/// The same as plain sentences for a screen reader: no carets, no columns of dots.
std::string plain(const Diagnostic&);

}  // namespace kith::source
