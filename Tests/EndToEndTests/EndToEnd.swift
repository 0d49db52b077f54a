import Testing

/// The built program against real servers.
///
/// The tests share two labs and this machine's processor, and some of them measure what was sent, so they run one after
/// another.
@Suite(.serialized, .timeLimit(.minutes(3)))
enum EndToEnd {}
