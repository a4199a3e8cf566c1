#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::proving {

/// Another program that is talked to over its standard input and output, started without a shell. Whatever it
/// does, it is ended at the deadline, or with this, and so is what it started.
class Process {
 public:
  using Clock = std::chrono::steady_clock;
  /// The program that `arguments` begin with, as found by PATH.
  Process(std::vector<std::string> arguments, Clock::time_point deadline);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// False where it does not hear it.
  bool say(std::string_view);
  /// The next line with something on it, and more of them until all brackets in it are closed; nothing where
  /// none comes.
  std::optional<std::string> reply();
  /// Why it does not hear or say anything any more: "was ended, since it had not answered in time".
  const std::string& why_not() const { return why_not_; }

 private:
  std::optional<std::string> whole_reply();
  bool wait_for(short what);
  bool fail(std::string why);
  void end();

  Clock::time_point deadline_;
  int talk_ = -1;
  pid_t child_ = -1;
  std::string heard_;
  std::size_t looked_at_ = 0;  ///< of what was heard
  std::int64_t open_ = 0;      ///< brackets in it
  std::string why_not_;
};

}  // namespace kith::proving
