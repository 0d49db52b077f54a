#pragma once

// First, because ldns/common.h otherwise defines `_Bool` as `signed char` and every bool arrives in Swift as Int8.
#include <stdbool.h>

#include <ldns/ldns.h>
