internal import CCurl

extension Transfer {
    /// Leaves nothing of a transfer to libcurl's defaults or to the environment that a policy fetch must not do.
    ///
    /// RFC 8461, 3.3: HTTP caching MUST NOT be used. libcurl has no cache, and no request here is conditional.
    func restrictRequest() {
        easy.set(CURLOPT_PROTOCOLS_STR, "https")
        // RFC 8461, 3.3: redirects MUST NOT be followed.
        easy.set(CURLOPT_FOLLOWLOCATION, 0)
        // The empty text also overrides `https_proxy` and the like of the environment.
        easy.set(CURLOPT_PROXY, "")
        easy.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        easy.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        easy.set(CURLOPT_HTTP09_ALLOWED, 0)
        // Nothing is offered with Accept-Encoding; what comes packed all the same stays packed.
        easy.set(CURLOPT_HTTP_CONTENT_DECODING, 0)
        easy.set(CURLOPT_PATH_AS_IS, 1)
        easy.set(CURLOPT_NOSIGNAL, 1)
        easy.set(CURLOPT_NOPROGRESS, 1)
    }

    /// Makes every connection new and leaves the peer to `PeerCheck`.
    func restrictSession() {
        easy.set(CURLOPT_FRESH_CONNECT, 1)
        easy.set(CURLOPT_FORBID_REUSE, 1)
        easy.set(CURLOPT_SSL_SESSIONID_CACHE, 0)
        // The address is numeric, and libcurl would keep even that.
        easy.set(CURLOPT_DNS_CACHE_TIMEOUT, 0)
        // RFC 8996: older versions are not to be used.
        easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        // With these left at their defaults libcurl parses the roots again for each connection, 20 ms a time.
        easy.set(CURLOPT_CAINFO, nil)
        easy.set(CURLOPT_CAPATH, nil)
        // The name is checked by `PeerCheck`: libcurl takes a common name for it, which RFC 8461, 3.3 rules out.
        easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        easy.set(CURLOPT_SSL_VERIFYHOST, 0)
    }
}
