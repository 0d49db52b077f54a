/// What follows from what a server said.
extension Engine {
    /// Acts on the reading of a message for a slot.
    mutating func take(_ reading: Reading, for slot: Int) {
        switch reading {
        case .unrelated:
            // Whoever forges or repeats, the true reply may still come: the slot goes on listening.
            statistics.ignored += 1
        case .caseNotKept:
            if case .datagram = slots[slot].place {
                // Of all that a forger must guess only the case was wrong: the true reply may still come. Without random
                // case is asked when this attempt's time is over.
                statistics.ignored += 1
                slots[slot].lostCase = true
                return
            }
            askWithoutCase(slot)
        case .ednsRefused:
            slots[slot].testsWithoutEDNS = true
            askAgain(slot)
        case .truncated:
            if case .stream = slots[slot].place {
                attemptFailed(slot, .malformed)
                return
            }
            release(slot)
            slots[slot].notes.insert(.usedTCP)
            streamQueue.append(slot)
        case .failure(let failure):
            attemptFailed(slot, failure)
        case .negative(let exists, let ttl, let isAuthenticated):
            guard acceptReply(slot) else { return }
            finish(slot, exists ? .noData : .nxdomain, isAuthenticated: isAuthenticated, ttl: ttl)
        case .positive(let answer, let isAuthenticated):
            guard acceptReply(slot) else { return }
            take(answer, isAuthenticated: isAuthenticated, for: slot)
        }
    }

    /// Ends an attempt; the next server is asked, until the attempts are used up.
    mutating func attemptFailed(_ slot: Int, _ failure: Failure) {
        guard !isExcused(slot, failure) else {
            askAgain(slot)
            return
        }
        release(slot)
        let known = slots[slot].failure
        if !slots[slot].disablesChecking, failure.weight > known?.weight ?? -1 {
            slots[slot].failure = failure
            slots[slot].failingServer = slots[slot].server
        }
        let worst = slots[slot].failure ?? failure
        slots[slot].errno = 0
        slots[slot].testsWithoutEDNS = false
        slots[slot].testsWithoutCase = false
        slots[slot].lostCase = false
        slots[slot].attempt += 1
        if slots[slot].disablesChecking {
            finish(slot, .failed(worst))
        } else if Int(slots[slot].attempt) < configuration.attempts {
            statistics.retries += 1
            slots[slot].server = (slots[slot].server + 1) % servers.count
            outbox.append(slot)
        } else if worst.isBogus {
            slots[slot].server = slots[slot].failingServer
            finish(slot, .failed(.bogus))
        } else if case .servfail = worst, configuration.retriesWithCheckingDisabled {
            slots[slot].server = slots[slot].failingServer
            slots[slot].disablesChecking = true
            slots[slot].notes.insert(.checkingDisabled)
            outbox.append(slot)
        } else {
            slots[slot].server = slots[slot].failingServer
            finish(slot, .failed(worst))
        }
    }

    /// Takes a slot off whatever it waits for.
    mutating func release(_ slot: Int) {
        deadlines.remove(slot)
        switch slots[slot].place {
        case .queue: return
        case .nowhere: break
        case .datagram(let socket):
            slotsByID[Int(slots[slot].traits.id)] = -1
            servers[slots[slot].server].breaker.noteEnd()
            leave(socket)
        case .stream(let index):
            servers[slots[slot].server].breaker.noteEnd()
            streams[index] = nil
        }
        slots[slot].place = .queue
    }

    /// Asks the same server once more in lower case, to see whether it cannot keep the case.
    mutating func askWithoutCase(_ slot: Int) {
        slots[slot].lostCase = false
        slots[slot].testsWithoutCase = true
        askAgain(slot)
    }

    private mutating func askAgain(_ slot: Int) {
        release(slot)
        statistics.retries += 1
        outbox.append(slot)
    }

    /// Notes what a usable reply shows about its server; false where it shows that validation was what failed.
    private mutating func acceptReply(_ slot: Int) -> Bool {
        release(slot)
        let server = slots[slot].server
        let traits = slots[slot].traits
        if slots[slot].testsWithoutEDNS { servers[server].confirmEDNSRefusal() }
        if slots[slot].testsWithoutCase { servers[server].confirmCaseLoss() }
        if traits.hasOPT { servers[server].denyEDNSRefusal() }
        if traits.randomisesCase { servers[server].denyCaseLoss() }
        guard slots[slot].disablesChecking else { return true }
        finish(slot, .failed(.bogus))
        return false
    }

    private mutating func take(_ answer: AnswerSection, isAuthenticated: Bool, for slot: Int) {
        if answer.isSynthesised { slots[slot].notes.insert(.throughDNAME) }
        if let failure = follow(answer.targets, for: slot) {
            finish(slot, .failed(failure))
            return
        }
        if !answer.records.isEmpty {
            finish(slot, .records(answer.records), isAuthenticated: isAuthenticated, ttl: answer.ttl)
            return
        }
        switch answer.ending {
        case .noData: finish(slot, .noData, isAuthenticated: isAuthenticated, ttl: answer.ttl)
        case .nxdomain: finish(slot, .nxdomain, isAuthenticated: isAuthenticated, ttl: answer.ttl)
        case .open:
            guard let target = answer.targets.last else { return }
            trails[slot]?.take(isAuthenticated: isAuthenticated, ttl: answer.ttl)
            let type = question(of: slot).type
            slots[slot].questionEnd = Query.write(
                target, type: type, payloadSize: payloadSize, to: &packets, at: slot * Query.capacity)
            slots[slot].attempt = 0
            slots[slot].failure = nil
            outbox.append(slot)
        }
    }

    private mutating func follow(_ targets: [WireName], for slot: Int) -> Failure? {
        guard !targets.isEmpty else { return nil }
        let asked = question(of: slot).fullName
        var trail = trails[slot] ?? Trail(chain: AliasChain(from: WireName(asked)?.text ?? asked))
        slots[slot].hasTrail = true
        defer { trails[slot] = trail }
        for target in targets {
            if let failure = trail.chain.follow(to: target.text) { return failure }
        }
        return nil
    }
}
