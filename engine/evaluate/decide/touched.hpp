#pragma once
#include "engine/evaluate/record/asking.hpp"
#include "engine/model/condition.hpp"

namespace kith::evaluate {

/// Which conditions may come out otherwise because of an inquiry's suppositions.
class Touched {
 public:
  explicit Touched(const Inquiry&);
  bool operator()(const model::Atom&) const;

 private:
  const Inquiry& inquiry_;
  bool presumptions_ = false;  ///< some presumption hangs on what is supposed: then every condition may
};

}  // namespace kith::evaluate
