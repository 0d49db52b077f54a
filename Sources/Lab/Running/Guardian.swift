import Glibc

/// A server that ends when we end, in whatever way.
///
/// A shell starts the server and reads from a pipe whose other end only we hold: when our process ends, or closes the pipe,
/// the shell reads the end of file and ends the server.
final class Guardian: Sendable {
    private let shell: ChildProcess
    private let pipe: Int32

    /// The process to wait for at the end.
    var id: Int32 { shell.id }

    init(_ arguments: [String], output: String) throws(LabError) {
        var ends: [Int32] = [0, 0]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw .process(what: "a pipe", errno: errno) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let script = """
            "$@" & server=$!
            read -r line
            kill -TERM $server 2>/dev/null
            wait $server
            """
        do throws(LabError) {
            shell = try ChildProcess.start(
                ["/bin/sh", "-c", script, "guardian"] + arguments, input: ends[0], output: output, detached: true)
        } catch {
            close(ends[1])
            throw error
        }
        pipe = ends[1]
    }

    /// Ends the server and waits for it.
    func end() {
        close(pipe)
        shell.wait()
    }
}
