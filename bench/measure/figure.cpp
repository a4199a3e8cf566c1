#include "bench/measure/figure.hpp"

#include <sched.h>

#include <algorithm>
#include <ostream>

namespace measure {

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void write(std::ostream& out, const Figure& figure) {
  const auto [least, most] = std::minmax_element(figure.values.begin(), figure.values.end());
  out << figure.name << ',' << figure.size << ',' << figure.unit << ',' << median(figure.values) << ','
      << *least << ',' << *most << ',' << figure.values.size() << std::endl;
}

bool pin() {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return false;
  for (int cpu = CPU_SETSIZE - 1; cpu >= 0; --cpu) {
    if (!CPU_ISSET(cpu, &allowed)) continue;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    return sched_setaffinity(0, sizeof one, &one) == 0;
  }
  return false;
}

}  // namespace measure
