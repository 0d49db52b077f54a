// A relay before a name server that keeps silent for some: the network's losses, at a cost that hardly shows.
//
// relay PORT SERVER_PORT names|queries PER_MILLE: listens on 127.0.0.1 (port 0 for a free one, which is printed) and
// passes questions to the server. "names" never answers for so many names of a thousand, chosen by a hash of the last
// two labels (FNV-1a, lower case); "queries" drops so many queries of a thousand, whatever they ask. Ends with its
// parent.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BATCH = 64, ROOM = 4096, HEADER = 12, BUFFER = 8 << 20 };

struct asker {
    struct sockaddr_in address;
    unsigned char id[2];
};

static struct asker askers[65536];
static unsigned char bytes[BATCH][ROOM];
static struct sockaddr_in addresses[BATCH];
static struct iovec rooms[BATCH];
static struct mmsghdr messages[BATCH];

static int make_socket(int port, int is_client) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), size = BUFFER;
    // As root beyond the system's limit, otherwise up to it.
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size) != 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    if (setsockopt(descriptor, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof size) != 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    int status = is_client ? connect(descriptor, (struct sockaddr *)&address, sizeof address)
                           : bind(descriptor, (struct sockaddr *)&address, sizeof address);
    if (status != 0) {
        perror("relay");
        exit(74);
    }
    return descriptor;
}

// The hash of the last two labels of the question's name; 0 where there is none.
static uint32_t hash_name(const unsigned char *message, int size) {
    int starts[128], labels = 0, place = HEADER;
    while (place < size && message[place] != 0 && labels < 128) {
        starts[labels++] = place;
        place += message[place] + 1;
    }
    if (labels < 2 || place >= size) return 0;
    uint32_t hash = 2166136261u;
    for (int index = starts[labels - 2] + 1; index < place; index++) {
        unsigned char byte = index == starts[labels - 1] ? '.' : message[index];
        if (byte >= 'A' && byte <= 'Z') byte += 'a' - 'A';
        hash = (hash ^ byte) * 16777619u;
    }
    return hash;
}

static int receive(int descriptor) {
    for (int index = 0; index < BATCH; index++) {
        rooms[index] = (struct iovec){bytes[index], ROOM};
        messages[index] = (struct mmsghdr){.msg_hdr = {.msg_name = &addresses[index],
            .msg_namelen = sizeof addresses[index], .msg_iov = &rooms[index], .msg_iovlen = 1}};
    }
    return recvmmsg(descriptor, messages, BATCH, 0, NULL);
}

// Sends the messages that were kept, which stand at the front.
static void send_all(int descriptor, int count) {
    int sent = 0;
    while (sent < count) {
        int now = sendmmsg(descriptor, messages + sent, count - sent, 0);
        if (now > 0) sent += now;
        else {
            struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
            poll(&wait, 1, 10);
        }
    }
}

static void keep(int place, int index, unsigned size, int has_address) {
    rooms[place] = (struct iovec){bytes[index], size};
    if (has_address) addresses[place] = askers[bytes[index][0] << 8 | bytes[index][1]].address;
    messages[place].msg_hdr = (struct msghdr){.msg_name = has_address ? &addresses[place] : NULL,
        .msg_namelen = has_address ? sizeof addresses[place] : 0, .msg_iov = &rooms[place], .msg_iovlen = 1};
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: relay PORT SERVER_PORT names|queries PER_MILLE\n");
        return 64;
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    int clients = make_socket(atoi(arguments[1]), 0), server = make_socket(atoi(arguments[2]), 1);
    int by_name = strcmp(arguments[3], "names") == 0;
    uint32_t per_mille = (uint32_t)atoi(arguments[4]), random = 1;
    struct sockaddr_in own;
    socklen_t own_size = sizeof own;
    getsockname(clients, (struct sockaddr *)&own, &own_size);
    printf("%d\n", ntohs(own.sin_port));
    fflush(stdout);
    uint16_t next = 0;
    struct pollfd sources[2] = {{.fd = clients, .events = POLLIN}, {.fd = server, .events = POLLIN}};
    while (poll(sources, 2, -1) > 0) {
        int kept = 0, received = sources[0].revents != 0 ? receive(clients) : 0;
        for (int index = 0; index < received; index++) {
            unsigned size = messages[index].msg_len;
            if (size < HEADER) continue;
            random = random * 1664525u + 1013904223u;
            uint32_t chance = by_name ? hash_name(bytes[index], (int)size) : random >> 8;
            if (chance % 1000 < per_mille && (!by_name || chance != 0)) continue;
            struct asker *asker = &askers[next];
            asker->address = addresses[index];
            memcpy(asker->id, bytes[index], 2);
            bytes[index][0] = next >> 8;
            bytes[index][1] = next & 0xff;
            next++;
            keep(kept++, index, size, 0);
        }
        send_all(server, kept);
        kept = 0;
        received = sources[1].revents != 0 ? receive(server) : 0;
        for (int index = 0; index < received; index++) {
            unsigned size = messages[index].msg_len;
            if (size < HEADER) continue;
            keep(kept++, index, size, 1);
            memcpy(bytes[index], askers[bytes[index][0] << 8 | bytes[index][1]].id, 2);
        }
        send_all(clients, kept);
    }
    return 74;
}
