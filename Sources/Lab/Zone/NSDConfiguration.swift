/// The configuration of NSD: the root zone on one port, and no file outside the lab's directory.
struct NSDConfiguration {
    let files: LabFiles
    let port: UInt16

    var text: String {
        """
        server:
            ip-address: 127.0.0.1
            port: \(port)
            server-count: 1
            ip-transparent: no
            username: ""
            chroot: ""
            zonesdir: "\(files.path("nsd"))"
            database: ""
            pidfile: "\(files.path("nsd/nsd.pid"))"
            xfrdfile: "\(files.path("nsd/xfrd.state"))"
            xfrdir: "\(files.path("nsd"))"
            zonelistfile: "\(files.path("nsd/zone.list"))"
            cookie-secret-file: "\(files.path("nsd/cookie.secrets"))"
            logfile: "\(files.path("log/nsd.log"))"
            hide-version: yes
            minimal-responses: yes
            rrl-ratelimit: 0
            tcp-count: 200
            ipv4-edns-size: 1232
            receive-buffer-size: 4194304
            send-buffer-size: 4194304
        remote-control:
            control-enable: no
        zone:
            name: "."
            zonefile: "root.zone"

        """
    }
}
