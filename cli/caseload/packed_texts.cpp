#include "cli/caseload/packed_texts.hpp"

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <new>

namespace kith::cli {
namespace {

constexpr std::size_t most_dictionary = std::size_t{1} << 17U;

/// Its working memory is as large as a hundred records: one a thread.
ZSTD_CCtx* packing() {
  thread_local const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> mine(::ZSTD_createCCtx(),
                                                                                  ::ZSTD_freeCCtx);
  return mine.get();
}
ZSTD_DCtx* unpacking() {
  thread_local const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> mine(::ZSTD_createDCtx(),
                                                                                  ::ZSTD_freeDCtx);
  return mine.get();
}

}  // namespace

PackedTexts::~PackedTexts() {
  ::ZSTD_freeCDict(packing_);
  ::ZSTD_freeDDict(unpacking_);
}

std::string PackedTexts::packed(std::string_view text) {
  std::call_once(first_, [&] {
    const std::size_t length = std::min(text.size(), most_dictionary);
    packing_ = ::ZSTD_createCDict(text.data(), length, 1);
    unpacking_ = ::ZSTD_createDDict(text.data(), length);
  });
  if (packing() == nullptr || packing_ == nullptr || unpacking_ == nullptr) throw std::bad_alloc();
  thread_local std::string room;
  room.resize(::ZSTD_compressBound(text.size()));
  const std::size_t length =
      ::ZSTD_compress_usingCDict(packing(), room.data(), room.size(), text.data(), text.size(), packing_);
  if (::ZSTD_isError(length) != 0) throw std::bad_alloc();
  return {room.data(), length};
}

std::string PackedTexts::text(std::string_view packed) const {
  if (unpacking() == nullptr) throw std::bad_alloc();
  std::string out(::ZSTD_getFrameContentSize(packed.data(), packed.size()), '\0');
  const std::size_t length = ::ZSTD_decompress_usingDDict(unpacking(), out.data(), out.size(), packed.data(),
                                                          packed.size(), unpacking_);
  if (::ZSTD_isError(length) != 0) throw std::bad_alloc();
  return out;
}

}  // namespace kith::cli
