import Circulation
import Testing

@Suite struct `What a message must not say` {
  @Test(arguments: [
    (
      "fatal: unable to access 'https://me:hunter22@forge.example/x.git/'",
      "fatal: unable to access 'https://█████@forge.example/x.git/'"
    ),
    ("https://ghp_abc@forge.example", "https://█████@forge.example"),
    ("ssh://git@forge.example/x", "ssh://git@forge.example/x"),
    ("ssh://git:pw@forge.example/x", "ssh://█████@forge.example/x"),
    ("https://a:b@c@forge.example", "https://█████@forge.example"),
    ("https://forge.example/a@b", "https://forge.example/a@b"),
    ("two https://a:b@c and https://d:e@f", "two https://█████@c and https://█████@f"),
    ("the key s3cr3t-v@lue was refused", "the key █████ was refused"),
    ("tokentoken and token", "█████ and token"),
    ("https://me:p@ss/w@rd@forge.example/x", "https://█████@forge.example/x"),
    ("https://me:pa/ss@forge.example/x", "https://█████@forge.example/x"),
    ("https://me:pa?s#s@forge.example", "https://█████@forge.example"),
    ("ssh://git:p/w@forge.example/x", "ssh://█████@forge.example/x"),
    ("https://forge.example:8443/@name/x", "https://forge.example:8443/@name/x"),
    (
      "fatal: 'https://forge.example/x.git?private_token=hunter22&page=2/info/refs' not found",
      "fatal: 'https://forge.example/x.git?private_token=█████&page=2/info/refs' not found"
    ),
    (
      ":azureblob,account=me,sas_url=\"https://x?sv=1&sig=hunter22\":box: failed",
      ":azureblob,account=me,sas_url=\"█████\":box: failed"
    ),
    ("https://x?sv=1&sig=hunter22 was refused", "https://x?sv=1&sig=█████ was refused"),
    ("X-Amz-Signature=hunter22", "X-Amz-Signature=█████"), ("keep=3&monkey=1", "keep=3&monkey=1"),
    ("token=", "token="), ("=", "="), ("://", "://"), ("", ""),
  ])
  func `is blacked out`(_ text: String, _ shown: String) {
    let redaction = Redaction(of: [
      ("AWS_SECRET_ACCESS_KEY", "s3cr3t-v@lue"), ("MY_TOKEN", "tokentoken"), ("SHORT_TOKEN", "a"),
      ("HOME", "/root"),
      ("EMPTY_PASSWORD", ""),
    ])
    #expect(redaction(text) == shown)
  }
}
