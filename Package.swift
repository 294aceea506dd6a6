// swift-tools-version: 6.2
import PackageDescription

// Data goes one way: Intake → Register → Disclosure → Templates → Press. The rooms after Disclosure are built
// without package access, so that a record of the Register cannot be named there (docs/architecture.md).

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gongshi",
  products: [.executable(name: "gongshi", targets: ["gongshi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.20.0"),
  ],
  targets: [
    // Libraries of the system.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CShims"),

    // What every room stands on.
    .target(name: "Platform", dependencies: ["CShims"], swiftSettings: strict),
    .target(name: "Digest", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["CCMark", "CShims", "Markup", "Diagnostics"], swiftSettings: strict),

    // The rooms, in the order in which data passes through them.
    .target(name: "Register", swiftSettings: strict),
    .target(
      name: "Archive", dependencies: ["Register", "Diagnostics", "Platform", "Digest", "CZip"], swiftSettings: strict),
    .target(
      name: "Intake", dependencies: ["Archive", "Register", "Diagnostics", "Platform", "CYAML"], swiftSettings: strict),
    .target(
      name: "Workbook", dependencies: ["Register", "CZip", "CXML2", "CXLSXWriter"], swiftSettings: strict),
    .target(name: "Draws", dependencies: ["Register", "Diagnostics", "Digest"], swiftSettings: strict),
    .target(
      name: "Disclosure", dependencies: ["Register", "Diagnostics", "Platform", "Digest"], swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Disclosure", "Intake", "Workbook", "Register", "Diagnostics", "Platform"],
      swiftSettings: strict),
    .target(
      name: "Attachments", dependencies: ["Disclosure", "Workbook", "Register", "Diagnostics", "Platform"],
      swiftSettings: strict),
    .target(
      name: "Templates", dependencies: ["Disclosure", "Register", "Markup", "Markdown", "Diagnostics"],
      path: "Templates", exclude: ["Assets/site.css", "Assets/site.js"], packageAccess: false, swiftSettings: strict),
    .target(
      name: "Press",
      dependencies: [
        "Templates", "Disclosure", "Archive", "Register", "Markup", "Diagnostics", "Platform", "Digest", "CShims",
      ],
      packageAccess: false, swiftSettings: strict),
    .executableTarget(
      name: "gongshi",
      dependencies: [
        "Press", "Attachments", "Archive", "Digest", "Exchange", "Intake", "Disclosure", "Draws", "Register",
        "Diagnostics",
        "Platform",
        "Workbook", "Templates", "Markup",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),

    // One test target per room.
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: strict),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Disclosure", "Register", "Diagnostics", "Platform"], exclude: ["Corpus"],
      swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["Intake", "Disclosure", "Register", "Markup", "Platform"],
      exclude: ["Snippets"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Disclosure", "Register", "Markup", "Diagnostics"],
      exclude: ["Charts"],
      swiftSettings: strict),
    .testTarget(
      name: "SampleTests", dependencies: ["Press", "Intake", "Disclosure", "Register", "Diagnostics"],
      exclude: ["Facts"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Press", "Intake", "Disclosure", "Register", "Diagnostics", "Platform", "CCrypto"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["gongshi"], swiftSettings: strict),
    .testTarget(
      name: "PressTests",
      dependencies: [
        "Press", "Templates", "Disclosure", "Register", "Markup", "Diagnostics", "Platform", "Digest", "CShims",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "DrawsTests", dependencies: ["Draws", "Register", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "RegisterTests", dependencies: ["Register"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Intake", "Register", "Diagnostics", "Platform", "CZip"],
      swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Register", "Diagnostics", "Platform"], swiftSettings: strict),
    .testTarget(
      name: "WorkbookTests", dependencies: ["Workbook", "Register", "Platform", "CZip"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Disclosure", "Intake", "Workbook", "Register", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AttachmentsTests",
      dependencies: ["Attachments", "Disclosure", "Register", "Diagnostics", "Platform", "CZip"],
      exclude: ["Files"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Markup", "Diagnostics"], swiftSettings: strict),
  ]
)

// `make test` builds the long properties with optimisation, and no other tests with them.
if let name = Context.environment["GONGSHI_TESTS"] {
  package.targets.removeAll { $0.type == .test && $0.name != name }
}
