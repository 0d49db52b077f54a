import Foundation

/// What scripts and other programs need to know about a running lab.
struct LabSettings {
    private let files: LabFiles
    private let values: [(name: String, value: String)]
    private let servers: [Int32]

    init(lab: Lab) {
        files = lab.files
        servers = lab.serverProcesses
        values = [
            ("resolver", lab.resolver),
            ("nameserver", lab.nameServer),
            ("https_port", "\(lab.httpsPort)"),
            ("ca_file", files.authority),
            ("list", files.list),
            ("catalogue", files.catalogueList),
            ("truth", files.truth),
            ("study_truth", lab.study == nil ? "" : files.studyTruth),
            ("allow", lab.allowedNetworks.joined(separator: " ")),
            ("scan_options", lab.scanOptions.joined(separator: " ")),
            ("servers", servers.map(String.init).joined(separator: " ")),
        ]
    }

    /// Writes the settings for shells and for programs, and last the process file: with it the lab is up.
    func write() throws(LabError) {
        let shell = values.map { "LAB_\($0.name.uppercased())='\($0.value)'\n" }.joined()
        try files.write(shell, to: "lab.env")
        let members = values.map { "  \(CatalogueTable.quoted($0.name)): \(CatalogueTable.quoted($0.value))" }
        try files.write("{\n" + members.joined(separator: ",\n") + "\n}\n", to: "lab.json")
        guard let process = LabProcess.current else {
            throw .file(path: "/proc/self/stat", reason: "cannot be read")
        }
        try files.write(process.line, to: "lab.pid")
    }

    /// The server processes of the lab in a directory.
    static func servers(in files: LabFiles) -> [Int32] {
        guard let data = FileManager.default.contents(atPath: files.settings),
            let object = try? JSONDecoder().decode([String: String].self, from: data)
        else { return [] }
        return (object["servers"] ?? "").split(separator: " ").compactMap { Int32($0) }
    }
}
