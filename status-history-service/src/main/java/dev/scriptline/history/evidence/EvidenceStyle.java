package dev.scriptline.history.evidence;

/** How the printed page looks: A4, one typeface, black on white, numbered pages. */
final class EvidenceStyle {

  static final String FONT = "Liberation Sans";

  static final String CSS =
      """
      @page { size: A4; margin: 18mm 16mm 20mm 16mm;
        @bottom-left { content: element(foot); }
        @bottom-right { content: "Page " counter(page) " of " counter(pages);
          font-family: 'Liberation Sans'; font-size: 8pt; color: #444; } }
      body { font-family: 'Liberation Sans'; font-size: 9.5pt; color: #111; line-height: 1.35; }
      .foot { position: running(foot); font-size: 8pt; color: #444; }
      h1 { font-size: 19pt; font-weight: normal; margin: 0 0 2mm 0; }
      h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 2mm 0;
        border-bottom: 0.6pt solid #111; padding-bottom: 1mm; }
      .lead { font-size: 12pt; margin: 0 0 2mm 0; }
      .made, .small { font-size: 8pt; color: #444; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th { text-align: left; font-weight: normal; font-size: 8pt; color: #444;
        border-bottom: 0.6pt solid #444; padding: 1mm 2mm 1mm 0; }
      td { vertical-align: top; border-bottom: 0.3pt solid #aaa; padding: 1.4mm 2mm 1.4mm 0; }
      tr { page-break-inside: avoid; }
      .status { font-size: 10.5pt; }
      .mark { color: #8a1c00; font-size: 8.5pt; }
      .hash { font-size: 7.5pt; word-wrap: break-word; }
      .verdict { font-size: 11pt; border-left: 2mm solid #444; padding-left: 3mm; }
      .verdict.intact { border-color: #1b6e3c; }
      .verdict.broken { border-color: #b00020; }
      """;

  private EvidenceStyle() {}
}
