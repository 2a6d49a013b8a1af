import Briefs
import Mustache

/// What a folder of templates lacks, and what helps whoever has it.
enum MissingParts {
  /// Where every file that came with the program can be had again.
  static let cure = "copy it from the Templates folder of a fresh `dateline init`"

  /// A folder that lacks so many files is not broken but old.
  static let ofAnOldTheme = 3

  /// A file of the theme that is not there.
  static func problem(_ path: String, _ effect: String = "", severity: Problem.Severity = .error) -> Problem {
    Problem(
      path: path, severity: severity,
      what: "this part of the theme is missing" + (effect.isEmpty ? "" : ": " + effect), hint: cure)
  }

  /// What is said of a folder without a single template.
  static func nothing(in folder: String) -> Problem {
    Problem(
      path: folder, what: "there are no templates in it",
      hint: "copy the Templates folder of a fresh `dateline init`")
  }

  /// What is said once of a folder that lacks many files.
  static func age(_ folder: String, _ count: Int) -> Problem {
    Problem(
      path: folder, what: "\(count) files are missing: the folder is of an older version than the program",
      hint: "`dateline init FRESH` makes a new one beside it, and `diff -r FRESH/Templates \(folder)` "
        + "shows what to copy and what to take over")
  }

  /// What pages would ask for in vain: the style sheet, and what a template leads to below `assets/`. A problem a file, linear in the
  /// templates' bytes.
  static func files(of templates: [TemplateSource], in folder: String, among files: Set<String>) -> [Problem]
  {
    var found: [Problem] = []
    var missing: Set<String> = []
    for template in templates {
      for (file, line) in links(in: template.bytes) where !files.contains(file) {
        guard missing.insert(file).inserted else { continue }
        found.append(problem(folder + "/" + file, "\(template.path):\(line) leads to it"))
      }
    }
    return found
  }

  private static let roots = ["{{site_root}}", "{{root}}"].map { Array($0.utf8) }
  private static let style = Array("{{style}}".utf8)
  private static let assets = Array("assets/".utf8)

  /// The theme's own files that a template leads to in so many words, each with its line.
  private static func links(in bytes: [UInt8]) -> [(file: String, line: Int)] {
    var links: [(file: String, line: Int)] = []
    var line = 1
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A { line += 1 }
      guard bytes[i] == UInt8(ascii: "{") else {
        i += 1
        continue
      }
      let rest = bytes[i...]
      if rest.starts(with: style) {
        links.append(("style.css", line))
        i += style.count
      } else if let root = roots.first(where: { rest.starts(with: $0) }) {
        i += root.count
        let path = bytes[i...].prefix { !"\"'<>?#{ ".utf8.contains($0) && $0 > 0x20 }
        // What goes on with a tag is no file's name as it stands, and an encoded one is left to the check of the built site.
        let isWhole = bytes.indices.contains(path.endIndex) && bytes[path.endIndex] != UInt8(ascii: "{")
        if isWhole, path.starts(with: assets), path.count > assets.count, !path.contains(UInt8(ascii: "%")) {
          links.append((String(decoding: path, as: UTF8.self), line))
        }
      } else {
        i += 1
      }
    }
    return links
  }

  /// Problems of what templates name: one a page or partial that is not there, one a fault of another kind.
  static func problems(_ faults: Set<TemplateFault>, in folder: String) -> (found: [Problem], missing: Int) {
    var found: [Problem] = []
    var includers: [String: [TemplateFault]] = [:]
    var missing = 0
    for fault in faults.sorted() {
      if let name = fault.missing, fault.path == name {
        missing += 1
        found.append(problem("\(folder)/\(name).mustache"))
      } else if let name = fault.missing {
        includers[name, default: []].append(fault)
      } else {
        found.append(place(fault, fault.hint))
      }
    }
    for (name, faults) in includers.sorted(by: { $0.key < $1.key }) {
      let file = "\(folder)/partials/\(name).mustache"
      if faults.count == 1 || faults[0].hint.hasPrefix("did you mean") {
        // A slip of the pen, or a file that went.
        let hint = faults[0].hint.hasPrefix("did you mean") ? faults[0].hint + " Else " : ""
        found += faults.map { place($0, hint + "there is no \(file): \(cure)") }
      } else {
        missing += 1
        let first = "\(faults[0].path):\(faults[0].line)"
        found.append(problem(file, "\(first) includes it, and \(faults.count - 1) more"))
      }
    }
    return (found, missing)
  }

  private static func place(_ fault: TemplateFault, _ hint: String) -> Problem {
    Problem(path: fault.path, line: fault.line, what: "column \(fault.column): \(fault.what)", hint: hint)
  }
}
