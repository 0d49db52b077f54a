// The least that a verified policy fetch costs: OpenSSL's handshake, one GET, the body, one after another.
//
// floor FILE PORT ROOTS new|shared: the file holds a host and its IPv4 address a line. The roots are parsed once. With
// "new" every connection has an SSL_CTX of its own, as libcurl has it; with "shared" all have one.
#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { HOST_SIZE = 256, BODY_SIZE = 1 << 16 };

static SSL_CTX *make_context(X509_STORE *store) {
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (context == NULL) return NULL;
    SSL_CTX_set1_cert_store(context, store);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    return context;
}

static int connect_to(const char *address, int port) {
    struct sockaddr_in target = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    if (inet_pton(AF_INET, address, &target.sin_addr) != 1) return -1;
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor >= 0 && connect(descriptor, (struct sockaddr *)&target, sizeof target) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

// Sends the request and reads to the end; 1 for a whole policy with status 200.
static int get_policy(SSL *ssl, const char *host) {
    char request[HOST_SIZE + 128];
    int size = snprintf(request, sizeof request,
        "GET /.well-known/mta-sts.txt HTTP/1.1\r\nHost: %s\r\nUser-Agent: floor\r\nAccept: */*\r\n"
        "Connection: close\r\n\r\n",
        host);
    if (SSL_write(ssl, request, size) != size) return 0;
    static char response[BODY_SIZE];
    int filled = 0, count, room = BODY_SIZE - 1;
    while (filled < room && (count = SSL_read(ssl, response + filled, room - filled)) > 0) filled += count;
    response[filled] = 0;
    char *body = strstr(response, "\r\n\r\n");
    return body != NULL && strncmp(response, "HTTP/1.1 200", 12) == 0 && strncmp(body + 4, "version: STSv1", 14) == 0;
}

static int fetch(SSL_CTX *context, const char *host, const char *address, int port) {
    int descriptor = connect_to(address, port);
    if (descriptor < 0) return 0;
    SSL *ssl = SSL_new(context);
    int is_policy = 0;
    if (ssl != NULL && SSL_set_fd(ssl, descriptor) == 1 && SSL_set_tlsext_host_name(ssl, host) == 1
        && SSL_set1_host(ssl, host) == 1 && SSL_connect(ssl) == 1 && SSL_get_verify_result(ssl) == X509_V_OK) {
        is_policy = get_policy(ssl, host);
        SSL_shutdown(ssl);
    }
    SSL_free(ssl);
    close(descriptor);
    return is_policy;
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: floor FILE PORT ROOTS new|shared\n");
        return 64;
    }
    FILE *file = fopen(arguments[1], "r");
    X509_STORE *store = X509_STORE_new();
    if (file == NULL || store == NULL || X509_STORE_load_file(store, arguments[3]) != 1) {
        fprintf(stderr, "floor: the file or the roots cannot be read\n");
        return 65;
    }
    ERR_clear_error();
    int is_shared = strcmp(arguments[4], "shared") == 0;
    SSL_CTX *common = is_shared ? make_context(store) : NULL;
    char host[HOST_SIZE], address[64];
    int policies = 0, others = 0;
    while (fscanf(file, "%255s %63s", host, address) == 2) {
        SSL_CTX *context = is_shared ? common : make_context(store);
        if (context != NULL && fetch(context, host, address, atoi(arguments[2]))) policies++;
        else others++;
        if (!is_shared) SSL_CTX_free(context);
    }
    printf("{\"policies\": %d, \"others\": %d}\n", policies, others);
    SSL_CTX_free(common);
    X509_STORE_free(store);
    fclose(file);
    return 0;
}
