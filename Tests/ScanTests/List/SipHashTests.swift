import Testing

@testable import Scan

/// Against a second implementation, which gives the published values of SipHash-2-4 where it has its rounds.
struct SipHashTests {
    /// So many bytes, counting up from 0, and their hashes under the key of bytes 0 to 15.
    struct Vector: Sendable {
        let count: UInt8
        let hash: UInt64
        let first: UInt64
        let second: UInt64
    }

    @Test(arguments: [
        Vector(count: 0, hash: 0xabac_0158_050f_c4dc, first: 0xbea5_8827_b2bc_7ee7, second: 0x0130_30dd_6adb_62fd),
        Vector(count: 1, hash: 0xc9f4_9bf3_7d57_ca93, first: 0xa8ed_d360_0437_6ffc, second: 0x63f0_2f2b_cc73_055e),
        Vector(count: 7, hash: 0xd392_7d98_9bb1_1140, first: 0xc3e0_aaf2_23b9_8410, second: 0x77ab_4808_c82e_2fa6),
        Vector(count: 8, hash: 0x3690_9511_8d29_9a8e, first: 0xb4da_e3d5_e1fe_12aa, second: 0x99c7_f935_ab16_4f72),
        Vector(count: 9, hash: 0x25a4_8eb3_6c06_3de4, first: 0x9439_f32c_04b8_dd81, second: 0x427c_1394_000e_72f4),
        Vector(count: 15, hash: 0xd320_d86d_2a51_9956, first: 0x6c52_bdb2_0555_7ec1, second: 0x0901_7e1e_eccd_2129),
        Vector(count: 16, hash: 0xcc4f_dd1a_7d90_8b66, first: 0xeb8e_5115_57d9_a8d0, second: 0x9317_9e3d_f8b0_13b5),
        Vector(count: 63, hash: 0x9d19_9062_b7bb_b3a8, first: 0x6f42_fe4e_e300_584c, second: 0xad60_52a7_0a6b_9f07),
    ])
    func hashesAsItIsDefined(vector: Vector) {
        let (key0, key1): (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
        let bytes = Array(0..<vector.count)
        #expect(SipHash.hash(bytes.span, key0, key1) == vector.hash)
        let (first, second) = SipHash.hash128(bytes.span, key0, key1)
        #expect([first, second] == [vector.first, vector.second])
    }
}
