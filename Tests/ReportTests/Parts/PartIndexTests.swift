import Report
import Testing

@Suite("The index of a folder of reports")
struct PartIndexTests {
    @Test func tellsWhichFileIsWhose() {
        var index = PartIndex()
        index.add("=1+1", file: "1-1.md", domains: 3)
        index.add("a,\"b\"", file: "a-b.md", domains: 0)
        #expect(
            String(decoding: index.bytes, as: UTF8.self)
                == "value,file,domains\n'=1+1,1-1.md,3\n\"a,\"\"b\"\"\",a-b.md,0\n")
    }
}
