"""From a product to a subscription against the mock alone, with `requests` only.

`python3 mock/tests/scenario.py http://127.0.0.1:PORT/api/v1` prints the totals as one JSON line. The same steps run through saleskit in
`tests/facade/scenario.rs`, to the same totals.
"""

import hashlib
import hmac
import json
import sys
import threading
import time
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests

EVENTS = [
    "customer.created", "deal.created", "deal.item_added", "deal.discount_applied", "deal.signature_added",
    "deal.payment_received", "deal.closed", "contract.signed", "subscription.created",
]

received = []


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        received.append((dict(self.headers), body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def verified(secret, headers, body):
    """The event of a delivery, whose signature and age must be good."""
    headers = {name.lower(): value for name, value in headers.items()}
    timestamp = headers["x-salesbooth-timestamp"]
    mac = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(headers["x-salesbooth-signature"], "v1=" + mac)
    assert abs(time.time() - int(timestamp)) < 300
    return json.loads(body)


def main(base):
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    session = requests.Session()
    session.trust_env = False
    session.headers["Authorization"] = "Bearer sb_test_example"

    def post(path, body=None):
        reply = session.post(base + path, json=body)
        assert reply.ok, f"{path}: {reply.status_code} {reply.text}"
        # Amounts are exact, also those that are numbers.
        return json.loads(reply.text, parse_float=Decimal)["data"]

    webhook = post("/webhooks", {"url": f"http://127.0.0.1:{server.server_port}/hook", "events": EVENTS})
    license_ = post("/products", {"name": "License", "price": 499.95})
    stamp = post("/products", {"name": "Stamp", "price": 0.20})
    customer = post("/customers", {"name": "Acme", "email": "a@example.com", "company": "Acme Corp"})
    deal = post("/deals", {"title": "Scenario", "customer_id": customer["customer_id"], "tax_rate": 0.10})
    deal_id = deal["deal_id"]
    post(f"/deals?id={deal_id}&action=add_item", {"product_id": license_["product_id"], "quantity": 2})
    post(f"/deals?id={deal_id}&action=add_item", {"product_id": stamp["product_id"], "quantity": 3})
    deal = post(f"/deals?id={deal_id}&action=apply_discount", {"type": "percentage", "value": 10})
    for status in ["in_progress", "pending_signature"]:
        post(f"/deals?id={deal_id}&action=transition&status={status}")
    post(f"/deals?id={deal_id}&action=sign", {"consent_to_sign": True})
    intent = post("/payments?action=create-intent", {"deal_id": deal_id})
    payment = post("/payments?action=confirm", {"payment_intent_id": intent["payment_intent_id"]})
    post(f"/deals?id={deal_id}&action=transition&status=closed")
    contract = post("/contracts", {"deal_id": deal_id})
    post(f"/contracts?id={contract['contract_id']}&action=sign", {})
    subscription = post("/subscriptions", {"action": "create", "deal_id": deal_id})

    wanted = EVENTS[:3] + EVENTS[2:]
    until = time.monotonic() + 10
    while len(received) < len(wanted) and time.monotonic() < until:
        time.sleep(0.02)
    events = [verified(webhook["secret"], headers, body) for headers, body in received]
    assert [event["event"] for event in events] == wanted, [event["event"] for event in events]
    data = {event["event"]: event["data"] for event in events}
    print(json.dumps({
        "subtotal": deal["pricing"]["subtotal"]["amount"],
        "total": deal["pricing"]["total"]["amount"],
        "intent": str(intent["amount"]),
        "payment": payment["amount"],
        "contract": contract["value"],
        "subscription": subscription["amount"],
        "closed": data["deal.closed"]["total"],
        "received": data["deal.payment_received"]["amount"],
    }))


if __name__ == "__main__":
    main(sys.argv[1])
