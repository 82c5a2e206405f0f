// Prints every product once that is added, changed or removed, from the beginning of the topics on.
//   KAFKA_BOOTSTRAP_SERVERS=localhost:9092 npm start
import { Kafka, logLevel } from 'kafkajs';

const env = process.env;
const prefix = env.ROLLCALL_TOPIC_PREFIX ?? '';
const topics = ['product-added', 'product-updated', 'product-removed'].map((topic) => prefix + topic);

const kafka = new Kafka({
  clientId: 'rollcall-subscriber',
  brokers: (env.KAFKA_BOOTSTRAP_SERVERS ?? 'localhost:9092').split(','),
  ssl: env.KAFKA_CA ? { ca: env.KAFKA_CA } : false,
  sasl: env.KAFKA_USER && { mechanism: 'scram-sha-512', username: env.KAFKA_USER, password: env.KAFKA_PASSWORD },
  logLevel: logLevel.ERROR,
});
const consumer = kafka.consumer({ groupId: env.KAFKA_GROUP ?? 'products-printed' });
const deadLetters = kafka.producer();

// The highest version heard of each product. A real subscriber has it in its database, and writes both in one transaction.
const versions = new Map();

/** Events come at least once, and those of different topics in any order: only a higher version says anything new. */
function isNew(product) {
  if ((versions.get(product.identifier) ?? 0) >= product.version) return false;
  versions.set(product.identifier, product.version);
  return true;
}

function read(message) {
  const product = JSON.parse(message.value);
  if (!product.identifier || !product.version) throw new Error('what every such event has is missing');
  return product;
}

await deadLetters.connect();
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    let product;
    try {
      product = read(message);
    } catch (unreadable) {
      // One that cannot be read is put aside, or it would hold up all that come after it.
      const headers = { ...message.headers, 'dlq-reason': unreadable.message, 'dlq-position': `${topic}-${partition}@${message.offset}` };
      await deadLetters.send({ topic: `${topic}-dlq`, messages: [{ key: message.key, value: message.value, headers }] });
      return;
    }
    if (isNew(product)) {
      console.log(`${topic.slice(prefix.length)} ${product.category} ${product.productId} (version ${product.version}, by ${product.actor})`);
    }
  },
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await consumer.disconnect();
    await deadLetters.disconnect();
  });
}
