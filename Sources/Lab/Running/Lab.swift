import Foundation
import Synchronization

/// A running loopback internet: a name server, a relay before it, a web server and a few servers of ours.
///
/// The servers end with `stop()`, and by themselves when this process ends in any other way.
package final class Lab: Sendable {
    /// Everything that the lab wrote.
    package let files: LabFiles
    /// The resolver to survey with, as `ADDRESS:PORT`.
    package let resolver: String
    /// The name server behind it, for benchmarks, as `ADDRESS:PORT`; it plays no faults.
    package let nameServer: String
    /// The port of every policy host.
    package let httpsPort: UInt16
    /// The scenarios that are served.
    package let scenarios: [Scenario]
    /// The ordinary names that are served.
    package let population: Population
    /// The population that copies a study, which is served alone.
    package let study: StudyPopulation?

    private let stopped: StopFlag
    private let guardians: [Guardian]
    private let faultServers: FaultServers
    private let isStopped = Atomic(false)

    /// Networks that the surveyor must be allowed to contact.
    package var allowedNetworks: [String] { LabAddress.allowed }

    /// What a survey of the whole list must count.
    package var expectedCounts: ExpectedCounts { ExpectedCounts(expectations.map { $0.expected }) }

    /// What a survey must say, by domain, in the order of the list.
    package var expectations: some Sequence<(domain: String, expected: Expected)> {
        let catalogue = scenarios.lazy.map { (domain: $0.domain, expected: $0.expected) }
        let ordinary = population.lazy.map { (domain: $0.domain, expected: $0.expected) }
        let studied = (study.map(Array.init) ?? []).lazy.map { (domain: $0.domain, expected: $0.expected) }
        return [AnySequence(catalogue), AnySequence(ordinary), AnySequence(studied)].joined()
    }

    /// Starts a lab in a directory and returns when all servers answer.
    package static func start(directory: String, options: LabOptions = LabOptions()) throws(LabError) -> Lab {
        let files = LabFiles(directory: directory)
        try Requirements.check()
        try LabProcess.refuseIfRunning(in: files)
        try files.prepare()
        return try Lab(files: files, options: options)
    }

    private init(files: LabFiles, options: LabOptions) throws(LabError) {
        self.files = files
        let resolverPort = try Ports.port(options.resolverPort)
        let serverPort = try Ports.port(options.nameServerPort, besides: [resolverPort])
        let httpsPort = try Ports.port(options.httpsPort, besides: [resolverPort, serverPort])
        let backendPort = try Ports.port(nil, besides: [resolverPort, serverPort, httpsPort])
        resolver = "127.0.0.1:\(resolverPort)"
        nameServer = "127.0.0.1:\(serverPort)"
        self.httpsPort = httpsPort
        study = options.study.map { StudyPopulation(seed: options.seed, count: $0) }
        scenarios = options.servesCatalogue && study == nil ? Catalogue.scenarios : []
        population = try options.population()

        let written = try LabWriter(
            files: files, scenarios: scenarios,
            inhabitants: study?.inhabitants ?? AnySequence(population.lazy.map { $0 as any Inhabitant }),
            sharedRecords: study?.sharedRecords ?? []
        ).write()
        if let study { try files.write(study.truth.json, to: LabFiles.studyTruthName) }
        try files.write(NSDConfiguration(files: files, port: serverPort).text, to: "nsd/nsd.conf")
        let nginx = NginxConfiguration(
            files: files, httpsPort: httpsPort, backendPort: backendPort, isRoot: geteuid() == 0)
        try files.write(nginx.text(for: written.sites), to: "nginx/nginx.conf")

        stopped = StopFlag()
        let programs = LabPrograms(files: files)
        var started: [Guardian] = []
        do throws(LabError) {
            faultServers = try FaultServers(
                httpsPort: httpsPort, backendPort: backendPort, slowness: options.slowness, files: files,
                stopped: stopped)
            try programs.checkNginx()
            started.append(try programs.startNSD())
            started.append(try programs.startNginx())
            try DNSRelay(
                port: resolverPort, serverPort: serverPort, faults: FaultTable(written.faults),
                lossPercent: options.lossPercent, seed: options.seed
            ).start(stopped)
            guardians = started
            try Readiness(files: files).wait(resolver: resolverPort, https: httpsPort)
            try LabSettings(lab: self).write()
        } catch {
            stopped.set()
            for guardian in started { guardian.end() }
            throw error
        }
    }

    /// The options that make `mtasts-survey scan` survey the lab.
    package var scanOptions: [String] {
        ["--resolver", resolver, "--https-port", "\(httpsPort)", "--ca-file", files.authority]
            + allowedNetworks.flatMap { ["--allow-address", $0] }
    }

    /// The processes that keep the servers.
    var serverProcesses: [Int32] { guardians.map { $0.id } }

    /// Ends all servers and waits for them.
    package func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        stopped.set()
        for guardian in guardians { guardian.end() }
        try? FileManager.default.removeItem(atPath: files.processFile)
    }

    deinit {
        stop()
    }
}

extension LabOptions {
    /// The ordinary names of these options.
    package func population() throws(LabError) -> Population {
        guard study == nil else { return Population(seed: seed, count: 0, mix: mix) }
        guard let list else { return Population(seed: seed, count: names, mix: mix) }
        return Population(seed: seed, names: try NameList.names(in: list, limit: listLimit), mix: mix)
    }
}
