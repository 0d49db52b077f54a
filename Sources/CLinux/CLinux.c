#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <sys/socket.h>

int clinux_send_batch(int descriptor, const struct clinux_datagram *datagrams, unsigned count) {
    struct mmsghdr messages[CLINUX_BATCH];
    struct iovec parts[CLINUX_BATCH];
    if (count > CLINUX_BATCH) count = CLINUX_BATCH;
    for (unsigned i = 0; i < count; i++) {
        parts[i] = (struct iovec){datagrams[i].bytes, datagrams[i].length};
        messages[i] = (struct mmsghdr){.msg_hdr = {.msg_iov = &parts[i], .msg_iovlen = 1}};
    }
    return sendmmsg(descriptor, messages, count, MSG_DONTWAIT | MSG_NOSIGNAL);
}

int clinux_receive_batch(int descriptor, struct clinux_datagram *datagrams, unsigned count) {
    struct mmsghdr messages[CLINUX_BATCH];
    struct iovec parts[CLINUX_BATCH];
    if (count > CLINUX_BATCH) count = CLINUX_BATCH;
    for (unsigned i = 0; i < count; i++) {
        parts[i] = (struct iovec){datagrams[i].bytes, datagrams[i].length};
        messages[i] = (struct mmsghdr){.msg_hdr = {.msg_iov = &parts[i], .msg_iovlen = 1}};
    }
    int received = recvmmsg(descriptor, messages, count, MSG_DONTWAIT, NULL);
    for (int i = 0; i < received; i++) {
        datagrams[i].length = messages[i].msg_len;
        datagrams[i].is_truncated = (messages[i].msg_hdr.msg_flags & MSG_TRUNC) != 0;
    }
    return received;
}

int clinux_epoll_create(void) {
    return epoll_create1(EPOLL_CLOEXEC);
}

int clinux_epoll_add(int epoll, int descriptor, uint64_t tag, int writable) {
    struct epoll_event event = {.events = EPOLLIN | (writable ? EPOLLOUT | EPOLLET : 0), .data = {.u64 = tag}};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int clinux_epoll_watch(int epoll, int descriptor, uint64_t tag, int is_new, int readable, int writable) {
    struct epoll_event event = {.events = (readable ? EPOLLIN : 0) | (writable ? EPOLLOUT : 0), .data = {.u64 = tag}};
    return epoll_ctl(epoll, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
}

int clinux_epoll_forget(int epoll, int descriptor) {
    return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
}

int clinux_epoll_wait(int epoll, struct clinux_event *events, int count, int milliseconds) {
    struct epoll_event found[CLINUX_BATCH];
    int ready = epoll_wait(epoll, found, count < CLINUX_BATCH ? count : CLINUX_BATCH, milliseconds);
    for (int i = 0; i < ready; i++) {
        uint32_t bits = found[i].events, both = EPOLLERR | EPOLLHUP;
        events[i] = (struct clinux_event){
            .tag = found[i].data.u64,
            .is_readable = (bits & (EPOLLIN | both)) != 0,
            .is_writable = (bits & (EPOLLOUT | both)) != 0,
        };
    }
    return ready;
}

int clinux_eventfd(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

void clinux_set_buffers(int descriptor, int bytes) {
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) != 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    if (setsockopt(descriptor, SOL_SOCKET, SO_SNDBUFFORCE, &bytes, sizeof bytes) != 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
}

int clinux_open_unnamed(const char *folder) {
    return open(folder, O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
}
