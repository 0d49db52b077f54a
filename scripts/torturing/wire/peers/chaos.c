// A network and a resolver in trouble, between an asker and a name server.
//
// chaos SERVER_PORT LOG [NAME=NUMBER ...]: listens on 127.0.0.1, UDP and TCP, and prints its port and that of its
// control socket. Chances are out of a million datagrams, each way: loss, duplicate, reorder, corrupt; of answers only:
// truncate. "delay" is in milliseconds each way; "forge=1" sends forgeries before each true answer; "seed" makes it
// repeatable. A datagram to the control socket changes a number while it runs ("loss=0", "mode=1") and is answered with
// what was done so far; the log is on disk then. Modes: 0 none, 1 silent, 2 SERVFAIL to everything, 3 REFUSED to
// everything, 4 answers two seconds late, 5 NXDOMAIN to everything. A line of the log is what arrived: nanoseconds since
// 1970 by the kernel's clock at arrival, port and id of the asker, type, mode, name; "tcp" stands for a connection. Ends
// with its parent.
#define _GNU_SOURCE
#include "message.h"

#include <arpa/inet.h>
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BUFFER = 8 << 20, LATE = 2000, LONGEST_HOLD = 20, MILLION = 1000000, KEPT = 64 };
enum mode { NORMAL, SILENT, SERVFAIL, REFUSED, SLOW, LYING };
enum direction { TO_SERVER, TO_ASKER };

// What can be set, and what has been done.
enum { LOSS, DUPLICATE, REORDER, CORRUPT, TRUNCATE, DELAY, FORGE, SEED, MODE, SETTINGS };
static const char *const setting_names[SETTINGS] = {
    "loss", "duplicate", "reorder", "corrupt", "truncate", "delay", "forge", "seed", "mode"};
static uint32_t settings[SETTINGS] = {[SEED] = 1};
static uint64_t done[SETTINGS], forged[FORGERIES], arrived;

struct asker {
    struct sockaddr_in address;
    unsigned char id[2];
};

struct parcel {
    uint64_t due;
    enum direction direction;
    struct sockaddr_in to;
    struct message message;
};

static struct asker askers[65536];
static struct parcel held[2];
static struct message kept[KEPT];
static struct parcel **heap;
static unsigned heap_size, heap_room;
static int askers_socket, server_socket, other_address, other_port;
static FILE *record;

static uint64_t milliseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / MILLION;
}

static int happens(int setting) {
    if (settings[setting] == 0 || random_below(MILLION) >= settings[setting]) return 0;
    done[setting]++;
    return 1;
}

static int make_socket(int type, uint32_t host, int port, int is_client) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(host);
    // A connection of our own is only made where there is a process to wait for it.
    int waits = type == SOCK_STREAM && is_client;
    int descriptor = socket(AF_INET, type | SOCK_CLOEXEC | (waits ? 0 : SOCK_NONBLOCK), 0), size = BUFFER, on = 1;
    if (type == SOCK_DGRAM) {
        // As root beyond the system's limit, otherwise up to it.
        if (setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size) != 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
        setsockopt(descriptor, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    } else setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    int status = is_client ? connect(descriptor, (struct sockaddr *)&address, sizeof address)
                           : bind(descriptor, (struct sockaddr *)&address, sizeof address);
    if (status != 0 || (type == SOCK_STREAM && !is_client && listen(descriptor, 512) != 0)) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

static int port_of(int descriptor) {
    struct sockaddr_in own;
    socklen_t size = sizeof own;
    getsockname(descriptor, (struct sockaddr *)&own, &size);
    return ntohs(own.sin_port);
}

static void send_from(int descriptor, const struct message *message, const struct sockaddr_in *to) {
    while (sendto(descriptor, message->bytes, message->size, 0, (const struct sockaddr *)to, to ? sizeof *to : 0) < 0
           && (errno == EAGAIN || errno == ENOBUFS)) {
        struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
        poll(&wait, 1, 10);
    }
}

static void transmit(const struct parcel *parcel) {
    int is_answer = parcel->direction == TO_ASKER;
    send_from(is_answer ? askers_socket : server_socket, &parcel->message, is_answer ? &parcel->to : NULL);
}

static int is_sooner(unsigned one, unsigned other) {
    return heap[one]->due < heap[other]->due;
}

static void swap(unsigned one, unsigned other) {
    struct parcel *parcel = heap[one];
    heap[one] = heap[other];
    heap[other] = parcel;
}

static void put_off(const struct parcel *parcel) {
    if (heap_size == heap_room) heap = realloc(heap, (heap_room = heap_room * 2 + 64) * sizeof *heap);
    if (heap == NULL || (heap[heap_size] = malloc(sizeof *parcel)) == NULL) exit(70);
    *heap[heap_size] = *parcel;
    for (unsigned place = heap_size++; place > 0 && is_sooner(place, (place - 1) / 2); place = (place - 1) / 2)
        swap(place, (place - 1) / 2);
}

static void send_due(uint64_t now) {
    while (heap_size > 0 && heap[0]->due <= now) {
        struct parcel *parcel = heap[0];
        heap[0] = heap[--heap_size];
        for (unsigned place = 0, child; (child = 2 * place + 1) < heap_size; place = child) {
            if (child + 1 < heap_size && is_sooner(child + 1, child)) child++;
            if (!is_sooner(child, place)) break;
            swap(child, place);
        }
        transmit(parcel);
        free(parcel);
    }
}

static void release_held(enum direction direction) {
    if (held[direction].message.size == 0) return;
    transmit(&held[direction]);
    held[direction].message.size = 0;
}

// Sends a datagram on through the network in trouble.
static void pass(struct parcel *parcel, uint64_t now, unsigned wait) {
    if (happens(LOSS)) return;
    int copies = happens(DUPLICATE) ? 2 : 1;
    parcel->due = now + settings[DELAY] + wait;
    for (; copies > 0; copies--) {
        if (parcel->due > now) {
            put_off(parcel);
            continue;
        }
        if (held[parcel->direction].message.size == 0 && happens(REORDER)) {
            held[parcel->direction] = *parcel;
            held[parcel->direction].due = now + LONGEST_HOLD;
            continue;
        }
        transmit(parcel);
        release_held(parcel->direction);
    }
}

static void send_forgeries(struct parcel *parcel) {
    for (int kind = 0; kind < STANDALONE; kind++) {
        struct message message = parcel->message;
        if (kind == LATE_DUPLICATE) message = kept[random_below(KEPT)];
        if (message.size == 0 || !forge(&message, (enum forgery)kind)) continue;
        int descriptor = kind == WRONG_ADDRESS ? other_address : kind == WRONG_PORT ? other_port : askers_socket;
        send_from(descriptor, &message, &parcel->to);
        forged[kind]++;
    }
    kept[random_below(KEPT)] = parcel->message;
    int kind = random_below(2) == 0 ? POISON : UNRELATED_ALIAS;
    if (forge(&parcel->message, (enum forgery)kind)) forged[kind]++;
}

static uint64_t arrival_of(struct msghdr *header) {
    for (struct cmsghdr *item = CMSG_FIRSTHDR(header); item != NULL; item = CMSG_NXTHDR(header, item)) {
        if (item->cmsg_level != SOL_SOCKET || item->cmsg_type != SCM_TIMESTAMPNS) continue;
        struct timespec time;
        memcpy(&time, CMSG_DATA(item), sizeof time);
        return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
    }
    return 0;
}

// Receives one datagram; false where there is none.
static int receive(int descriptor, struct parcel *parcel, uint64_t *arrival) {
    char control[128];
    struct iovec room = {parcel->message.bytes, ROOM};
    struct msghdr header = {.msg_name = &parcel->to, .msg_namelen = sizeof parcel->to, .msg_iov = &room,
        .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    ssize_t size = recvmsg(descriptor, &header, 0);
    if (size < 0) return 0;
    parcel->message.size = (unsigned)size;
    *arrival = arrival_of(&header);
    return 1;
}

static void take_question(struct parcel *parcel, uint64_t arrival, uint64_t now) {
    static uint16_t next;
    struct message *message = &parcel->message;
    if (message->size < HEADER) return;
    char name[1024];
    question_name(message, name);
    arrived++;
    fprintf(record, "%" PRIu64 " %d %d %u %u %s\n", arrival, ntohs(parcel->to.sin_port),
        message->bytes[0] << 8 | message->bytes[1], question_type(message), settings[MODE], name);
    parcel->direction = TO_ASKER;
    switch (settings[MODE]) {
    case SILENT: return;
    case SERVFAIL: case REFUSED: case LYING:
        make_bare_reply(message, settings[MODE] == SERVFAIL ? 2 : settings[MODE] == REFUSED ? 5 : 3, 0);
        parcel->due = now;
        transmit(parcel);
        return;
    }
    struct asker *asker = &askers[next];
    asker->address = parcel->to;
    parcel->direction = TO_SERVER;
    // What a corrupted question is answered with goes back to an asker who never sent it like that.
    if (happens(CORRUPT)) corrupt_question(message);
    memcpy(asker->id, message->bytes, 2);
    message->bytes[0] = (unsigned char)(next >> 8);
    message->bytes[1] = (unsigned char)next;
    next++;
    pass(parcel, now, 0);
}

static void take_answer(struct parcel *parcel, uint64_t now) {
    struct message *message = &parcel->message;
    if (message->size < HEADER || settings[MODE] == SILENT) return;
    struct asker *asker = &askers[message->bytes[0] << 8 | message->bytes[1]];
    memcpy(message->bytes, asker->id, 2);
    parcel->to = asker->address;
    parcel->direction = TO_ASKER;
    if (happens(TRUNCATE)) make_bare_reply(message, message->bytes[3] & 0x0f, 1);
    if (settings[FORGE] != 0) send_forgeries(parcel);
    if (happens(CORRUPT)) corrupt_answer(message);
    pass(parcel, now, settings[MODE] == SLOW ? LATE : 0);
}

// Passes a connection on, in a process of its own that ends with it.
static void pass_connection(int asker, int server_port) {
    int server = make_socket(SOCK_STREAM, INADDR_LOOPBACK, server_port, 1);
    struct pollfd ends[2] = {{.fd = asker, .events = POLLIN}, {.fd = server, .events = POLLIN}};
    unsigned char bytes[ROOM];
    while (server >= 0 && poll(ends, 2, -1) > 0) {
        for (int index = 0; index < 2; index++) {
            if (ends[index].revents == 0) continue;
            ssize_t size = recv(ends[index].fd, bytes, sizeof bytes, 0);
            if (size <= 0) return;
            if (send(ends[!index].fd, bytes, (size_t)size, MSG_NOSIGNAL) != size) return;
        }
    }
}

static void take_connection(int listener, int server_port) {
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    int asker = accept4(listener, (struct sockaddr *)&from, &size, SOCK_CLOEXEC);
    if (asker < 0) return;
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    fprintf(record, "%" PRIu64 " %d 0 tcp %u .\n", (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec,
        ntohs(from.sin_port), settings[MODE]);
    fflush(record);
    pid_t parent = getpid();
    if (settings[MODE] == NORMAL && fork() == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() == parent) pass_connection(asker, server_port);
        _exit(0);
    }
    close(asker);
}

static int set(const char *text) {
    for (int index = 0; index < SETTINGS; index++) {
        size_t length = strlen(setting_names[index]);
        if (strncmp(text, setting_names[index], length) != 0 || text[length] != '=') continue;
        settings[index] = (uint32_t)strtoul(text + length + 1, NULL, 10);
        if (index == SEED) seed_random(settings[SEED]);
        return 1;
    }
    return 0;
}

static void take_order(int control) {
    char text[256], reply[2048];
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    ssize_t length = recvfrom(control, text, sizeof text - 1, 0, (struct sockaddr *)&from, &size);
    if (length < 0) return;
    text[length] = 0;
    if (length > 0) set(text);
    fflush(record);
    int end = snprintf(reply, sizeof reply, "arrived=%" PRIu64, arrived);
    for (int index = 0; index < FORGE; index++)
        end += snprintf(reply + end, sizeof reply - (size_t)end, " %s=%" PRIu64, setting_names[index], done[index]);
    for (int index = 0; index < FORGERIES; index++)
        end += snprintf(reply + end, sizeof reply - (size_t)end, " %s=%" PRIu64, forgery_names[index], forged[index]);
    sendto(control, reply, (size_t)end, 0, (struct sockaddr *)&from, size);
}

// How long to sleep until something that was put off is due.
static int patience(uint64_t now) {
    uint64_t due = heap_size > 0 ? heap[0]->due : now + 1000;
    for (int index = 0; index < 2; index++)
        if (held[index].message.size != 0 && held[index].due < due) due = held[index].due;
    return due > now ? (int)(due - now) : 0;
}

int main(int count, char **arguments) {
    if (count < 3 || (record = fopen(arguments[2], "w")) == NULL) {
        fprintf(stderr, "usage: chaos SERVER_PORT LOG [NAME=NUMBER ...]\n");
        return 64;
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    signal(SIGCHLD, SIG_IGN);
    seed_random(1);
    for (int index = 3; index < count; index++)
        if (!set(arguments[index])) {
            fprintf(stderr, "chaos: there is nothing to set in %s\n", arguments[index]);
            return 64;
        }
    int server_port = atoi(arguments[1]), listener = -1;
    // A port that is free for datagrams may be taken for connections.
    for (int attempts = 0; listener < 0 && attempts < 100; attempts++) {
        if (attempts > 0) close(askers_socket);
        askers_socket = make_socket(SOCK_DGRAM, INADDR_LOOPBACK, 0, 0);
        listener = make_socket(SOCK_STREAM, INADDR_LOOPBACK, port_of(askers_socket), 0);
    }
    server_socket = make_socket(SOCK_DGRAM, INADDR_LOOPBACK, server_port, 1);
    other_address = make_socket(SOCK_DGRAM, INADDR_LOOPBACK + 1, port_of(askers_socket), 0);
    other_port = make_socket(SOCK_DGRAM, INADDR_LOOPBACK, 0, 0);
    int control = make_socket(SOCK_DGRAM, INADDR_LOOPBACK, 0, 0);
    if (listener < 0 || server_socket < 0 || other_address < 0 || other_port < 0 || control < 0) {
        perror("chaos");
        return 74;
    }
    printf("%d %d\n", port_of(askers_socket), port_of(control));
    fflush(stdout);
    struct pollfd sources[4] = {{.fd = askers_socket, .events = POLLIN}, {.fd = server_socket, .events = POLLIN},
        {.fd = listener, .events = POLLIN}, {.fd = control, .events = POLLIN}};
    static struct parcel parcel;
    while (poll(sources, 4, patience(milliseconds())) >= 0 || errno == EINTR) {
        uint64_t arrival, now = milliseconds();
        for (int index = 0; index < KEPT && receive(askers_socket, &parcel, &arrival); index++)
            take_question(&parcel, arrival, now);
        for (int index = 0; index < KEPT && receive(server_socket, &parcel, &arrival); index++)
            take_answer(&parcel, now);
        if (sources[2].revents != 0) take_connection(listener, server_port);
        if (sources[3].revents != 0) take_order(control);
        send_due(now);
        for (int index = 0; index < 2; index++)
            if (held[index].message.size != 0 && held[index].due <= now) release_held((enum direction)index);
    }
    return 74;
}
