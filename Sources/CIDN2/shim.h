#ifndef MTASTS_CIDN2_SHIM_H
#define MTASTS_CIDN2_SHIM_H

#include <idn2.h>

#endif
