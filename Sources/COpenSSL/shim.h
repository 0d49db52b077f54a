#ifndef MTASTS_COPENSSL_SHIM_H
#define MTASTS_COPENSSL_SHIM_H

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

/* XN_FLAG_RFC2253 is an expression with casts, which Swift does not import. */
static inline unsigned long mtasts_rfc2253_flags(void) {
    return XN_FLAG_RFC2253;
}

#endif
