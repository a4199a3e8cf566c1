#include "engine/intake/json/addressed.hpp"

#include <nlohmann/json.hpp>

#include "engine/intake/json/on_demand.hpp"

namespace kith::intake {
namespace {

/// Watches for the outermost `person` and its `id`, and lets everything else go by.
struct Watch : nlohmann::json_sax<nlohmann::json> {
  Addressed found;
  std::size_t depth = 0;
  bool next = false;     ///< the value of `person` is next
  bool inside = false;   ///< that value is open
  bool id_next = false;  ///< and its `id` is next

  bool other() {
    next = id_next = false;
    return true;
  }
  bool open() {
    inside = next || (inside && depth > 1);
    ++depth;
    return other();
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
    if (next && depth == 1) found.person = value;
    if (id_next) found.record_of = value;
    return other();
  }
  bool key(string_t& name) override {
    found.record = found.record || (depth == 1 && name == "kith");
    next = depth == 1 && name == "person";
    id_next = inside && depth == 2 && name == "id";
    return true;
  }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }
};

/// The same of a document.
Addressed addressed(const Value& root) {
  Addressed found{true, root.find("kith").has_value(), {}, {}};
  const std::optional<Value> person = root.find("person");
  if (!person) return found;
  if (person->kind() == Kind::text) found.person = person->text();
  const std::optional<Value> id = person->find("id");
  if (id && id->kind() == Kind::text) found.record_of = id->text();
  return found;
}

}  // namespace

Addressed addressed(std::string_view line) {
  if (const auto document = read_on_demand(line)) return addressed(document->root());
  // It may still be one that is to be told why it is refused.
  Watch watch;
  if (!nlohmann::json::sax_parse(line.begin(), line.end(), &watch)) return {};
  watch.found.readable = true;
  return std::move(watch.found);
}

}  // namespace kith::intake
