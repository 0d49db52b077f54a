import Glibc

/// How many files the system lets this process have open at once.
enum DescriptorLimit {
    /// Raises the soft limit to the hard one, which needs no rights, and tells what it is then.
    static func raise() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        let soft = limit.rlim_cur
        limit.rlim_cur = limit.rlim_max
        let isRaised = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        return Int(clamping: isRaised ? limit.rlim_max : soft)
    }

    /// What the limit leaves for sockets, with one warning where that is less than a scan would have.
    static func budget(_ wanted: DescriptorBudget, resolvers: Int) throws(Failure) -> DescriptorBudget {
        let limit = raise()
        guard let budget = wanted.fitted(to: limit, resolvers: resolvers) else {
            throw Failure(
                .io,
                "only \(limit) files may be open at once, and a scan needs \(wanted.leastLimit(resolvers: resolvers)); "
                    + "raise the limit (ulimit -n)")
        }
        if budget != wanted {
            Console.error(
                "only \(limit) files may be open at once: \(budget.fetches) policies are fetched at a time instead of "
                    + "\(wanted.fetches), and DNS has \(budget.datagrams + budget.streams) sockets instead of "
                    + "\(wanted.datagrams + wanted.streams); for more raise the limit (ulimit -n)")
        }
        return budget
    }
}
