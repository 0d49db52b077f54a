import Survey
import Testing

struct EvidenceTests {
    @Test(
        arguments: [
            ([], []),
            ([(10, "a.example")], ["a.example"]),
            ([(10, "a.example"), (20, "b.example")], ["a.example", "b.example"]),
            ([(20, "b.example"), (10, "a.example")], ["a.example", "b.example"]),
            ([(10, "b.example"), (10, "a.example")], ["a.example", "b.example"]),
            ([(10, "a.example"), (10, "a.example")], ["a.example", "a.example"]),
            ([(0, "")], []),
            ([(10, "a.example"), (20, "")], ["a.example"]),
            ([(0, ""), (20, "b.example"), (10, "c.example")], ["c.example", "b.example"]),
        ] as [([(Int, String)], [String])])
    func ordersHostsAsSendersDo(published: [(Int, String)], used: [String]) {
        #expect(published.map { MailExchange(preference: $0, host: $1) }.inOrderOfUse.map(\.host) == used)
    }
}
