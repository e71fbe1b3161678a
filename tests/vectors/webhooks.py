"""Makes signatures of webhook deliveries without any code of this repository: `python3 webhooks.py > webhooks.json`.

The formula is from the docs: `v1=`, and the hex HMAC-SHA256 of the timestamp, a dot and the raw body under the secret. Bodies are in
hex. A long body is given as a piece and a count.
"""

import hashlib
import hmac
import json

SECRETS = ["whsec_example_one", "s", "whsec_" + "0123456789abcdef" * 8, "whsec_\u00e5\u00e4\u00f6\U0001f980"]

BODIES = {
    "empty": (b"", 1),
    "an event": (b'{"id": "evt_1", "event": "deal.closed", "data": {"id": "deal_1"}}', 1),
    "an event with white space": (b'{ "id" : "evt_1",\r\n\t"event": "deal.closed" }\n', 1),
    "text in UTF-8": ('{"id": "evt_1", "event": "deal.closed", "data": {"title": "Gr\u00fc\u00dfe \U0001f980"}}'.encode(), 1),
    "a byte order mark": (b"\xef\xbb\xbf{}", 1),
    "no UTF-8": (b"\xff\xfe\x00\xed\xa0\x80", 1),
    "NUL bytes": (b"\x00", 3),
    "a dot": (b".", 1),
    "one block of the hash": (b"x", 64),
    "ten megabytes": (b"0123456789abcdef", 655360),
}

TIMESTAMPS = ["1773052200", "0", "4102444800"]


def signature(secret, timestamp, body):
    signed = timestamp.encode() + b"." + body
    return "v1=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def vectors():
    for name, (piece, times) in BODIES.items():
        for secret in SECRETS if len(piece) * times < 1000 else SECRETS[:1]:
            for timestamp in TIMESTAMPS if len(piece) * times < 1000 else TIMESTAMPS[:1]:
                yield {
                    "name": name,
                    "secret": secret,
                    "timestamp": timestamp,
                    "piece": piece.hex(),
                    "times": times,
                    "signature": signature(secret, timestamp, piece * times),
                }


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(vector) for vector in vectors()) + "\n]")
