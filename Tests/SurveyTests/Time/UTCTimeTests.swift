import Survey
import Testing

struct UTCTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z", "19700101T000000Z"), (951_827_696, "2000-02-29T12:34:56Z", "20000229T123456Z"),
            (-1, "1969-12-31T23:59:59Z", "19691231T235959Z"),
            (4_102_444_800, "2100-01-01T00:00:00Z", "21000101T000000Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z", "99991231T235959Z"),
        ] as [(Int64, String, String)])
    func writesMoments(_ seconds: Int64, _ text: String, _ compact: String) {
        #expect(UTCTime(seconds).text == text)
        #expect(UTCTime(seconds).compact == compact)
    }
}
