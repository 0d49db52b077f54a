#ifndef MTASTS_CPSL_SHIM_H
#define MTASTS_CPSL_SHIM_H

#include <libpsl.h>

#endif
