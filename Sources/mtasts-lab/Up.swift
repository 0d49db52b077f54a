import ArgumentParser
import Lab

/// `mtasts-lab up`: starts a lab and returns when all servers answer.
struct Up: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a lab.")

    @OptionGroup var place: Place
    @OptionGroup var content: Content

    @Flag(help: "Stay in the foreground; the lab ends with this process.")
    var foreground = false

    func run() throws {
        let files = LabFiles(directory: place.directory)
        if foreground {
            let lab = try Lab.start(directory: place.directory, options: content.options)
            lab.serveForever()
        }
        let arguments = [try LabDaemon.program()] + CommandLine.arguments.dropFirst() + ["--foreground"]
        try LabDaemon.start(arguments, in: files)
        print("the lab is up in \(files.directory); its settings are in \(files.environment)")
    }
}
