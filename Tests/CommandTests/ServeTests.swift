import Foundation
import Glibc
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The preview` {
  @Test func `serves the site under the path of base_url`() throws {
    let preview = try Preview(try .office())
    let home = try preview.get("/zfgs/")
    #expect(home.status == 200)
    #expect(home.headers["content-type"] == "text/html; charset=utf-8")
    #expect(home.headers["cache-control"] == "no-store")
    #expect(home.body.contains("示例市生态环境行政执法公示"))
    for (path, location) in [("/", "/zfgs/"), ("/zfgs", "/zfgs/"), ("/zfgs/about", "/zfgs/about/")] {
      let answer = try preview.get(path)
      #expect(answer.status == 302)
      #expect(answer.headers["location"] == location)
    }
    #expect(try preview.get("/zfgs/about/?from=home").status == 200)
    #expect(try preview.get("/zfgs/%6cogo.svg").headers["content-type"] == "image/svg+xml; charset=utf-8")
    #expect(try preview.get("/zfgs/robots.txt").headers["content-type"] == "text/plain; charset=utf-8")
    let head = try preview.get("/zfgs/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(try preview.get("/zfgs/", method: "POST").status == 405)
  }

  @Test func `shows the site's own page for what is not there, and never leaves its folder`() throws {
    let office = try TestFolder.office()
    let preview = try Preview(office)
    let notFound = try preview.get("/zfgs/nothing/")
    #expect(notFound.status == 404)
    #expect(notFound.body.contains("<script src=\"/__gongshi/reload.js\""))
    for path in [
      "/other/", "/zfgs/../../../etc/passwd", "/zfgs/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/zfgs//etc/passwd",
      "/zfgs/assets/..%2f404.html", "/zfgs/assets/%00", "/zfgs/assets/%zz",
    ] {
      let answer = try preview.get(path)
      #expect([400, 404].contains(answer.status), "\(path)")
      #expect(!answer.body.contains("root:"))
    }
    #expect(!office.has("Public"))
  }

  @Test func `answers to this machine's names alone`() throws {
    let preview = try Preview(try .office())
    for host in ["localhost:8080", "127.0.0.1", "[::1]:8080"] {
      #expect(try preview.get("/zfgs/", host: host).status == 200)
    }
    let foreign = try preview.get("/zfgs/", host: "gongshi.example")
    #expect(foreign.status == 421)
    #expect(!foreign.body.contains("示例"))
  }

  @Test func `adds to a page no more than what follows the content`() throws {
    let office = try TestFolder.office()
    #expect(try Program.run("build", "--source", office.path, "--as-of", "2026-11-22").status == 0)
    let preview = try Preview(office)
    let state = try preview.state()
    let script = "<script src=\"/__gongshi/reload.js\" data-version=\"\(state.run).\(state.version)\" defer></script>\n"
    var page = try preview.get("/zfgs/cases/2026/2026-0002/").body
    #expect(page.contains("\(script)</body>"))
    #expect(page.contains("script-src 'self'"))
    page = page.replacingOccurrences(of: script, with: "")
      .replacingOccurrences(of: "; connect-src 'self'\"", with: "\"")
    #expect(page == (try office.text("Public/cases/2026/2026-0002/index.html")))
    #expect(try preview.get("/__gongshi/reload.js").headers["content-type"] == "text/javascript; charset=utf-8")
  }

  @Test func `follows the content, and keeps the last good site while it is broken`() async throws {
    let office = try TestFolder.office()
    let preview = try Preview(office)
    let first = try preview.state()
    #expect(first.version == 1 && first.errors.isEmpty)

    try office.replace("title: 我要举报", with: "title: 怎样举报", in: "Content/pages/report.md")
    #expect(try await preview.state { $0.version == 2 }.errors.isEmpty)
    #expect(try preview.get("/zfgs/report/").body.contains("<h1>怎样举报</h1>"))

    try office.replace("title: 怎样举报", with: "titel: 怎样<b>举报", in: "Content/pages/report.md")
    let broken = try await preview.state { !$0.errors.isEmpty }
    #expect(broken.version == 2)
    #expect(broken.errors.contains("Content/pages/report.md:2:1: error[unknown-key]"))
    #expect(broken.errors.contains("提示"))
    #expect(try preview.get("/zfgs/report/").body.contains("<h1>怎样举报</h1>"))

    try office.replace("titel: 怎样<b>举报", with: "title: 怎样举报", in: "Content/pages/report.md")
    #expect(try await preview.state { $0.errors.isEmpty }.version == 2)
  }

  @Test func `shows what is wrong before there is a site`() async throws {
    let office = try TestFolder.office()
    try office.replace("agency: 示例", with: "agenci: <i>示例", in: "Content/site.yml")
    let preview = try Preview(office)
    let page = try preview.get("/")
    #expect(page.status == 503)
    #expect(page.body.contains("error[unknown-key]"))
    #expect(!page.body.contains("<i>"))
    #expect(page.body.contains("reload.js"))
    try office.replace("agenci: <i>示例", with: "agency: 示例", in: "Content/site.yml")
    _ = try await preview.state { $0.version == 1 }
    #expect(try preview.get("/").headers["location"] == "/zfgs/")
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `ends cleanly`(signal: Int32) throws {
    let preview = try Preview(try .office())
    #expect(!preview.leavesNothing)
    kill(preview.process.processIdentifier, signal)
    preview.process.waitUntilExit()
    #expect(preview.process.terminationReason == .exit)
    #expect(preview.process.terminationStatus == 0)
    #expect(preview.leavesNothing)
  }

  @Test func `says when its port is taken`() throws {
    let office = try TestFolder.office()
    let preview = try Preview(office)
    let second = try Program.run("serve", "--source", office.path, "--port", "\(preview.port)")
    #expect(second.status == 1)
    #expect(second.errors.contains("127.0.0.1:\(preview.port) is in use"))
  }
}
