extension Page {
  /// What text of a lesson must never become: elements and attributes that run something, ask for
  /// something, lead somewhere else or dress up the page.
  func intruders() throws -> [String] {
    try value(
      of: Self.naming + """
        const found = [];
        const elements = 'iframe, frame, object, embed, form, base, applet, portal, link, '
          + 'meta[http-equiv=refresh], body style, svg foreignObject, svg script, svg animate, svg set';
        for (const element of document.querySelectorAll(elements)) found.push(name(element));
        for (const element of document.querySelectorAll('*')) {
          for (const {name: attribute, value} of element.attributes) {
            const isAddress = /^(xlink:)?href$|^src$|^action$|^formaction$|^srcdoc$/.test(attribute);
            // Browsers leave out blanks, so that java\\nscript: is an address.
            const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\\x00-\\x20]/g, ''))?.[1] ?? '';
            const isGood = attribute === 'src' ? scheme === 'data'
              : ['', 'http', 'https', 'mailto'].includes(scheme.toLowerCase());
            if (/^on|^style$/i.test(attribute) || isAddress && !isGood)
              found.push(`${attribute}=${value.slice(0, 60)} of ${name(element)}`);
          }
        }
        if (window.canary !== undefined) found.push('something ran');
        return found;
        """)
  }
}
