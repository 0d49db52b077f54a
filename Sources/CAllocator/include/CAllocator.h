#pragma once

// The settings of jemalloc, which reads them before `main`; nothing else looks at them. Other allocators do not know them.
//
// One arena: the threads that allocate (the DNS loop) and that free (the store) are two, and what one frees the other
// uses again.
extern const char *malloc_conf;
