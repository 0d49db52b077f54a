import Foundation

/// The private authority of a lab: one script for `openssl`, run once.
struct CertificateAuthority {
    let files: LabFiles

    /// Makes the authority and all certificates of the plan.
    func make(_ plan: CertificatePlan) throws(LabError) {
        try files.write(Self.configuration, to: "ca/openssl.cnf")
        try files.write("", to: "ca/index.txt")
        let script = try TextFile(files.path("ca/make.sh"))
        try script.write(Self.preparation)
        for (index, order) in plan.orders.enumerated() {
            let names = order.names.map { "DNS:\($0)" }.joined(separator: ",")
            try files.write("\(Self.leafExtensions)subjectAltName=\(names)\n", to: "ca/\(index).ext")
            try script.write(command(for: order, index))
        }
        try script.close()
        try ChildProcess.run(
            ["/bin/sh", "-e", files.path("ca/make.sh"), files.directory], output: "log/ca.log", in: files)
        for (host, file) in plan.links {
            let path = files.path("certs/\(host).pem")
            guard unsafe symlink(files.path(file), path) == 0 else {
                throw .file(path: path, reason: "cannot be linked (error \(errno))")
            }
        }
    }

    private func command(for order: CertificatePlan.Order, _ index: Int) -> String {
        let signed = "openssl x509 -req -in leaf.csr -set_serial \(index + 1_000) -extfile \(index).ext"
        let chain = "cat leaf.crt issuing.pem > ../\(order.file)\n"
        let dated = "openssl ca -batch -notext -in leaf.csr -extfile \(index).ext -out leaf.crt"
        switch order.kind {
        case .ordinary, .names:
            return "\(signed) -CA issuing.pem -CAkey issuing.key -days 90 -out leaf.crt\n\(chain)"
        case .commonNameOnly:
            return """
                openssl req -new -key leaf.key -subj '/CN=\(order.names[0])' -out named.csr
                openssl x509 -req -in named.csr -set_serial \(index + 1_000) -CA issuing.pem -CAkey issuing.key \
                -extfile plain.ext -days 90 -out leaf.crt
                \(chain)
                """
        case .expired:
            return "\(dated) -startdate 20240101000000Z -enddate 20240331000000Z\n\(chain)"
        case .notYetValid:
            return "\(dated) -startdate 20990101000000Z -enddate 20990331000000Z\n\(chain)"
        case .expiresSoon:
            return "\(signed) -CA issuing.pem -CAkey issuing.key -days 3 -out leaf.crt\n\(chain)"
        case .selfSigned:
            return "\(signed) -signkey leaf.key -days 90 -out ../\(order.file)\n"
        case .untrusted:
            return """
                \(signed) -CA stranger.pem -CAkey stranger.key -days 90 -out leaf.crt
                cat leaf.crt stranger.pem > ../\(order.file)

                """
        case .missing:
            preconditionFailure("no certificate is ordered for a host without one")
        case .incompleteChain:
            return "\(signed) -CA issuing.pem -CAkey issuing.key -days 90 -out ../\(order.file)\n"
        }
    }

    private static let leafExtensions = """
        basicConstraints=critical,CA:FALSE
        keyUsage=critical,digitalSignature
        extendedKeyUsage=serverAuth

        """

    private static let configuration = """
        [req]
        distinguished_name=name
        [name]
        [authority]
        basicConstraints=critical,CA:TRUE
        keyUsage=critical,keyCertSign,cRLSign
        subjectKeyIdentifier=hash
        [ca]
        default_ca=lab
        [lab]
        database=index.txt
        new_certs_dir=.
        certificate=issuing.pem
        private_key=issuing.key
        default_md=sha256
        rand_serial=yes
        unique_subject=no
        policy=any
        [any]
        commonName=optional
        organizationName=optional

        """

    private static let preparation = """
        cd "$1/ca"
        for name in root issuing stranger leaf; do
            openssl ecparam -name prime256v1 -genkey -noout -out $name.key
        done
        openssl req -x509 -new -key root.key -subj '/O=mtasts-lab/CN=mtasts-lab root' -days 3650 \\
            -extensions authority -out root.pem
        openssl req -x509 -new -key stranger.key -subj '/O=mtasts-lab/CN=mtasts-lab stranger' -days 3650 \\
            -extensions authority -out stranger.pem
        openssl req -new -key issuing.key -subj '/O=mtasts-lab/CN=mtasts-lab issuing' -out issuing.csr
        openssl x509 -req -in issuing.csr -CA root.pem -CAkey root.key -set_serial 1 -days 1825 \\
            -extfile openssl.cnf -extensions authority -out issuing.pem
        openssl req -new -key leaf.key -subj '/O=mtasts-lab' -out leaf.csr
        printf 'basicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\n' > plain.ext
        printf 'subjectAltName=DNS:stranger.invalid\\n' > stranger.ext
        openssl x509 -req -in leaf.csr -set_serial 2 -signkey leaf.key -extfile stranger.ext -days 90 \\
            -out ../certs/stranger.pem

        """
}
