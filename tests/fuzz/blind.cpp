#include "tests/fuzz/blind.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace kith::fuzz {
namespace {

namespace fs = std::filesystem;

/// What is being tried, and where it goes when it ends the program.
std::string trying, kept_in;

/// The sanitizers end the program by a signal where `abort_on_error=1` is set.
void keep(int) {
  const int file = ::open(kept_in.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 || ::write(file, trying.data(), trying.size()) < 0) ::_exit(3);
  ::_exit(1);
}

std::vector<std::string> texts_of(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& each : paths) {
    std::ifstream file(each, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::string some_bytes_changed(std::string text, std::mt19937& random) {
  for (unsigned n = random() % 4; n > 0 && !text.empty(); --n)
    text[random() % text.size()] = static_cast<char>(random());
  return text;
}

}  // namespace

std::size_t try_for(const Target& target, int seconds, const fs::path& folder, const fs::path& found) {
  constexpr std::size_t most_bytes = 8192;
  constexpr unsigned bytes_in = 16;
  constexpr unsigned longest = 20;  // seconds: a text that takes longer is a finding
  const std::vector<std::string> texts = texts_of(folder);
  const bool rules = target.name == "ruleset" || target.name == "format";
  const auto change = target.name == "compiled" ? changed_changes : rules ? changed_rules : changed_json;
  fs::create_directories(found);
  kept_in = found / (std::string(target.name) + "-" + std::to_string(::getpid()));
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGALRM}) std::signal(signal, keep);
  std::mt19937 random(std::random_device{}());
  std::size_t tried = 0;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  for (; !texts.empty() && std::chrono::steady_clock::now() < end; ++tried) {
    const std::string& one = texts[random() % texts.size()];
    trying = random() % bytes_in == 0 ? some_bytes_changed(one, random)
                                      : change(one, texts[random() % texts.size()], most_bytes, random());
    ::alarm(longest);
    target.run(trying);
    ::alarm(0);
  }
  return tried;
}

}  // namespace kith::fuzz
