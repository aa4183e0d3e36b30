package dev.scriptline.sandbox.launcher.demo;

import java.util.List;
import java.util.Map;

/** What the two patients of the demo want; the people are those that every sandbox knows. */
final class Errands {

  private static final String APID = "apid";
  private static final String VPID = "vpid";

  private Errands() {}

  /** Anna Quigley of Bangor, who mistypes; Dr Murphy writes for her. */
  static Errand annas() {
    String pen = "Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens";
    return new Errand(
        "Anna",
        "NI",
        "habour pharmcy",
        "fa4ac000-0000-4000-8000-000000000042",
        "Harbour Pharmacy",
        "harbour.pharmacy@securemail.example.org",
        Map.of(
            "patientId", "0a11a000-0000-4000-8000-000000000001",
            "prescriberId", "d0c70000-0000-4000-8000-000000000001",
            "clinicId", "c1141c00-0000-4000-8000-000000000001",
            "items",
                List.of(
                    Map.of(
                        APID,
                        "42220711000001104",
                        VPID,
                        "42237311000001104",
                        "description",
                        pen,
                        "quantity",
                        "1",
                        "directions",
                        "Inject 0.25 mg under the skin once a week for 4 weeks"))),
        pen,
        "Wegovy FlexTouch 0.25 mg");
  }

  /** Seán Ó Murchú of Cork, who leaves the fadas out; Dr Ní Riada writes for him. */
  static Errand seans() {
    String pen = "Mounjaro KwikPen 2.5mg/0.6ml solution for injection 2.4ml pre-filled pens";
    return new Errand(
        "Seán",
        "IE",
        "o suileabhain lantern",
        "fa4ac1e0-0000-4000-8000-000000000004",
        "Ó Súilleabháin's Lantern Pharmacy",
        "o.suilleabhains.lantern.pharmacy@securemail.example.org",
        Map.of(
            "patientId", "5ea00000-0000-4000-8000-000000000002",
            "prescriberId", "d0c70000-0000-4000-8000-000000000003",
            "clinicId", "c1141c00-0000-4000-8000-000000000003",
            "items",
                List.of(
                    Map.of(
                        APID,
                        "42603011000001104",
                        VPID,
                        "42603711000001102",
                        "description",
                        pen,
                        "quantity",
                        "1",
                        "directions",
                        "Inject 2.5 mg under the skin once a week for 4 weeks"))),
        pen,
        "Mounjaro KwikPen 2.5 mg");
  }
}
