/// The SHA-256 checksum of FIPS 180-4: what `sha256sum` prints, so that anybody can check the
/// inputs and outputs of a run.
package struct SHA256: Sendable {
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var waiting: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  package mutating func update(_ bytes: [UInt8]) { update(bytes[...]) }

  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    length &+= UInt64(bytes.count)
    var rest = bytes
    if !waiting.isEmpty {
      let taken = rest.prefix(64 - waiting.count)
      waiting.append(contentsOf: taken)
      rest = rest.dropFirst(taken.count)
      guard waiting.count == 64 else { return }
      let block = waiting
      waiting = []
      SHA256.compress(block.span, into: &state)
    }
    let whole = rest.count / 64 * 64
    if whole > 0 {
      let blocks = rest.prefix(whole)
      SHA256.compress(blocks.span, into: &state)
      rest = rest.dropFirst(whole)
    }
    waiting.append(contentsOf: rest)
  }

  /// The 32 bytes of the checksum.
  package consuming func finish() -> [UInt8] {
    let bits = length &* 8
    waiting.append(0x80)
    let zeros = (120 - waiting.count) % 64
    waiting.append(contentsOf: repeatElement(0, count: zeros))
    for shift in stride(from: 56, through: 0, by: -8) {
      waiting.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    let last = waiting
    SHA256.compress(last.span, into: &state)
    var sum: [UInt8] = []
    for index in state.indices {
      for shift in stride(from: 24, through: 0, by: -8) {
        sum.append(UInt8(truncatingIfNeeded: state[index] >> UInt32(shift)))
      }
    }
    return sum
  }

  /// The checksum of some bytes in 64 small hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.update(bytes)
    return sum.hex()
  }

  /// The checksum of what was taken in so far, in 64 small hexadecimal digits.
  package func hex() -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes in whole blocks of 64 bytes.
  private static func compress(_ blocks: Span<UInt8>, into state: inout [8 of UInt32]) {
    var schedule: [64 of UInt32] = .init(repeating: 0)
    let constants = SHA256.constants
    var at = 0
    while at &+ 64 <= blocks.count {
      for index in 0..<16 {
        let byte = at &+ index &* 4
        schedule[index] =
          UInt32(blocks[byte]) << 24 | UInt32(blocks[byte &+ 1]) << 16
          | UInt32(blocks[byte &+ 2]) << 8 | UInt32(blocks[byte &+ 3])
      }
      for index in 16..<64 {
        let far = schedule[index &- 15]
        let near = schedule[index &- 2]
        let farMix = turn(far, 7) ^ turn(far, 18) ^ (far >> 3)
        let nearMix = turn(near, 17) ^ turn(near, 19) ^ (near >> 10)
        schedule[index] = schedule[index &- 16] &+ farMix &+ schedule[index &- 7] &+ nearMix
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 { schedule[index] &+= constants[index] }
      var index = 0
      while index < 64 {
        round(a, b, c, &d, e, f, g, &h, schedule[index])
        round(h, a, b, &c, d, e, f, &g, schedule[index &+ 1])
        round(g, h, a, &b, c, d, e, &f, schedule[index &+ 2])
        round(f, g, h, &a, b, c, d, &e, schedule[index &+ 3])
        round(e, f, g, &h, a, b, c, &d, schedule[index &+ 4])
        round(d, e, f, &g, h, a, b, &c, schedule[index &+ 5])
        round(c, d, e, &f, g, h, a, &b, schedule[index &+ 6])
        round(b, c, d, &e, f, g, h, &a, schedule[index &+ 7])
        index &+= 8
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
      at &+= 64
    }
  }

  /// One of the 64 rounds; the words change places between rounds instead of moving.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let right = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    let first = h &+ right &+ (g ^ (e & (f ^ g))) &+ word
    d &+= first
    h = first &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
