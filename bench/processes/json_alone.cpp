/// Usage: kith_json_alone FILE.ndjson
///
/// Takes every document of the file apart with simdjson on all processors, makes nothing of it, and says how
/// many there were.
#include <iostream>
#include <thread>

#include "bench/peers/json.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: kith_json_alone FILE.ndjson\n";
    return 2;
  }
  const std::ptrdiff_t count = peers::documents(argv[1], std::max(std::thread::hardware_concurrency(), 1U));
  std::cout << count << '\n';
  return count < 0 ? 1 : 0;
}
