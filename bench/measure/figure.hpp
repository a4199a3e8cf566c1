#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

/// What every measuring program hands on: a line of CSV a figure.
namespace measure {

/// One figure, measured several times.
struct Figure {
  std::string name;
  std::int64_t size = 0;  ///< of what it is measured on: rules, people, bytes …; the name says which
  std::string unit;
  std::vector<double> values;
};

/// figure,size,unit,median,least,most,times
inline constexpr const char* csv_head = "figure,size,unit,median,least,most,times\n";
void write(std::ostream&, const Figure&);

/// The middle value; of an even number the lower of the two. There is at least one.
double median(std::vector<double>);

/// Keeps this process on one processor, the last that it may use. False where that is not allowed.
bool pin();

}  // namespace measure
