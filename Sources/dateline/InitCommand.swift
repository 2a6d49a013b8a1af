import ArgumentParser
import Briefs
import Glibc
import Pressroom

/// `dateline init DIR`: a new site with the templates and the sample content.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Begins a new site, with sample content.")

  @Argument(
    help: ArgumentHelp("The folder to make; it must not exist yet, or be empty.", valueName: "dir"),
    completion: .directory)
  var folder: String

  func run() throws {
    let (home, looked) = Home.find()
    guard let home else {
      throw Halt.misuse(
        "dateline", "the templates were not found",
        hint: "looked in \(looked.joined(separator: ", ")); set DATELINE_HOME")
    }
    let existing = FolderListing(of: folder)
    guard existing.files.isEmpty, existing.folders.isEmpty, existing.problems.isEmpty else {
      throw Halt.misuse(folder, "the folder is not empty", hint: "name one that does not exist yet")
    }
    if mkdir(folder, 0o755) != 0, errno != EEXIST {
      let why = String(cString: strerror(errno))
      throw Halt.misuse(folder, "cannot make it: \(why)", hint: "the folder above it must be there")
    }
    do throws(Problem) {
      let site = try OpenFolder(folder)
      for part in ["Templates", "content"] { try copy(part, from: home, to: site) }
      try site.write(Array("*\n!.gitignore\n".utf8), to: "public/.gitignore")
    } catch {
      throw Halt(Ending.failed, [error])
    }
    Console.say("A new site stands in \(folder), with a sample newsroom in content/articles.")
    Console.say("Next:  cd \(folder) && dateline preview")
  }

  private func copy(_ part: String, from home: Home, to site: OpenFolder) throws(Problem) {
    let listing = FolderListing(of: home.folder + "/" + part)
    if let problem = listing.problems.first { throw problem }
    // What the sample's readers were told is nothing to the readers of a new site.
    for file in listing.files where part + "/" + file.path != "content/" + Editions.path {
      try site.write(try readFile(file.location, limit: 64 << 20), to: part + "/" + file.path)
    }
  }
}
