/// The script and the style of the dialog that shows where a number comes from.
///
/// A page that has them shows its numbers as `<data value="weights[0]">0.9644</data>` and
/// holds the `PageDerivations` of them in `<script type="application/json" id="derivations">`.
public enum DerivationDialog {
  /// Plain JavaScript, for the end of the page's body.
  public static var script: String {
    String(decoding: PackageResources.derivation_js, as: UTF8.self)
  }

  public static var style: String {
    String(decoding: PackageResources.derivation_css, as: UTF8.self)
  }
}
