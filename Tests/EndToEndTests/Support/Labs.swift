import Foundation
import Lab

/// The labs of these tests: started when they are first needed, ended by their guardians with this process.
enum Labs {
    /// Every scenario of the catalogue and 3,000 ordinary names.
    static let catalogue = Result { try start("catalogue", LabOptions()) }

    /// The first 3,000 names of .gov, so that many have MTA-STS that the survey has policies to fetch.
    static let gov = Result {
        var options = LabOptions()
        options.list = Program.dataset("dotgov.csv")
        options.listLimit = govCount
        options.servesCatalogue = false
        options.mix.adoption = 0.1
        return try start("gov", options)
    }

    /// Names whose shares copy a study of the world.
    static let study = Result {
        var options = LabOptions()
        options.study = StudySurvey.names
        return try start("study", options)
    }

    /// How many names of .gov are served.
    static let govCount = 3_000

    private static func start(_ name: String, _ options: LabOptions) throws -> Lab {
        try Lab.start(directory: Scratch.root.appending(path: "lab-\(name)").path, options: options)
    }
}

extension Lab {
    /// Options with which a survey of the lab is quick, and as patient as its faults need.
    var quickOptions: [String] {
        scanOptions + [
            "--dns-rate", "unlimited", "--https-rate", "unlimited", "--https-per-address", "unlimited",
            "--dns-timeout", "1", "--dns-attempts", "2", "--https-timeout", "3", "--retry-after", "1",
        ]
    }

    /// The policy hosts that were asked, in order, a line a request.
    var requestedHosts: [String] {
        let log = FileManager.default.contents(atPath: files.accessLog) ?? Data()
        return String(decoding: log, as: UTF8.self).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            return fields.count == 4 ? String(fields[2]) : nil
        }
    }
}
