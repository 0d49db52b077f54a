import Survey
import Testing

@testable import Scan

struct RouteProbeTests {
    @Test(arguments: ["127.0.0.1", "127.77.0.1", "10.0.0.1", "255.255.255.255"])
    func leavesAddressesOfALabToTheFetch(text: String) throws {
        #expect(RouteProbe.reaches(try #require(IPAddress(text))))
    }
}
