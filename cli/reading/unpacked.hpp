#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kith::cli {

/// How something is packed.
class Packing {
 public:
  Packing() = default;
  Packing(const Packing&) = delete;
  Packing& operator=(const Packing&) = delete;
  virtual ~Packing() = default;
  /// Unpacks the front of `packed`, which is shortened by it, into `room` bytes at `into`, of which fewer are
  /// left then. Says what is wrong; empty for nothing.
  virtual std::string unpack(std::string_view& packed, char*& into, std::size_t& room) = 0;
  /// Whether more must follow for it to be whole.
  virtual bool inside() const = 0;
};

/// The bytes of an open file or stream. Where it begins as gzip or zstd do, whatever it is called: those that
/// were packed. In memory are one block and the window that whoever packed it chose, at most 128 MB.
class Unpacked {
 public:
  explicit Unpacked(int descriptor) : descriptor_(descriptor) {}

  /// So many more bytes at most; 0: there are none, or `wrong`.
  std::size_t read(char* into, std::size_t most);
  /// Goes on after "cannot be read: "; empty for nothing.
  const std::string& wrong() const { return wrong_; }
  bool packed() const { return packing_ != nullptr; }
  /// Bytes of the file or stream itself.
  std::size_t taken() const { return taken_; }

 private:
  void look_at_the_start();
  std::size_t more(char* into, std::size_t most);
  bool refill();
  std::size_t unpack(char* into, std::size_t most);

  int descriptor_;
  bool known_ = false;
  std::unique_ptr<Packing> packing_;  ///< null: as it is
  std::unique_ptr<char[]> block_;     ///< of memory that is used as far as it is written
  std::string_view left_;             ///< of the block
  std::string wrong_;
  std::size_t taken_ = 0;
};

/// What is left of an open stream, unpacked, at most so many bytes; otherwise, in `wrong`, why not.
std::string unpacked_text(int descriptor, std::size_t most, std::string& wrong);

}  // namespace kith::cli
