"""Prints every product once that is added, changed or removed, from the beginning of the topics on.

    KAFKA_BOOTSTRAP_SERVERS=localhost:9092 python3 products.py
"""

import json
import os
import signal

from confluent_kafka import Consumer, KafkaError, KafkaException, Producer

PREFIX = os.environ.get("ROLLCALL_TOPIC_PREFIX", "")
TOPICS = [PREFIX + topic for topic in ("product-added", "product-updated", "product-removed")]

# The highest version heard of each product. A real subscriber has it in its database, and writes both in one transaction.
versions = {}


def settings():
    kafka = {"bootstrap.servers": os.environ.get("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092")}
    if "KAFKA_USER" in os.environ:
        kafka |= {
            "security.protocol": "SASL_SSL",
            "ssl.ca.pem": os.environ["KAFKA_CA"],
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": os.environ["KAFKA_USER"],
            "sasl.password": os.environ["KAFKA_PASSWORD"],
        }
    return kafka


def read(message):
    product = json.loads(message.value() or b"null")
    if not isinstance(product, dict) or not product.get("identifier") or not product.get("version"):
        raise ValueError("what every such event has is missing")
    return product


def is_new(product):
    """Events come at least once, and those of different topics in any order: only a higher version says anything new."""
    if versions.get(product["identifier"], 0) >= product["version"]:
        return False
    versions[product["identifier"]] = product["version"]
    return True


def put_aside(message, reason, dead_letters):
    """One that cannot be read would hold up all that come after it."""
    position = f"{message.topic()}-{message.partition()}@{message.offset()}"
    headers = (message.headers() or []) + [("dlq-reason", str(reason)), ("dlq-position", position)]
    dead_letters.produce(message.topic() + "-dlq", key=message.key(), value=message.value(), headers=headers)
    dead_letters.flush()


def take(message, dead_letters):
    try:
        product = read(message)
    except ValueError as unreadable:
        put_aside(message, unreadable, dead_letters)
        return
    if is_new(product):
        topic = message.topic()[len(PREFIX) :]
        told = f"(version {product['version']}, by {product['actor']})"
        print(topic, product["category"], product["productId"], told, flush=True)


def main():
    group = {"group.id": os.environ.get("KAFKA_GROUP", "products-printed")}
    consumer = Consumer(settings() | group | {"auto.offset.reset": "earliest", "enable.auto.commit": False})
    dead_letters = Producer(settings())
    stopping = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.append(True))
    consumer.subscribe(TOPICS)
    try:
        while not stopping:
            message = consumer.poll(1)
            if message is None:
                continue
            if message.error():
                # A topic that is not there yet is made when Rollcall starts.
                if message.error().code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
                    continue
                raise KafkaException(message.error())
            take(message, dead_letters)
            # After the work, so that a crash repeats it rather than losing it.
            consumer.commit(message)
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
