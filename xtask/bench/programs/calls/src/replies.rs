//! The API's replies: the documents' example of a deal, with two line items.

/// The reply to reading or creating one deal.
pub fn one() -> String {
    format!(r#"{{"error":false,"data":{}}}"#, deal(1))
}

/// The page with `limit` deals from `offset` of a list with `total` deals.
pub fn page(offset: usize, limit: usize, total: usize) -> String {
    let deals: Vec<_> = (offset..total.min(offset + limit)).map(deal).collect();
    let deals = deals.join(",");
    format!(
        r#"{{"error":false,"data":{{"deals":[{deals}],"pagination":{{"total":{total},"limit":{limit},"offset":{offset},"count":{limit}}}}}}}"#
    )
}

/// An event of a stream, as the server sends it.
pub fn event(number: usize) -> String {
    format!(
        concat!(
            "id: seq:{number}\nevent: deal.updated\ndata: {{\"deal_id\":\"deal_abc{number}\",\"status\":\"negotiating\",",
            "\"_timestamp\":\"2026-03-15T10:30:00Z\",",
            "\"_signature\":\"sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}}\n\n"
        ),
        number = number
    )
}

/// The body of a webhook's delivery, 1 KB.
pub fn delivery() -> String {
    let items = [item(1, 1), item(1, 2)].join(",");
    format!(
        concat!(
            r#"{{"id":"evt_abc123","event":"deal.created","created_at":"2026-03-09T10:30:00Z","data":{{"id":"deal_abc123","#,
            r#""customer_id":"cust_xxxxx","status":"draft","currency":"USD","subtotal":"248.50","total":"273.35","#,
            r#""created_at":"2026-03-09T10:30:00Z","title":"Enterprise License Deal","line_items":[{items}],"notes":"{notes}"}}}}"#
        ),
        items = items,
        notes = "Agreed in the call of 9 March with procurement; delivery by quarter. ".repeat(5)
    )
}

fn deal(number: usize) -> String {
    let items = [item(number, 1), item(number, 2)].join(",");
    format!(
        concat!(
            r#"{{"deal_id":"deal_abc{number}","version":1,"customer_id":"cust_xxxxx","title":"Enterprise License Deal","#,
            r#""status":"draft","currency":"USD","line_items":[{items}],"pricing":{{"currency":"USD","tax_rate":"0.1000","#,
            r#""subtotal":{{"amount":"248.50","currency":"USD","formatted":"$248.50"}},"#,
            r#""total":{{"amount":"273.35","currency":"USD","formatted":"$273.35"}}}},"#,
            r#""created_at":"2026-03-09T10:30:00Z","updated_at":"2026-03-09T10:30:00Z"}}"#
        ),
        number = number,
        items = items
    )
}

fn item(deal: usize, number: usize) -> String {
    format!(
        concat!(
            r#"{{"id":"item_{deal}{number}","deal_id":"deal_abc{deal}","product_id":"prod_xxxxx","quantity":{number},"#,
            r#""unit_price":"99.50","discount":"0.00","line_total":"149.50"}}"#
        ),
        deal = deal,
        number = number
    )
}
