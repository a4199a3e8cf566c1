#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/matrix/matrix.hpp"

namespace kith::report {

/// Who has one answer to everything, which is said once.
struct SameForAll {
  std::string mark;
  std::vector<std::size_t> columns;
};

/// What a reader is told of a table: in lines where a line is enough, in cells where the answers differ.
/// Every column stands in `same` or in `columns`, and, where there are `columns`, every row in `rows` or in
/// `nothing`.
struct MatrixLines {
  std::vector<SameForAll> same;      ///< those who may be told most first
  std::vector<std::size_t> columns;  ///< whose answers differ
  std::vector<std::size_t> rows;     ///< of which one of `columns` has another answer than no
  std::vector<std::size_t> nothing;  ///< of which each of `columns` has a no
};

MatrixLines matrix_lines(const MatrixTable&, std::size_t columns);

struct MarkMeaning {
  std::string_view mark, words;
};
/// Of the marks that this matrix has, those who may be told most first.
std::vector<MarkMeaning> legend(const Matrix&);

/// What both renderings say of it, each as plain text.
std::string matrix_opening(const Matrix&);
inline constexpr std::string_view no_circle =
    "Who is in the circle was not supplied, so nobody is named: what stands here is about roles.";
/// Where there is nobody to ask about.
std::string_view nobody(const Matrix&);
std::string title_of(const MatrixColumn&);
std::string purposes_of(const MatrixTable&);
/// Without its colon. Where no table follows, it names the kinds of information.
std::string same_heading(const MatrixTable&, const MatrixLines&);
std::string whoever(const Matrix&, const SameForAll&);
std::string nothing_line(const MatrixTable&, const MatrixLines&);
std::vector<std::string> matrix_closing(const Matrix&);

}  // namespace kith::report
