// A relay before a name server that writes down every question, so that what was asked twice is read from here and not
// from what the survey says of itself.
//
// counting-relay SERVER_PORT FILE PER_MILLE: listens on a free port of 127.0.0.1, which is printed, passes questions to the
// server, and appends "name type" in lower case to the file, a line a question, before the question goes on. For so many
// domains of a thousand, chosen by a hash of the last two labels (FNV-1a), it answers _mta-sts itself, with SERVFAIL: they
// are what later passes are for. Ends with its parent.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ROOM = 4096, HEADER = 12, BUFFER = 8 << 20, NAME = 256, LINE = NAME + 16, TURN = 256 };

struct asker {
    struct sockaddr_in address;
    unsigned char id[2];
};

static struct asker askers[65536];
static char lines[TURN * LINE];

static void fail(const char *what) {
    perror(what);
    exit(74);
}

static int make_socket(int port, int is_client) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), size = BUFFER;
    // As root beyond the system's limit, otherwise up to it.
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size) != 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    int status = is_client ? connect(descriptor, (struct sockaddr *)&address, sizeof address)
                           : bind(descriptor, (struct sockaddr *)&address, sizeof address);
    if (status != 0) fail("counting-relay: socket");
    return descriptor;
}

// Writes a question as "name type\n"; 0 where there is none. `domain` becomes where the last two labels begin.
static int describe(const unsigned char *message, int size, char *line, int *domain) {
    int place = HEADER, length = 0, before = 0;
    *domain = 0;
    while (place < size && message[place] != 0) {
        int label = message[place++];
        if (label > 63 || place + label > size || length + label + 1 >= NAME) return 0;
        *domain = before;
        before = length;
        for (int index = 0; index < label; index++) {
            char byte = (char)message[place++];
            line[length++] = byte >= 'A' && byte <= 'Z' ? (char)(byte + 'a' - 'A') : byte;
        }
        line[length++] = '.';
    }
    if (length == 0 || place + 4 >= size) return 0;
    return length - 1 + sprintf(line + length - 1, " %d\n", message[place + 1] << 8 | message[place + 2]);
}

static int is_chosen(const char *line, int domain, uint32_t per_mille) {
    if (strncmp(line, "_mta-sts.", 9) != 0) return 0;
    uint32_t hash = 2166136261u;
    for (const char *byte = line + domain; *byte != ' '; byte++) hash = (hash ^ (unsigned char)*byte) * 16777619u;
    return hash % 1000 < per_mille;
}

// Takes the questions that have arrived, a turn at most.
static void take(int clients, int server, int log, uint32_t per_mille) {
    static unsigned char messages[TURN][ROOM];
    static int sizes[TURN], refused[TURN];
    static struct sockaddr_in addresses[TURN];
    static uint16_t next = 0;
    int count = 0, used = 0;
    for (; count < TURN; count++) {
        socklen_t room = sizeof addresses[count];
        ssize_t size = recvfrom(clients, messages[count], ROOM, 0, (struct sockaddr *)&addresses[count], &room);
        if (size < 0) break;
        char *line = lines + used;
        int domain, length = size > HEADER ? describe(messages[count], (int)size, line, &domain) : 0;
        sizes[count] = (int)size;
        refused[count] = length > 0 && is_chosen(line, domain, per_mille);
        used += length;
    }
    if (used > 0 && write(log, lines, (size_t)used) != used) fail("counting-relay: file");
    for (int index = 0; index < count; index++) {
        unsigned char *message = messages[index];
        if (sizes[index] <= HEADER) continue;
        if (refused[index]) {
            message[2] |= 0x80;
            message[3] = 0x80 | 2;
            sendto(clients, message, (size_t)sizes[index], 0, (struct sockaddr *)&addresses[index], sizeof addresses[index]);
            continue;
        }
        askers[next].address = addresses[index];
        memcpy(askers[next].id, message, 2);
        message[0] = (unsigned char)(next >> 8);
        message[1] = (unsigned char)(next & 0xff);
        next++;
        send(server, message, (size_t)sizes[index], 0);
    }
}

static void give_back(int clients, int server) {
    static unsigned char message[ROOM];
    for (int index = 0; index < TURN; index++) {
        ssize_t size = recv(server, message, ROOM, 0);
        if (size < 0) return;
        if (size <= HEADER) continue;
        struct asker *asker = &askers[message[0] << 8 | message[1]];
        memcpy(message, asker->id, 2);
        sendto(clients, message, (size_t)size, 0, (struct sockaddr *)&asker->address, sizeof asker->address);
    }
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: counting-relay SERVER_PORT FILE PER_MILLE\n");
        return 64;
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    int clients = make_socket(0, 0), server = make_socket(atoi(arguments[1]), 1);
    int log = open(arguments[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0) fail(arguments[2]);
    struct sockaddr_in own;
    socklen_t own_size = sizeof own;
    getsockname(clients, (struct sockaddr *)&own, &own_size);
    printf("%d\n", ntohs(own.sin_port));
    fflush(stdout);
    struct pollfd sources[2] = {{.fd = clients, .events = POLLIN}, {.fd = server, .events = POLLIN}};
    while (poll(sources, 2, -1) > 0) {
        if (sources[0].revents != 0) take(clients, server, log, (uint32_t)atoi(arguments[3]));
        if (sources[1].revents != 0) give_back(clients, server);
    }
    return 74;
}
