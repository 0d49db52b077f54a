import Foundation

/// The configuration of the nginx of the tests.
enum NginxConfiguration {
    /// A policy as good as any.
    static let policy = #"version: STSv1\nmode: none\nmax_age: 86400\n"#

    /// Writes the bodies that nginx serves from files.
    static func writeFiles(in folder: URL) throws {
        for size in [65_536, 65_537, 1_000_000] {
            try Data(repeating: 0x61, count: size).write(to: folder.appendingPathComponent("body\(size)"))
        }
    }

    /// The whole configuration.
    static func text(folder: String, port: UInt16, oldPort: UInt16, rejectingPort: UInt16) -> String {
        """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 1024; }
        http {
            access_log off;
            client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; scgi_temp_path temp;
            uwsgi_temp_path temp;
            default_type text/plain;
            server_names_hash_bucket_size 128;
            ssl_session_tickets off;
            ssl_protocols TLSv1.2 TLSv1.3;
            \(server(port, "provider", "_", "default_server"))
            \(server(port, "good", "*.http.test", locations: locations(folder)))
            server {
                listen 127.0.0.1:\(port) ssl;
                server_name ~^h[0-9]+\\.many\\.test$;
                ssl_certificate good.chain.pem; ssl_certificate_key good.key;
                location / { return 200 "$host $ssl_server_name"; }
            }
            \(cases.map { server(port, $0.leaf, $0.host) }.joined(separator: "\n    "))
            server {
                listen 127.0.0.1:\(oldPort) ssl;
                ssl_protocols TLSv1 TLSv1.1;
                ssl_ciphers DEFAULT@SECLEVEL=0;
                ssl_certificate good.chain.pem; ssl_certificate_key good.key;
            }
            server { listen 127.0.0.1:\(rejectingPort) ssl; ssl_reject_handshake on; }
        }
        """
    }

    private static let cases = [
        ("wildcard", "*.example.test"), ("partial", "mta-sts.partial.test"), ("cn-only", "mta-sts.cn-only.test"),
        ("nameless", "mta-sts.nameless.test"), ("cn-beside", "mta-sts.cn-beside.test"),
        ("expired", "*.expired.test"), ("not-yet", "mta-sts.not-yet.test"), ("self-signed", "*.self-signed.test"),
        ("untrusted", "mta-sts.untrusted.test"), ("incomplete", "mta-sts.incomplete.test"),
        ("crowded", "mta-sts.crowded.test"), ("long", "mta-sts.long.test"),
    ].map { (leaf: $0.0, host: $0.1) }

    private static func server(
        _ port: UInt16, _ leaf: String, _ names: String, _ flags: String = "", locations: String? = nil
    ) -> String {
        let serving = locations ?? "location / { return 200 \"\(policy)\"; }"
        return "server { listen 127.0.0.1:\(port) ssl \(flags); listen [::1]:\(port) ssl \(flags); "
            + "server_name \(names); ssl_certificate \(leaf).chain.pem; ssl_certificate_key \(leaf).key; \(serving) }"
    }

    private static func locations(_ folder: String) -> String {
        let statuses = [203, 206, 403, 404, 429, 503].map { status in
            "location = /\(status) { add_header Retry-After 120 always; return \(status) \"\(policy)\"; }"
        }
        let redirects = [301, 302, 307, 308].map { status in
            "location = /\(status) { return \(status) https://elsewhere.test/policy; }"
        }
        let files = [65_536, 65_537].map { "location = /\($0) { alias \(folder)/body\($0); }" }
        let others = [
            "location = /204 { return 204; }",
            "location = /.well-known/mta-sts.txt { return 200 \"\(policy)\"; }",
            "location = /charset { default_type 'Text/Plain; charset=UTF-8; x=y'; return 200 \"\(policy)\"; }",
            "location = /html { default_type text/html; return 200 \"\(policy)\"; }",
            "location = /untyped { default_type ''; return 200 \"\(policy)\"; }",
            "location = /gzip { add_header Content-Encoding gzip; return 200 \"\(policy)\"; }",
            "location = /agent { return 200 \"$http_user_agent|$http_accept_encoding|$http_cookie$http_authorization$http_if_none_match$http_if_modified_since|$host\"; }",
            "location = /long404 { error_page 404 /body; return 404; }",
            "location = /body { internal; alias \(folder)/body1000000; }",
        ]
        return (statuses + redirects + files + others).joined(separator: " ")
    }
}
