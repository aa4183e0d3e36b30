package dev.scriptline.sandbox.platform;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Issue calls as the contract writes them. */
final class Orders {

  private static final String ANNA =
      """
      { "action":"issueToContact", "clinic_id":994, "contact_id":5512, "secure_pin":"4711",
        "notify":true, "client_ref_id":"", "notes":"Second pen <b>to follow</b>", "aff_tag":"web",
        "patient":{ "first_name":"Anna","last_name":"O'Neill","gender":"female",
          "email":"anna@example.org","phone":"447700900123",
          "birth_day":"05","birth_month":"06","birth_year":"1985",
          "address_ln1":"4 Ferry Lane","address_ln2":"","city":"Belfast","post_code":"BT1 1AA",
          "country":"GB","client_ref_id":"0a11a000-0000-4000-8000-000000000001" },
        "medicines":[{ "object":"medicine","id":0,"VPID":"42237311000001104",
          "APID":"42220711000001104",
          "description":"Wegovy FlexTouch 0.25mg/0.37ml solution for injection",
          "qty":"1","directions":"Inject 0.25 mg under the skin once a week for 4 weeks" }] }
      """;

  private Orders() {}

  static String reference() {
    return UUID.randomUUID().toString();
  }

  static ObjectNode anna(String clientRefId) {
    ObjectNode order = (ObjectNode) Caller.JSON.readTree(ANNA);
    return order.put("client_ref_id", clientRefId);
  }
}
