import Glibc

/// Threads of the system, so that nothing but what a test does orders them.
enum Threads {
    static let count = 4

    /// Runs a body on all threads at once and waits for them.
    static func run(_ body: @escaping @Sendable () -> Void) {
        var threads: [pthread_t] = []
        for _ in 0..<count {
            var thread = pthread_t()
            // Balanced by `takeRetainedValue` in the thread.
            let job = unsafe Unmanaged.passRetained(Job(body: body)).toOpaque()
            let status = unsafe pthread_create(
                &thread, nil,
                { argument in
                    if let argument = unsafe argument {
                        unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
                    }
                    return nil
                }, job)
            precondition(status == 0, "no thread could be started")
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    private final class Job: Sendable {
        let body: @Sendable () -> Void

        init(body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }
}
