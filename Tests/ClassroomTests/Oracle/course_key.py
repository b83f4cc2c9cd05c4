"""Seeds for CourseKeyTests.swift, from Python's hmac.

    python3 course_key.py

The first 64 bits of HMAC-SHA256 over run, student, exercise and purpose, each with its length.
"""
import hashlib
import hmac

SECRET = bytes(range(32))


def seed(run, student, exercise, purpose, secret=SECRET):
    parts = ["lesson-exercise/1", run, student, exercise, purpose]
    text = b"".join(f"{len(part.encode())}:{part}".encode() for part in parts)
    return hmac.new(secret, text, hashlib.sha256).hexdigest()[:16]


for case in [("2026", "an", "weight", "answer"), ("2026", "an", "weight", "practice 0"),
             ("2026", "an", "weight", "practice 12"), ("2027", "an", "weight", "answer"),
             ("2026", "binh", "weight", "answer"), ("2026", "an", "context", "answer"),
             ("học kỳ 1", "s.1_2-3", "a", "answer")]:
    print(case, "0x" + seed(*case))
print("fingerprint", hashlib.sha256(b"lesson-key/1:2026:" + SECRET).hexdigest()[:16])
