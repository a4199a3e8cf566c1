#include "cli/reading/unpacked.hpp"

#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <new>
#include <utility>

#include "engine/files/read.hpp"

namespace kith::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_size = std::size_t{1} << 18U;

/// Members of gzip, one after the other, and zeros after the last, with which tapes are filled up.
class Gzip final : public Packing {
 public:
  Gzip() {
    constexpr int gzip_alone = 16;
    if (::inflateInit2(&stream_, gzip_alone + MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  ~Gzip() override { ::inflateEnd(&stream_); }

  std::string unpack(std::string_view& packed, char*& into, std::size_t& room) override {
    if (!inside_) packed.remove_prefix(std::min(packed.find_first_not_of('\0'), packed.size()));
    if (!inside_ && packed.empty()) return "";
    if (!inside_) ::inflateReset(&stream_);
    inside_ = true;
    // zlib writes nothing into what it reads.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(room, std::numeric_limits<uInt>::max()));
    const uInt given = stream_.avail_out;
    const int state = ::inflate(&stream_, Z_NO_FLUSH);
    packed.remove_prefix(packed.size() - stream_.avail_in);
    into += given - stream_.avail_out;
    room -= given - stream_.avail_out;
    inside_ = state != Z_STREAM_END;
    if (state == Z_MEM_ERROR) throw std::bad_alloc();
    if (state == Z_OK || state == Z_BUF_ERROR || state == Z_STREAM_END) return "";
    return stream_.msg != nullptr ? stream_.msg : "no such data";
  }
  bool inside() const override { return inside_; }

 private:
  z_stream stream_{};
  bool inside_ = true;
};

/// Frames of zstd, one after the other.
class Zstd final : public Packing {
 public:
  Zstd() {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  std::string unpack(std::string_view& packed, char*& into, std::size_t& room) override {
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{into, room, 0};
    const std::size_t state = ::ZSTD_decompressStream(stream_.get(), &out, &in);
    if (::ZSTD_getErrorCode(state) == ZSTD_error_memory_allocation) throw std::bad_alloc();
    // Between two frames it asks for the next, which need not come.
    if (in.pos > 0 || out.pos > 0) inside_ = state != 0;
    packed.remove_prefix(in.pos);
    into += out.pos;
    room -= out.pos;
    return ::ZSTD_isError(state) != 0 ? ::ZSTD_getErrorName(state) : "";
  }
  bool inside() const override { return inside_; }

 private:
  std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_{::ZSTD_createDStream(),
                                                                        ::ZSTD_freeDStream};
  bool inside_ = true;
};

enum class Packer : std::uint8_t { gzip, zstd, other };
struct Magic {
  std::string_view bytes;
  Packer packer;
  const char* name;
};
/// None of them can be how JSON begins.
constexpr Magic magics[] = {
    {"\x1f\x8b"sv, Packer::gzip, "gzip"},
    {"\x28\xb5\x2f\xfd"sv, Packer::zstd, "zstd"},
    {"\xfd"
     "7zXZ\0"sv,
     Packer::other, "xz"},
    {"BZh"sv, Packer::other, "bzip2"},
    {"PK\x03\x04"sv, Packer::other, "zip"},
    {"\x04\x22\x4d\x18"sv, Packer::other, "lz4"},
    {"7z\xbc\xaf\x27\x1c"sv, Packer::other, "7-Zip"},
};

/// A frame of zstd that says something about those that follow.
bool skippable(std::string_view start) {
  constexpr std::string_view rest = "\x2a\x4d\x18";
  return !start.empty() && (static_cast<unsigned char>(start[0]) & 0xf0U) == 0x50 &&
         rest.starts_with(start.substr(1, rest.size()));
}

bool may_be_packed(std::string_view start) {
  return skippable(start) || std::any_of(std::begin(magics), std::end(magics),
                                         [&](const Magic& magic) { return magic.bytes.starts_with(start); });
}

}  // namespace

/// Waits for no more than it takes to tell.
void Unpacked::look_at_the_start() {
  constexpr std::size_t longest_magic = 6;
  known_ = true;
  block_ = std::make_unique_for_overwrite<char[]>(block_size);
  std::size_t length = 0;
  do {
    const std::size_t got = more(&block_[length], block_size - length);
    if (got == 0) break;
    length += got;
  } while (length < longest_magic && may_be_packed({block_.get(), length}));
  left_ = {block_.get(), length};
  constexpr std::size_t of_a_frame = 4;
  if (length >= of_a_frame && skippable(left_.substr(0, of_a_frame))) packing_ = std::make_unique<Zstd>();
  for (const Magic& magic : magics) {
    if (!left_.starts_with(magic.bytes)) continue;
    if (magic.packer == Packer::gzip) packing_ = std::make_unique<Gzip>();
    if (magic.packer == Packer::zstd) packing_ = std::make_unique<Zstd>();
    if (magic.packer == Packer::other)
      wrong_ = "it is packed by " + std::string(magic.name) + "; only gzip and zstd are unpacked";
  }
}

std::size_t Unpacked::more(char* into, std::size_t most) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, into, most);
  } while (got < 0 && errno == EINTR);
  if (got < 0) wrong_ = std::strerror(errno);
  if (got <= 0) return 0;
  taken_ += static_cast<std::size_t>(got);
  return static_cast<std::size_t>(got);
}

bool Unpacked::refill() {
  left_ = {block_.get(), more(block_.get(), block_size)};
  return !left_.empty();
}

std::size_t Unpacked::unpack(char* into, std::size_t most) {
  std::size_t room = most;
  while (true) {
    const std::string why = packing_->unpack(left_, into, room);
    const std::string place = "byte " + std::to_string(taken_ - left_.size());
    if (!why.empty()) wrong_ = "its packed data is damaged at " + place + " (" + why + ")";
    if (!why.empty() || room < most) return most - room;
    if (!left_.empty() || refill()) continue;
    if (wrong_.empty() && packing_->inside()) wrong_ = "its packed data ends too soon, at " + place;
    return 0;
  }
}

std::size_t Unpacked::read(char* into, std::size_t most) {
  if (!known_) look_at_the_start();
  if (!wrong_.empty()) return 0;
  if (packing_) return unpack(into, most);
  if (left_.empty()) return more(into, most);
  const std::size_t length = left_.copy(into, most);
  left_.remove_prefix(length);
  if (left_.empty()) block_.reset();
  return length;
}

std::string unpacked_text(int descriptor, std::size_t most, std::string& wrong) {
  Unpacked source(descriptor);
  std::string text;
  const auto part = std::make_unique_for_overwrite<char[]>(block_size);
  while (const std::size_t got = source.read(part.get(), block_size)) {
    text.append(part.get(), got);
    if (text.size() <= most) continue;
    wrong = files::too_large(most);
    return "";
  }
  wrong = source.wrong();
  return text;
}

}  // namespace kith::cli
