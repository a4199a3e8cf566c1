#pragma once
#include "engine/model/given_text.hpp"
#include "engine/tables/archive/walk.hpp"
#include "kith/decimal.hpp"
#include "kith/diagnostic.hpp"

/// Where something stands, what is found, numbers.
namespace kith::tables {

void fields(auto& archive, Of<kith::Place> auto& it) {
  auto& [file, offset, length, line, column, width, excerpt, pointer] = it;
  archive(file, offset, length, line, column, width, excerpt, pointer);
}
void fields(auto& archive, Of<model::Spot> auto& it) {
  auto& [layer, offset, length, line, column, width] = it;
  archive(layer, offset, length, line, column, width);
}
void fields(auto& archive, Of<kith::Label> auto& it) {
  auto& [place, text] = it;
  archive(place, text);
}
void fields(auto& archive, Of<kith::FixIt> auto& it) {
  auto& [place, replacement] = it;
  archive(place, replacement);
}
void fields(auto& archive, Of<kith::Diagnostic> auto& it) {
  auto& [code, severity, message, place, hint, labels, notes, fix] = it;
  archive(code, severity, message, place, hint, labels, notes, fix);
}
void fields(auto& archive, Of<kith::Decimal> auto& it) {
  auto& [micros] = it;
  archive(micros);
}

}  // namespace kith::tables
