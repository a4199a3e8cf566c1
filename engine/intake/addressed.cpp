#include "engine/intake/addressed.hpp"

#include <nlohmann/json.hpp>

namespace kith::intake {
namespace {

/// Watches for the outermost `person` and lets everything else go by.
struct Watch : nlohmann::json_sax<nlohmann::json> {
  std::optional<std::string> found;
  std::size_t depth = 0;
  bool next = false;

  bool other() {
    next = false;
    return true;
  }
  bool open() {
    next = false;
    ++depth;
    return true;
  }
  bool close() {
    --depth;
    return true;
  }
  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t) override { return other(); }
  bool number_unsigned(number_unsigned_t) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool string(string_t& value) override {
    if (next && depth == 1) found = value;
    return other();
  }
  bool key(string_t& name) override {
    next = depth == 1 && name == "person";
    return true;
  }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }
};

}  // namespace

Addressed addressed(std::string_view question) {
  Watch watch;
  if (!nlohmann::json::sax_parse(question.begin(), question.end(), &watch)) return {};
  return {true, std::move(watch.found)};
}

}  // namespace kith::intake
