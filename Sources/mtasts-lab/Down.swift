import ArgumentParser
import Lab

/// `mtasts-lab down`: ends a lab and waits until all its processes are gone.
struct Down: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End a lab.")

    @OptionGroup var place: Place

    func run() throws {
        let files = LabFiles(directory: place.directory)
        try LabProcess.end(in: files)
        print("the lab in \(files.directory) is down")
    }
}
