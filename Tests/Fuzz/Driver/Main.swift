@testable import Targets

/// libFuzzer's loop, which ends the process itself.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Runs one target: `FUZZ_TARGET=NAME fuzz [options of libFuzzer]`; without a name it lists them.
@main
enum Main {
    static func main() {
        guard FuzzTarget.chosen != nil else {
            for target in FuzzTarget.all { print(target.name, target.longest) }
            return
        }
        var count = CommandLine.argc
        var arguments = unsafe CommandLine.unsafeArgv
        _ = unsafe runDriver(&count, &arguments) { start, count in
            let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
            do {
                try FuzzTarget.chosen?.check(bytes)
            } catch {
                fatalError("\(error)")
            }
            return 0
        }
    }
}
