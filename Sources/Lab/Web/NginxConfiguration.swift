/// The configuration of nginx for a set of sites.
///
/// Ordinary hosts share one server: certificate and policy are files named after the host, so that any number of them
/// costs nothing. Only a site that needs words of its own gets a server block.
package struct NginxConfiguration {
    let files: LabFiles
    let httpsPort: UInt16
    let backendPort: UInt16
    /// Whether workers are to keep the rights of root, who alone can read the lab's directory then.
    let isRoot: Bool

    /// The whole file; `sites` are those that `needsServer`.
    func text(for sites: [Site]) -> String {
        var text = """
            daemon off;
            \(isRoot ? "user root root;" : "")
            worker_processes 2;
            pid \(files.path("nginx/nginx.pid"));
            error_log \(files.path("log/nginx.log"));
            events { worker_connections 1000; }
            http {
                log_format lab '$msec $server_addr $host $status';
                access_log \(files.accessLog) lab;
                client_body_temp_path \(files.path("nginx/body"));
                proxy_temp_path \(files.path("nginx/proxy"));
                fastcgi_temp_path \(files.path("nginx/fastcgi"));
                uwsgi_temp_path \(files.path("nginx/uwsgi"));
                scgi_temp_path \(files.path("nginx/scgi"));
                server_names_hash_max_size 65536;
                server_names_hash_bucket_size 256;
                types {}
                default_type text/plain;
                ssl_certificate \(files.path("certs/$ssl_server_name.pem"));
                ssl_certificate_key \(files.path("ca/leaf.key"));
                ssl_session_tickets off;

            """
        text += server(listening: LabAddress.ordinary.map { "\($0):\(httpsPort) ssl default_server" }, ordinary)
        text += server(listening: ["\(LabAddress.plainHTTP):\(httpsPort) default_server"], ordinary)
        text += server(
            listening: ["\(LabAddress.rejectedHandshake):\(httpsPort) ssl default_server"], "ssl_reject_handshake on;")
        text += server(
            listening: ["\(LabAddress.oldProtocol):\(httpsPort) ssl default_server"],
            "ssl_protocols TLSv1 TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0; \(ordinary)")
        text += server(
            listening: ["\(LabAddress.nameDependent):\(httpsPort) ssl default_server"],
            "ssl_certificate \(files.path("certs/stranger.pem")); return 404;")
        for site in sites { text += server(for: site) }
        return text + "}\n"
    }

    private var ordinary: String {
        "location = /.well-known/mta-sts.txt { alias \(files.path("policies/$host.txt")); } location / { return 404; }"
    }

    private func server(listening: [String], named name: String? = nil, _ body: String) -> String {
        let lines = listening.map { "listen \($0);" }.joined(separator: " ")
        let name = name.map { "server_name \($0); " } ?? ""
        return "    server { \(lines) \(name)\(body) }\n"
    }

    private func server(for site: Site) -> String {
        let location = "location = /.well-known/mta-sts.txt"
        let body =
            switch site.behaviour {
            case .body(_, let contentType):
                "\(location) { default_type \"\(contentType)\"; alias \(files.path("policies/$host.txt")); }"
            case .status(let status, let body, let headers):
                "\(location) { \(returning(status, body ?? Catalogue.policyText(site.domain), headers)) }"
            case .compressed:
                "\(location) { gzip_static always; alias \(files.path("policies/$host.txt")); }"
            case .emptyReply:
                "\(location) { return 444; }"
            case .stream(let fault):
                """
                \(location) { proxy_pass http://\(LabAddress.backend):\(backendPort)/\(fault.rawValue); \
                proxy_http_version 1.1; proxy_set_header Host $host; proxy_buffering off; proxy_read_timeout 300; }
                """
            default:
                ordinary
            }
        return server(listening: site.servedAddresses.map { "\($0):\(httpsPort) ssl" }, named: site.policyHost, body)
    }

    private func returning(_ status: Int, _ body: String, _ headers: [String: String]) -> String {
        var text = ""
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) where name != "Location" {
            text += name == "Content-Type" ? "default_type \"\(value)\"; " : "add_header \(name) \"\(value)\" always; "
        }
        let content = headers["Location"] ?? body
        return text + (status == 204 ? "return 204;" : "return \(status) \"\(content)\";")
    }
}

extension Site {
    /// Whether nginx needs a server block for this site alone.
    var needsServer: Bool {
        switch behaviour {
        case .body(_, let contentType): contentType != "text/plain"
        case .status, .compressed, .emptyReply, .stream, .nameDependent: true
        case .policy, .missing, .connection, .plainHTTP, .rejectedHandshake, .oldProtocol, .nothing: false
        }
    }
}
