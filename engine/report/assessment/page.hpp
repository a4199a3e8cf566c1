#pragma once
#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"

namespace kith::report {

Page page(const Assessment&, Form = Form::flat);
Page page(const WhoDecides&);

}  // namespace kith::report
