extension Player {
  /// What makes players of a page run; a page has it once, behind the last player.
  ///
  /// It looks for players when it starts, and again at every event `lesson:updated` of the document:
  /// one that has taken the place of another with its id stands at the same frame.
  public static let script = String(decoding: PackageResources.player_js, as: UTF8.self)

  /// How players look, with or without the script; it needs the colours of ``Stylesheet/page``.
  public static let style = String(decoding: PackageResources.player_css, as: UTF8.self)
}
