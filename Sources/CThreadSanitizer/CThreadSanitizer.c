#define _GNU_SOURCE
#include "CThreadSanitizer.h"

// Tells ThreadSanitizer what a contended `Mutex` of the standard library orders; decision 9 has the reasons.
#if __has_feature(thread_sanitizer)

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>
#include <stdint.h>

// The two calls of Swift's library, by their mangled names: `_MutexHandle._lockSlow(UInt32)` and `_unlockSlow()`.
// Where another version of Swift names them otherwise, these are not called and the false reports are back.
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

typedef SWIFT void (*lock_function)(uint32_t thread, SELF void *mutex);
typedef SWIFT void (*unlock_function)(SELF void *mutex);

static lock_function library_lock;
static unlock_function library_unlock;

__attribute__((constructor)) static void find_library_functions(void) {
    library_lock = (lock_function)dlsym(RTLD_NEXT, LOCK);
    library_unlock = (unlock_function)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void cthreadsanitizer_lock(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void cthreadsanitizer_unlock(SELF void *mutex) __asm__(UNLOCK);

SWIFT void cthreadsanitizer_lock(uint32_t thread, SELF void *mutex) {
    library_lock(thread, mutex);
    __tsan_acquire(mutex);
}

SWIFT void cthreadsanitizer_unlock(SELF void *mutex) {
    __tsan_release(mutex);
    library_unlock(mutex);
}

#endif
