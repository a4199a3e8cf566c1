#pragma once
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <unistd.h>

/// Runs the built program as a shell would.
namespace command {

struct Run {
  int code = -1;
  std::string out, err;
};

inline std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder of its own for one test, removed when done.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "kith-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// `arguments` as they stand in a shell, run in tests/command/data, with `input` on standard input. `before`
/// stands before the program, for settings such as `NO_COLOR=1`; `kith` stands for the program wherever it is
/// written `$KITH`.
inline Run run(const std::string& arguments, const std::string& input = "", const std::string& before = "") {
  const Folder folder;
  std::ofstream(folder.path() / "in", std::ios::binary) << input;
  const std::string at = folder.path().string();
  const std::string line =
      "cd '" KITH_SOURCE_DIR "/tests/command/data' && { export KITH='" KITH_PROGRAM "'; " + before +
      " \"$KITH\" " + arguments + "; } < '" + at + "/in' > '" + at + "/out' 2> '" + at + "/err'";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, read(folder.path() / "out"),
          read(folder.path() / "err")};
}

}  // namespace command
