#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/fuzz/blind.hpp"

// Every finding and every seed once more through its target, named before it is read: whatever ends the
// program is named last. Further arguments are a target and files, to look into one finding; or `--for
// SECONDS TARGET FOLDER FOUND` to try texts of a folder, changed at random.

namespace {

namespace fs = std::filesystem;

void replay(const kith::fuzz::Target& target, const fs::path& path) {
  std::printf("%.*s %s\n", static_cast<int>(target.name.size()), target.name.data(), path.filename().c_str());
  std::fflush(stdout);
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  target.run(text);
}

std::size_t replay_folder(const kith::fuzz::Target& target, const fs::path& folder) {
  if (!fs::is_directory(folder)) return 0;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& each : paths) replay(target, each);
  return paths.size();
}

/// `--for SECONDS TARGET FOLDER FOUND`
int try_one(char** arguments) {
  for (const kith::fuzz::Target& target : kith::fuzz::targets)
    if (target.name == arguments[3])
      std::printf("%s: %zu tried\n", arguments[3],
                  kith::fuzz::try_for(target, std::stoi(arguments[2]), arguments[4], arguments[5]));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  constexpr int to_try = 6;
  if (count == to_try && std::string_view(arguments[1]) == "--for") return try_one(arguments);
  const fs::path here = KITH_SOURCE_DIR "/tests/fuzz";
  std::size_t read = 0;
  for (const kith::fuzz::Target& target : kith::fuzz::targets) {
    if (count > 1 && target.name != arguments[1]) continue;
    for (int i = 2; i < count; ++i, ++read) replay(target, arguments[i]);
    if (count > 2) continue;
    for (const char* folder : {"seeds", "findings"})
      read += replay_folder(target, here / folder / target.name);
  }
  std::printf("%zu read\n", read);
  return read > 0 ? 0 : 1;
}
