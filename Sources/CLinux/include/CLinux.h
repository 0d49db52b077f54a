#pragma once

// Linux calls that Swift's Glibc module leaves out.
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>

// Our own form of one message of a batch, because `struct mmsghdr` needs _GNU_SOURCE and three nested pointers.
struct clinux_datagram {
    void *bytes;
    // The bytes to send, the room to receive into, and after receiving the bytes received.
    uint32_t length;
    // After receiving: whether the datagram was longer than the room for it.
    uint32_t is_truncated;
};

// The most datagrams that one call moves.
#define CLINUX_BATCH 64

// Because sendmmsg is declared under _GNU_SOURCE only: sends on a connected socket, returns how many left or -1.
int clinux_send_batch(int descriptor, const struct clinux_datagram *datagrams, unsigned count);

// Because recvmmsg is declared under _GNU_SOURCE only: receives what is there without waiting, returns how many or -1.
int clinux_receive_batch(int descriptor, struct clinux_datagram *datagrams, unsigned count);

// Because EPOLL_CLOEXEC, EPOLLIN and their like arrive in Swift as unrelated types.
int clinux_epoll_create(void);
int clinux_epoll_add(int epoll, int descriptor, uint64_t tag, int writable);
// Watches level by level, whereas `clinux_epoll_add` reports each writable edge once; a second call changes the first.
int clinux_epoll_watch(int epoll, int descriptor, uint64_t tag, int is_new, int readable, int writable);
int clinux_epoll_forget(int epoll, int descriptor);

// Because the events of `struct epoll_event` are packed and in a union.
struct clinux_event {
    uint64_t tag;
    // An error and the end of a connection make it both readable and writable: either call tells which it is.
    uint32_t is_readable;
    uint32_t is_writable;
};
int clinux_epoll_wait(int epoll, struct clinux_event *events, int count, int milliseconds);

// Because EFD_CLOEXEC and EFD_NONBLOCK are an anonymous enum: a non-blocking counter to wake a loop with.
int clinux_eventfd(void);

// Because SO_RCVBUFFORCE and its fall-back are one thought: asks for buffers of that size, as far as is permitted.
void clinux_set_buffers(int descriptor, int bytes);

// Because O_TMPFILE is defined under _GNU_SOURCE only: opens a file without a name in a folder, for writing.
int clinux_open_unnamed(const char *folder);
