import Briefs
import Support
import Testing

@Suite struct JSONTests {
  @Test func `an object is written in order, with commas and escapes`() {
    var json = JSONWriter()
    json.object {
      $0.member("a", "x\"\\\n\u{1}\u{2028}\u{7F}é<")
      $0.member("b", nil as String?)
      $0.member("c", [1, 2])
      $0.member("d") { $0.array(of: ["p", "q"]) { json, name in json.object { $0.member("n", name) } } }
      $0.member("e", ["x"])
      $0.member("f", 7)
      $0.member("g") { $0.array { _ in } }
      $0.member("h") { $0.bool(true) }
    }
    json.endLine()
    json.array { _ in }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":"x\"\\\n\u0001\u2028\u007fé<","b":null,"c":[1,2],"d":[{"n":"p"},{"n":"q"}],"e":["x"],"f":7,"g":[],"h":true}"#
        + "\n[]")
  }

  @Test func `inside HTML nothing ends a script`() {
    var json = JSONWriter(forHTML: true)
    json.string("</script><!--&")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""\u003c/script\u003e\u003c!--\u0026""#)
  }

  @Test func `strings of every kind are read back as they were written`() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<3000 {
      let texts = [nastyText(using: &generator), nastyText(using: &generator)]
      for forHTML in [true, false] {
        var json = JSONWriter(forHTML: forHTML)
        json.object { $0.member("k", texts) }
        let value = try readJSON(json.bytes)
        guard case .array(let items) = value["k"] else { throw JSONFailure(what: "no list", offset: 0) }
        #expect(items.map { Array(($0.string ?? "").utf8) } == texts.map { Array($0.utf8) })
      }
    }
  }

  @Test(
    arguments: [
      ("", "a value is missing", 0), ("{", "a key in quotes is missing", 1),
      ("{\"a\"}", "a colon is missing", 4), ("[1,]", "not a value", 3), ("[1 2]", "the array has no end", 3),
      ("{\"a\":1,\"a\":2}", "the key \"a\" stands twice", 7), ("\"a", "the string has no end", 2),
      ("\"\n\"", "a control character in a string", 1), ("\"\\x\"", "an unknown escape", 2),
      ("\"\\u12g4\"", "four hexadecimal digits are needed", 5), ("01", "something behind the value", 1),
      ("1.", "a digit is missing", 2), ("-", "a digit is missing", 1), ("nul", "not a value", 0),
      ("1 x", "something behind the value", 2), ("NaN", "not a value", 0), ("'a'", "not a value", 0),
      (String(repeating: "[", count: 100_000), "nested too deeply", 65),
    ]
  )
  func `what is not JSON says where`(_ text: String, _ what: String, _ offset: Int) {
    let failure = #expect(throws: JSONFailure.self) { try readJSON(text.utf8) }
    #expect(failure?.what == what)
    #expect(failure?.offset == offset)
  }

  @Test(arguments: [
    (#""\ud83c\uddf2\ud83c\udde6""#, "🇲🇦"), (#""\ud800""#, "\u{FFFD}"), (#""\ud800\u0041""#, "\u{FFFD}A"),
    (#""\udc00x""#, "\u{FFFD}x"), (#""\u0000""#, "\0"), (#""\/""#, "/"),
  ])
  func `escapes are read`(_ written: String, _ text: String) throws {
    #expect(try readJSON(written.utf8) == .string(text))
  }

  @Test func `numbers and words are kept as they stand`() throws {
    #expect(
      try readJSON(" [0, -0.5e+3, true, false, null, {}] ".utf8)
        == .array([.number("0"), .number("-0.5e+3"), .bool(true), .bool(false), .null, .object([])]))
    #expect(throws: JSONFailure(what: "not UTF-8", offset: 1)) { try readJSON([0x22, 0xE9, 0x22]) }
  }

  @Test func `no bytes crash the reader`() {
    var generator = SeededGenerator(seed: 11)
    let sample = Array(#"{"id":"1","text":"a\n\u00e9\ud83d\ude00","n":[1.5e3,null,true,{"x":{}}]}"#.utf8)
    for _ in 0..<20_000 { _ = try? readJSON(damaged(sample, using: &generator)) }
  }

  @Test(arguments: [(0, "0.000"), (5, "0.005"), (1234, "1.234"), (-70, "-0.070"), (1_000_000, "1000.000")])
  func `thousandths are a number with three decimals`(_ number: Int, _ text: String) {
    var json = JSONWriter()
    json.thousandths(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}
