import Glibc
import Preview

/// Asks the desktop to open an address. Where there is no desktop, says so; the preview goes on.
func openBrowser(at address: String) {
  var words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  guard posix_spawnp(&process, "xdg-open", nil, nil, &words, environ) == 0 else {
    return Console.complain("xdg-open was not found; open \(address) in your browser yourself")
  }
  let opener = process
  // It may take as long as the browser does.
  _ = onThread {
    var status: Int32 = 0
    while waitpid(opener, &status, 0) < 0, errno == EINTR {}
    if status != 0 { Console.complain("no browser could be opened; open \(address) yourself") }
  }
}
